/** Small PDF files by hand: text at its place, in a font that is not embedded. */

export interface Placed {
  text: string;
  x: number;
  y: number;
  size: number;
  /** Direction of the line, degrees counterclockwise. */
  turn?: 90 | 180 | 270;
  /** Painted without ink. */
  invisible?: boolean;
}

/** An image of the file, painted at each of its places. */
export interface PlacedImage {
  /** Entries of its dictionary besides width and height. */
  entries: string;
  width: number;
  height: number;
  data: Uint8Array;
  /** Page from 1, lower left corner, breadth and height in points. */
  at: readonly [page: number, x: number, y: number, width: number, height: number][];
}

interface Options {
  images?: readonly PlacedImage[];

  /** With a dictionary that says so. */
  encrypted?: boolean;
  /** The font names the public character map of this name, as old programs write it; otherwise it brings its own table. */
  map?: 'UniGB-UCS2-H';
  /** Each page is shown turned by so much, clockwise. */
  rotate?: 90 | 180 | 270;
  /** One bookmark for each of these pages, from 1. */
  bookmarks?: { title: string; page: number }[];
}

export function writePdf(
  pages: readonly (readonly Placed[])[],
  { encrypted = false, map, rotate = undefined, bookmarks = [], images = [] }: Options = {},
): Uint8Array {
  const chars = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const idOf = new Map(chars.map((char, at) => [char, map ? utf16(char) : hex(at + 1)]));
  const content = pages.map((page, index) =>
    [
      ...images.flatMap(({ at }, image) =>
        at.flatMap(([on, x, y, width, height]) =>
          on === index + 1 ? [`q ${width} 0 0 ${height} ${x} ${y} cm /I${image} Do Q`] : [],
        ),
      ),
      ...page.map(({ text, x, y, size, turn = 0, invisible = false }) => {
        const codes = [...text].map((char) => idOf.get(char)).join('');
        const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map(Math.round);
        return `BT ${invisible ? 3 : 0} Tr /F1 ${size} Tf ${cos} ${sin} ${-(sin ?? 0)} ${cos} ${x} ${y} Tm <${codes}> Tj ET`;
      }),
    ].join('\n'),
  );
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ');
  const first = bookmarks.length > 0 ? 6 + 2 * pages.length : undefined;
  const firstImage = 6 + 2 * pages.length + (first ? bookmarks.length + 1 : 0);
  const named = images.map((_, at) => `/I${at} ${firstImage + at} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${first ? `/Outlines ${first} 0 R` : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...(map ? mappedFont(map) : fontWithTable),
    stream(unicodeTable(chars)),
    ...content.flatMap((text, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${rotate ? `/Rotate ${rotate}` : ''} /Resources << /Font << /F1 3 0 R >> /XObject << ${named} >> >> /Contents ${7 + 2 * at} 0 R >>`,
      stream(text),
    ]),
    ...(first ? outline(bookmarks, first) : []),
    ...images.map(
      ({ entries, width, height, data }) =>
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${data.length} >>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream`,
    ),
  ];
  return assemble(objects, encrypted);
}

/** Objects from `first` on: the list, then each bookmark. */
const outline = (bookmarks: readonly { title: string; page: number }[], first: number): string[] => [
  `<< /Type /Outlines /First ${first + 1} 0 R /Last ${first + bookmarks.length} 0 R /Count ${bookmarks.length} >>`,
  ...bookmarks.map(({ title, page }, at) => {
    const next = at + 1 < bookmarks.length ? `/Next ${first + at + 2} 0 R` : '';
    return `<< /Title <feff${utf16(title)}> /Parent ${first} 0 R ${next} /Dest [${4 + 2 * page} 0 R /Fit] >>`;
  }),
];

const descriptor =
  '/FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>';

const fontWithTable = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${descriptor} >>`,
];

const mappedFont = (map: string): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${map} /Encoding /${map} /DescendantFonts [4 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> ${descriptor} >>`,
];

const hex = (code: number): string => code.toString(16).padStart(4, '0');
const utf16 = (char: string): string => Buffer.from(char, 'utf16le').swap16().toString('hex');
const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

function unicodeTable(chars: readonly string[]): string {
  const rows = chars.map((char, at) => `<${hex(at + 1)}> <${utf16(char)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function assemble(objects: readonly string[], encrypted: boolean): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const secret = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<00> <00>]`;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypted ? secret : ''} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** `text` broken at `width` characters a line, the lines below each other from the top; returns where the next would stand. */
export function column(
  text: string,
  { x, top, width, size = 10 }: { x: number; top: number; width: number; size?: number },
): Placed[] {
  return text.split('\n').reduce<Placed[]>((placed, paragraph) => {
    const chars = [...paragraph];
    for (let from = 0; from < Math.max(1, chars.length); from += width) {
      const y = top - placed.length * size * 1.5;
      placed.push({ text: chars.slice(from, from + width).join(''), x, y, size });
    }
    return placed;
  }, []);
}
