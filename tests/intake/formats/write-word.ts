/** Word documents of raw XML: what a test is about stands in it letter for letter. */
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org';
const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:dgm="${OFFICE}/drawingml/2006/diagram"`,
  `xmlns:c="${OFFICE}/drawingml/2006/chart"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  settings?: string;
  diagramData?: string;
  /** By relation id: name of the file in `media/`. */
  pictures?: Record<string, { name: string; bytes: Uint8Array }>;
}

/** The element that each part is. */
const ROOTS: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  settings: 'w:settings',
  diagramData: 'dgm:dataModel',
};

const HEADINGS = [1, 2, 3]
  .map((level) => `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`)
  .join('');

export function writeWord({ body, pictures = {}, ...given }: WordParts): Uint8Array {
  const others = Object.entries({ styles: '', ...given }).map(([type, content]) => {
    const root = ROOTS[type] ?? '';
    const inner = type === 'styles' ? HEADINGS + content : content;
    return { type, name: `${type}.xml`, xml: `<${root} ${NAMESPACES}>${inner}</${root}>` };
  });
  const relations = [
    ...others.map(({ type, name }) => relation(`r-${type}`, type, name)),
    ...Object.entries(pictures).map(([id, { name }]) => relation(id, 'image', `media/${name}`)),
  ];
  const parts: Record<string, string> = {
    '_rels/.rels': relationsOf([relation('r', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationsOf(relations),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(others.map(({ name, xml }) => [`word/${name}`, xml])),
  };
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    ...Object.fromEntries(Object.values(pictures).map(({ name, bytes }) => [`word/media/${name}`, bytes])),
  });
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

const relationsOf = (all: readonly string[]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.join('')}</Relationships>`;

/** A run of text; `properties`: what stands in `w:rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** `properties`: what stands in `w:pPr`. */
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

export const plain = (text: string): string => paragraph(run(text));
export const heading = (text: string, level = 1): string => paragraph(run(text), `<w:pStyle w:val="H${level}"/>`);
export const listed = (text: string, level = 0, numId = 1, style = ''): string =>
  paragraph(run(text), `${style}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
