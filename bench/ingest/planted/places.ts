/** Where a misreading can be planted: names of persons, offices, formulas, common words, each found in a text line by line. */

export type WordClass = 'persons' | 'offices' | 'formulas' | 'words';

export interface Place {
  class: WordClass;
  /** From 1. */
  line: number;
  start: number;
  text: string;
}

/** 固定表述 of party documents since 2012, by the documents that hold them: the constitution of the party, reports to its congresses. */
export const FORMULAS: readonly string[] = [
  ...[
    '不忘初心、牢记使命',
    '全心全意为人民服务',
    '绿水青山就是金山银山',
    '中华民族伟大复兴',
    '以人民为中心',
    '新时代中国特色社会主义',
  ],
  ...[
    '全面从严治党',
    '人类命运共同体',
    '供给侧结构性改革',
    '增强“四个意识”',
    '坚定“四个自信”',
    '做到“两个维护”',
    '党要管党',
    '民主集中制',
  ],
  ...[
    '批评和自我批评',
    '党的群众路线',
    '实事求是',
    '解放思想',
    '与时俱进',
    '求真务实',
    '密切联系群众',
    '理论联系实际',
    '高质量发展',
    '乡村振兴战略',
  ],
  ...[
    '自我净化、自我完善',
    '治理体系和治理能力现代化',
    '先锋模范作用',
    '战斗堡垒作用',
    '共同富裕',
    '社会主义核心价值观',
  ],
];

const OFFICE =
  /(?:[市县区镇乡]党?委|街道党工委|党总支|党支部|组织部|宣传部|统战部|政法委|纪委|编办|党校|办公室|农业局|水利局|总工会|人大|政协|政府)?(?:常务|第一)?副?(?:书记|主任|部长|局长|县长|区长|市长|镇长|乡长|校长|主席|常委|科长|委员|秘书长)/gu;

/** A line of running text has so many letters at least. */
const RUNNING = 30;
/** A word is common in an issue that has it so often. */
const COMMON = 4;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export function placesIn(lines: readonly string[], persons: readonly string[]): Place[] {
  const running = lines.flatMap((text, at) => ([...text].length >= RUNNING ? [{ text, line: at + 1 }] : []));
  const named = running.flatMap(({ text, line }): Place[] => [
    ...persons.flatMap((name) =>
      all(text, name).map((start) => ({ class: 'persons' as const, line, start, text: name })),
    ),
    ...[...text.matchAll(OFFICE)]
      .filter(([office]) => office.length > 2)
      .map((match) => ({ class: 'offices' as const, line, start: match.index, text: match[0] })),
    ...FORMULAS.flatMap((formula) =>
      all(text, formula).map((start) => ({ class: 'formulas' as const, line, start, text: formula })),
    ),
  ]);
  const words = running.flatMap(({ text, line }): Place[] =>
    [...segmenter.segment(text)].flatMap(({ segment, index }) =>
      /^\p{Script=Han}{2,4}$/u.test(segment) ? [{ class: 'words' as const, line, start: index, text: segment }] : [],
    ),
  );
  const times = Map.groupBy(words, ({ text }) => text);
  const byLine = Map.groupBy(named, ({ line }) => line);
  const common = words.filter((word) => {
    const taken = (byLine.get(word.line) ?? []).some(
      (place) => place.start < word.start + word.text.length && word.start < place.start + place.text.length,
    );
    return !taken && (times.get(word.text)?.length ?? 0) >= COMMON;
  });
  return [...named, ...common];
}

function all(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}
