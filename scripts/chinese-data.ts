/**
 * `node scripts/chinese-data.ts`: makes src/chinese/data anew, and the bench's own list of letters that look alike. Run by hand, rarely;
 * what it writes is committed. Sources: src/chinese/data/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { launchChromium } from '../tests/e2e/chromium.ts';

/** jieba's count of a word below which it is left out, by its letters; a long word is itself at any count. */
const FEWEST: Readonly<Record<number, number>> = { 1: 20, 2: 20, 3: 10 };
const FEWEST_LONG = 3;
const LONGEST = 8;
/** Names of persons and places are no words of the language; a frequent place is. */
const NAME = /^n(?:r|rt|rfg|s|t)$/u;
const FEWEST_NAME = 200;

/** jieba's count of a letter below which no likeness is kept: what nobody prints is nobody's misreading. */
const FEWEST_DRAWN = 100;
/** Side of the square that a letter is drawn in, in pixels, and how many neighbours each letter keeps, at what likeness. */
const SIDE = 20;
const NEIGHBOURS = 10;
const LEAST_ALIKE = 0.45;

write('src/chinese/data/simplified.json', simplifiedIn(0x4e00, 0x9fff));
const words = dictionary(readFileSync('node_modules/@node-rs/jieba/dict.txt', 'utf8'));
const isDrawn = ({ word, count }: Counted): boolean => word.length === 1 && count >= FEWEST_DRAWN;
const letters = [...new Set(words.filter(isDrawn).map(({ word }) => word))].sort();
write('src/chinese/data/words.json', classesOf(words));
write(
  'src/chinese/data/sounds.json',
  [...soundsOf(letters).values()].filter(({ length }) => length > 1),
);
const browser = await launchChromium();
write('src/chinese/data/shapes.json', shapesOf(letters, await draw(letters, '"Noto Serif CJK SC"')));
write('bench/ingest/suspects/shapes.json', shapesOf(letters, await draw(letters, '"Noto Sans CJK SC"')));
await browser.close();

/** Characters of a block that have a simplified form of one character, each with it. */
function simplifiedIn(from: number, to: number): string[] {
  const characters = Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
  // A line each, so that no two are read as a word; at once, for a call takes longer than a character.
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  return characters.flatMap((char, at) => {
    const simplified = converted[at] ?? char;
    return simplified !== char && [...simplified].length === 1 ? [char + simplified] : [];
  });
}

interface Counted {
  word: string;
  count: number;
}

function dictionary(text: string): Counted[] {
  return text.split('\n').flatMap((line) => {
    const [word = '', count = '0', tag = ''] = line.split(' ');
    const { length } = [...word];
    const fewest = NAME.test(tag) ? FEWEST_NAME : (FEWEST[length] ?? FEWEST_LONG);
    const isKept = /^\p{Script=Han}+$/u.test(word) && word.length === length && length <= LONGEST;
    return isKept && Number(count) >= fewest ? [{ word, count: Number(count) }] : [];
  });
}

/** Words of one length whose counts lie between 2^doublings and its double, written without a gap. */
function classesOf(counted: readonly Counted[]): { letters: number; doublings: number; words: string }[] {
  const key = ({ word, count }: Counted): string => `${word.length} ${Math.floor(Math.log2(count))}`;
  return [...Map.groupBy(counted, key)]
    .map(([name, members]) => {
      const [letters = 0, doublings = 0] = name.split(' ').map(Number);
      return {
        letters,
        doublings,
        words: members
          .map(({ word }) => word)
          .sort()
          .join(''),
      };
    })
    .sort((a, b) => a.letters - b.letters || b.doublings - a.doublings);
}

/** Letters by their sound, the tone apart. */
function soundsOf(all: readonly string[]): Map<string, string> {
  const sounds = new Map<string, string>();
  for (const letter of all)
    for (const sound of new Set(pinyin(letter, { toneType: 'none', multiple: true, type: 'array' })))
      sounds.set(sound, (sounds.get(sound) ?? '') + letter);
  return sounds;
}

/** Each letter as the grey of its pixels, softened, as a scan would have it. */
async function draw(all: readonly string[], font: string): Promise<Float32Array[]> {
  const page = await browser.newPage();
  const pixels = await page.evaluate(
    ({ all, font, side }) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = side;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return [];
      context.font = `${side - 2}px ${font}`;
      context.textBaseline = 'ideographic';
      return all.map((letter) => {
        context.filter = 'none';
        context.clearRect(0, 0, side, side);
        context.filter = 'blur(0.7px)';
        context.fillText(letter, 1, side - 1);
        return [...context.getImageData(0, 0, side, side).data.filter((_, at) => at % 4 === 3)];
      });
    },
    { all, font, side: SIDE },
  );
  await page.close();
  return pixels.map(normed);
}

/** The mean taken away, length 1: the product of two is how alike they are. */
function normed(pixels: readonly number[]): Float32Array {
  const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
  const centred = Float32Array.from(pixels, (value) => value - mean);
  const length = Math.hypot(...centred) || 1;
  return centred.map((value) => value / length);
}

/** Each letter, then those that look most like it, nearest first. */
function shapesOf(all: readonly string[], drawn: readonly Float32Array[]): string[] {
  return drawn.flatMap((one, at) => {
    const near: { index: number; likeness: number }[] = [];
    for (const [index, other] of drawn.entries()) {
      const likeness = index === at ? 0 : product(one, other);
      if (likeness >= LEAST_ALIKE) near.push({ index, likeness });
    }
    near.sort((a, b) => b.likeness - a.likeness);
    const nearest = near.slice(0, NEIGHBOURS).map(({ index }) => all[index]);
    return nearest.length === 0 ? [] : [[all[at], ...nearest].join('')];
  });
}

/** Both of one length. */
function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function write(path: string, values: readonly unknown[]): void {
  writeFileSync(path, `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`);
}
