/** Letters that are taken for one another: by their shape in print, from data/shapes.json, and by their sound, from data/sounds.json. */
import shapes from './data/shapes.json' with { type: 'json' };
import sounds from './data/sounds.json' with { type: 'json' };

/** Letter → those that look most like it, nearest first. */
const SHAPES: ReadonlyMap<string, readonly string[]> = new Map(
  shapes.map((letters) => [letters.slice(0, 1), [...letters.slice(1)]]),
);
/** Letter → the sounds that it has, by their place in the data. */
const SOUNDS: ReadonlyMap<string, readonly number[]> = soundsByLetter();

export const shapesLike = (letter: string): readonly string[] => SHAPES.get(letter) ?? [];

export const looksAlike = (a: string, b: string): boolean => shapesLike(a).includes(b) || shapesLike(b).includes(a);

export const soundsLike = (letter: string): string[] =>
  (SOUNDS.get(letter) ?? []).flatMap((sound) => [...(sounds[sound] ?? '')].filter((other) => other !== letter));

/** The tone apart, by any of their readings. */
export const soundsAlike = (a: string, b: string): boolean =>
  (SOUNDS.get(a) ?? []).some((sound) => SOUNDS.get(b)?.includes(sound));

function soundsByLetter(): Map<string, number[]> {
  const byLetter = new Map<string, number[]>();
  for (const [sound, letters] of sounds.entries())
    for (const letter of letters) byLetter.set(letter, [...(byLetter.get(letter) ?? []), sound]);
  return byLetter;
}
