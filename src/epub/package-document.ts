/** The package document: metadata, the files, and their order. */
import { escapeXml } from '../text/xml.ts';
import { type Book, chaptersOf } from './model.ts';

const XHTML = 'application/xhtml+xml';

interface Item {
  id: string;
  href: string;
  type: string;
  properties?: string;
}

/** `paged`: the book marks where pages of the print begin. */
export function packageDocument(book: Book, paged: boolean): string {
  const covered = book.cover !== undefined;
  const front: Item[] = [
    ...(covered ? [{ id: 'cover', href: 'cover.xhtml', type: XHTML }] : []),
    { id: 'title', href: 'title.xhtml', type: XHTML },
    { id: 'nav', href: 'nav.xhtml', type: XHTML, properties: 'nav' },
  ];
  const spine = [
    ...front,
    ...chaptersOf(book).map(({ file }) => ({ id: `a${file.replace('.xhtml', '')}`, href: file, type: XHTML })),
  ];
  const others: Item[] = [
    ...(covered ? [{ id: 'cover-image', href: 'cover.svg', type: 'image/svg+xml', properties: 'cover-image' }] : []),
    ...book.pictures.map(({ name, type }, index) => ({ id: `picture-${index + 1}`, href: name, type })),
    { id: 'style', href: 'style.css', type: 'text/css' },
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="url" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[...describe(book), ...series(book), ...accessibility(paged, covered, book.pictures.length > 0)].join('\n')}
</metadata>
<manifest>
${[...spine, ...others].map(manifestItem).join('\n')}
</manifest>
<spine page-progression-direction="ltr">
${spine.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

function manifestItem({ id, href, type, properties }: Item): string {
  return `<item id="${id}" href="${href}" media-type="${type}"${properties === undefined ? '' : ` properties="${properties}"`}/>`;
}

function describe({ url, periodical, issue, publisher, published, modified, restriction }: Book): string[] {
  return [
    `<dc:identifier id="url">${escapeXml(url)}</dc:identifier>`,
    `<dc:title>${escapeXml(`${periodical} ${issue}`)}</dc:title>`,
    '<dc:language>zh-CN</dc:language>',
    `<dc:publisher>${escapeXml(publisher)}</dc:publisher>`,
    ...(published === undefined ? [] : [`<dc:date>${escapeXml(published)}</dc:date>`]),
    ...(restriction === undefined ? [] : [`<dc:rights>${escapeXml(restriction)}</dc:rights>`]),
    `<meta property="dcterms:modified">${modified}T00:00:00Z</meta>`,
  ];
}

function series({ periodical, issue, permit, totalNumber }: Book): string[] {
  return [
    `<meta property="belongs-to-collection" id="series">${escapeXml(periodical)}</meta>`,
    '<meta refines="#series" property="collection-type">series</meta>',
    ...(totalNumber === undefined ? [] : [`<meta refines="#series" property="group-position">${totalNumber}</meta>`]),
    `<dc:source id="print">${escapeXml([`《${periodical}》${issue}`, permit].filter(Boolean).join('，'))}</dc:source>`,
  ];
}

/** What a reader who listens, enlarges or goes by the pages of the print may expect (EPUB Accessibility 1.1, discovery metadata). */
function accessibility(paged: boolean, covered: boolean, pictures: boolean): string[] {
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
    ...(paged ? ['pageNavigation', 'pageBreakMarkers'] : []),
  ];
  const summary = `全书为可重排的文字，有目录、标题层级和阅读顺序${paged ? '，并标出原刊各篇起始的页码' : ''}${covered ? '；封面是绘制的，附有文字说明' : ''}。${pictures ? '收有的原刊图片由图注说明，未收的只录图注。' : '原刊的图片未收，图注照录。'}`;
  return [
    '<meta property="schema:accessMode">textual</meta>',
    ...(pictures ? ['<meta property="schema:accessMode">visual</meta>'] : []),
    '<meta property="schema:accessModeSufficient">textual</meta>',
    ...features.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`),
    '<meta property="schema:accessibilityHazard">none</meta>',
    `<meta property="schema:accessibilitySummary">${summary}</meta>`,
    ...(paged ? ['<meta refines="#print" property="source-of">pagination</meta>'] : []),
  ];
}
