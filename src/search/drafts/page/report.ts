/** The report: what is said of a draft, the draft with what was found in it, and each finding with its sources. Makes elements; asks nothing. */
import { gbt7714 } from '../../../cite/gbt7714.ts';
import { pageOf } from '../../ask/ids.ts';
import { printedAt } from '../../ask/query/fields.ts';
import { unitsOf } from '../../index/tokens.ts';
import { formatCount } from '../../page/draw/count.ts';
import { element } from '../../page/draw/elements.ts';
import { type Source as Archive, referenceTo } from '../../page/export/reference.ts';
import type { Checked, CheckedFinding, CheckedForm, Source } from '../check.ts';
import type { Likeness } from '../findings.ts';

/** What the links and citations need. */
export interface Linking {
  /** Address of the site's root, with a slash at the end. */
  site: string;
  source: Archive;
}

export interface Report {
  summary: string;
  draft: (Node | string)[];
  /** One element each. */
  findings: HTMLElement[];
}

const NAMES: Record<Likeness, string> = { exact: '逐字相同', 'one-off': '差一字', part: '部分相同' };

export function reportOf(text: string, checked: Checked, linking: Linking): Report {
  return {
    summary: summaryOf(checked),
    draft: draftWith(text, checked.findings),
    findings: checked.findings.map((finding, at) => findingElement(text, finding, at + 1, linking)),
  };
}

/** All that stand in it, each once. */
export const citationsIn = (report: HTMLElement): string[] => [
  ...new Set(Array.from(report.querySelectorAll('.ref'), ({ textContent }) => textContent ?? '')),
];

function summaryOf({ units, sentences, short, found }: Checked): string {
  const held = sentences - short;
  const counts = (Object.keys(NAMES) as Likeness[]).flatMap((likeness) =>
    found[likeness] > 0 ? [`${NAMES[likeness]}的${formatCount(found[likeness])}句`] : [],
  );
  const none = held - found.exact - found['one-off'] - found.part;
  const rest = none > 0 ? [`没有查到的${formatCount(none)}句`] : [];
  const tooShort = short > 0 ? `另有${formatCount(short)}句太短，没有核对。` : '';
  return `稿件${formatCount(units)}字，核对${formatCount(held)}句：${[...counts, ...rest].join('，')}。${tooShort}`;
}

function draftWith(text: string, findings: readonly CheckedFinding[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const [at, { start, end, sentences }] of findings.entries()) {
    const number = String(at + 1);
    const link = element('a', { href: `#f${number}`, id: `d${number}` });
    let said = start;
    for (const own of sentences) {
      const words = element('span', { class: `said ${own.likeness}` }, text.slice(own.start, own.end));
      link.append(text.slice(said, own.start), words);
      said = own.end;
    }
    link.append(element('sup', { class: 'num' }, number));
    parts.push(text.slice(done, start), link);
    done = end;
  }
  return [...parts, text.slice(done)];
}

function findingElement(text: string, finding: CheckedFinding, number: number, linking: Linking): HTMLElement {
  const { start, end, likeness, forms, more, newer } = finding;
  const words = text.slice(start, end);
  const differences = forms[0]?.differences ?? [];
  const quoted = differences.map(({ draft }) => ({ start: draft.start - start, end: draft.end - start }));
  const size = likeness === 'part' ? `　${formatCount(unitsOf(words).length)}字` : '';
  return element(
    'li',
    { class: `finding ${likeness}`, id: `f${number}` },
    element('p', { class: 'meta' }, element('b', { class: 'num' }, String(number)), `　${NAMES[likeness]}${size}`),
    element('p', { class: 'quoted' }, element('a', { href: `#d${number}` }, ...withDifferences(words, quoted, 'del'))),
    ...forms.flatMap((form, at) => formElements(form, at === newer, linking)),
    ...(more > 0 ? [element('p', { class: 'meta' }, `另有${formatCount(more)}种写法。`)] : []),
  );
}

function formElements(form: CheckedForm, isNewer: boolean, linking: Linking): HTMLElement[] {
  const { text, differences, articles, places, first, last, sources } = form;
  const other =
    differences.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'form' },
            element('span', { class: 'meta' }, isNewer ? '较近的写法　' : '刊作　'),
            ...withDifferences(
              text,
              differences.map(({ printed }) => printed),
              'ins',
            ),
          ),
        ];
  const count =
    places > articles ? `见于${formatCount(articles)}篇，${formatCount(places)}处` : `见于${formatCount(articles)}篇`;
  const isOne = places === 1;
  const rest = sources.slice(1).filter(({ id, anchor }) => id !== last.id || anchor !== last.anchor);
  const left = places - rest.length - (isOne ? 1 : 2);
  return [
    ...other,
    ...(isOne ? [] : [element('p', { class: 'meta' }, `${count}。`)]),
    element(
      'ul',
      { class: 'sources' },
      sourceElement(first, isOne ? '' : '最早', linking),
      ...(isOne ? [] : [sourceElement(last, '最近', linking)]),
    ),
    ...(rest.length > 0
      ? [
          element(
            'details',
            { class: 'meta' },
            element('summary', {}, '其余各处'),
            element('ul', { class: 'sources' }, ...rest.map((source) => sourceElement(source, '', linking))),
            ...(left > 0 ? [element('p', {}, `还有${formatCount(left)}处没有列出。`)] : []),
          ),
        ]
      : []),
  ];
}

/** The link says nothing but where it leads: no word of the draft stands in an address. */
function sourceElement(source: Source, when: string, { site, source: archive }: Linking): HTMLElement {
  const { id, title, subtitle, authors, page, ordinal, anchor } = source;
  const place = `${printedAt(id, page)}　${ordinal === undefined ? '题' : `第${ordinal}段`}`;
  const address = `${site}${pageOf(id)}${anchor === undefined ? '' : `#${anchor}`}`;
  const reference = gbt7714(
    referenceTo(
      id,
      { authors, title: { text: title }, subtitle: subtitle === undefined ? subtitle : { text: subtitle }, page },
      archive,
      anchor,
    ),
  );
  return element(
    'li',
    {},
    element('a', { href: address, class: 'plain-link' }, when === '' ? '' : `${when}　`, title),
    element('span', { class: 'meta' }, place),
    element('p', { class: 'ref' }, reference),
  );
}

/** The letters in which draft and print differ; where one is missing, a sign of its own. What is long between them is shortened: the draft stands beside. */
function withDifferences(
  text: string,
  differences: readonly { start: number; end: number }[],
  name: 'ins' | 'del',
): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const { start, end } of [...differences].sort((a, b) => a.start - b.start)) {
    const letter = start === end ? '（缺）' : text.slice(start, end);
    parts.push(shortened(text.slice(done, start)), element(name, {}, letter));
    done = end;
  }
  return [...parts, shortened(text.slice(done))];
}

/** Characters that are left of a text that is too long, at its beginning and its end; and that it may have. */
const [HEAD, TAIL, WHOLE] = [40, 30, 90];

/** No character of two units is cut. */
function shortened(text: string): string {
  const all = [...text];
  return all.length <= WHOLE ? text : `${all.slice(0, HEAD).join('')}……${all.slice(-TAIL).join('')}`;
}
