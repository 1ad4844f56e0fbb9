/** 固定提法: phrases that are printed in one form only. A place that differs from one by a letter is suspect. */
import type { Detector, Strand } from './model.ts';

/**
 * Common property of official and literary Chinese, without punctuation. Long ones only: a short phrase has neighbours by right.
 * Sources: party documents of 2012 to 2023, and the quotations that such texts live on.
 */
const PHRASES: readonly string[] = [
  '创新协调绿色开放共享',
  '信念坚定为民服务勤政务实敢于担当清正廉洁',
  '政治意识大局意识核心意识看齐意识',
  '道路自信理论自信制度自信文化自信',
  '不忘初心牢记使命',
  '为中国人民谋幸福为中华民族谋复兴',
  '深化改革推动发展化解矛盾维护稳定',
  '心中有数手中有招',
  '抓铁有痕踏石留印',
  '功成不必在我功成必定有我',
  '权为民所用情为民所系利为民所谋',
  '产业兴旺生态宜居乡风文明治理有效生活富裕',
  '绿水青山就是金山银山',
  '能者上优者奖庸者下劣者汰',
  '自我净化自我完善自我革新自我提高',
  '富强民主文明和谐美丽',
  '自由平等公正法治爱国敬业诚信友善',
  '实事求是解放思想与时俱进',
  '全心全意为人民服务',
  '空谈误国实干兴邦',
  '科学立法严格执法公正司法全民守法',
  '学有所教劳有所得病有所医老有所养住有所居',
  '干部清正政府清廉政治清明',
  '改变落后面貌',
  '白色恐怖',
  '中国特色社会主义进入新时代',
  '马克思列宁主义毛泽东思想邓小平理论',
  '习近平新时代中国特色社会主义思想',
  '中华民族伟大复兴的中国梦',
  '百年未有之大变局',
  '苟利国家生死以岂因祸福避趋之',
  '先天下之忧而忧后天下之乐而乐',
  '天下兴亡匹夫有责',
  '人生自古谁无死留取丹心照汗青',
  '宝剑锋从磨砺出梅花香自苦寒来',
  '路漫漫其修远兮吾将上下而求索',
  '长风破浪会有时直挂云帆济沧海',
  '千磨万击还坚劲任尔东西南北风',
  '孰知不向边庭苦纵死犹闻侠骨香',
  '为有牺牲多壮志敢教日月换新天',
];

/** Letters of a window that are compared at a time; shorter phrases are compared whole. */
const WINDOW = 8;

/** Each phrase in overlapping windows, so that one of its halves is enough. */
const WINDOWS: readonly string[] = [...new Set(PHRASES.flatMap(windowsOf))];

/** What is looked for letter by letter: the start and the end of each window. Neighbouring windows share them. */
const HALVES: ReadonlySet<string> = new Set(WINDOWS.flatMap(halvesOf));

/** Stands between strands in the one text that is searched; no phrase holds it. */
const SEAM = '\n';

export const setPhrases: Detector = (strands) => {
  const text = strands.map(({ letters }) => letters + SEAM).join('');
  const starts = startsOf(strands);
  const searched: Searched = { text, found: new Map([...HALVES].map((half) => [half, occurrences(text, half)])) };
  return WINDOWS.flatMap((phrase) => [...otherLetters(searched, phrase), ...lostLetter(searched, phrase)]).map(
    ({ at, length, suggestion, score, phrase }) => {
      const index = starts.findLastIndex((start) => start <= at);
      const from = at - (starts[index] ?? 0);
      return {
        strand: strands[index] as Strand,
        from,
        to: from + length,
        suggestion,
        score,
        reason: `固定提法作“${phrase}”`,
      };
    },
  );
};

/** Where each strand begins in the searched text. */
function startsOf(strands: readonly Strand[]): number[] {
  let at = 0;
  return strands.map(({ letters }) => {
    const start = at;
    at += letters.length + SEAM.length;
    return start;
  });
}

/** All strands as one text, and where in it each of the `HALVES` stands. */
interface Searched {
  text: string;
  found: ReadonlyMap<string, readonly number[]>;
}

function windowsOf(phrase: string): string[] {
  if (phrase.length <= WINDOW) return [phrase];
  return Array.from({ length: phrase.length - WINDOW + 1 }, (_, at) => phrase.slice(at, at + WINDOW));
}

function halvesOf(phrase: string): [string, string] {
  const half = Math.floor(phrase.length / 2);
  return [phrase.slice(0, half), phrase.slice(-half)];
}

/** A place in the searched text where `length` letters should read `suggestion`. */
interface Miss {
  at: number;
  length: number;
  suggestion: string;
  score: number;
  phrase: string;
}

/** One letter differs, or two neighbours, with letters that agree on both sides: at an edge another phrase may begin. */
function otherLetters(searched: Searched, phrase: string): Miss[] {
  const { text } = searched;
  return placesOf(searched, phrase, phrase.length).flatMap((at) => {
    const wrong = [...phrase].flatMap((letter, i) => (text[at + i] === letter ? [] : [i]));
    const [first, last] = [wrong[0], wrong.at(-1)];
    if (first === undefined || last === undefined || first < 1 || last > phrase.length - 2) return [];
    if (last - first > 1 || (wrong.length > 1 && phrase.length < WINDOW)) return [];
    const score = scoreOf(phrase) - 2 * (wrong.length - 1);
    return [{ at: at + first, length: last - first + 1, suggestion: phrase.slice(first, last + 1), score, phrase }];
  });
}

/** One letter is lost, not the first nor the last, and not one of a pair: the other would tell nothing. */
function lostLetter(searched: Searched, phrase: string): Miss[] {
  const { text } = searched;
  return placesOf(searched, phrase, phrase.length - 1).flatMap((at) => {
    const place = [...phrase].findIndex((letter, i) => text[at + i] !== letter);
    const isInside = place >= 1 && place <= phrase.length - 2 && phrase[place] !== phrase[place - 1];
    if (!isInside || !text.startsWith(phrase.slice(place + 1), at + place)) return [];
    return [
      { at: at + place - 1, length: 2, suggestion: phrase.slice(place - 1, place + 2), score: scoreOf(phrase), phrase },
    ];
  });
}

const scoreOf = (phrase: string): number => 6 + phrase.length / 2;

/** Where half of the phrase stands letter for letter: its start, or its end at the right distance. */
function placesOf({ text, found }: Searched, phrase: string, length: number): number[] {
  const [head, tail] = halvesOf(phrase);
  const heads = found.get(head) ?? [];
  const tails = (found.get(tail) ?? []).map((at) => at - (length - tail.length));
  return [...new Set([...heads, ...tails])].filter(
    (at) => at >= 0 && !text.slice(at, at + length).includes(SEAM) && at + length <= text.length,
  );
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
