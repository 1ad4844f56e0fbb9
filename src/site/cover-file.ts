/** The drawn cover as a picture of its own: the markup of `Cover.astro` with the colours and faces of the day. */
import { legalXml } from './xml.ts';

/** The classes of the drawing, as `tokens.css` and `parts.css` set them by day; a file has no page to take them from. */
const STYLE = `.c-paper { fill: #f5efe2; stroke: #d8cfbf; }
.c-ink, .c-rule { fill: #1d1a16; }
.c-red { fill: #a3271a; }
.c-lane { fill: none; stroke: #1d1a16; }
.c-road { fill: none; stroke: #a3271a; stroke-width: 25; }
.c-song { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
.c-hei { font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.c-bold { font-weight: 700; }
`;

/** `markup`: one `<svg>` element as HTML, whatever stands around it. */
export function coverFile(markup: string): string {
  const svg = /<svg[\s\S]*<\/svg>/u.exec(legalXml(markup))?.[0] ?? '<svg></svg>';
  return svg.replace(/^<svg([^>]*)>/u, `<svg xmlns="http://www.w3.org/2000/svg"$1><style>${STYLE}</style>`);
}
