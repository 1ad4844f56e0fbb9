/** Texts, names and consent, asked for so that nothing typed is taken for two things. */
import { keepName, keptName, nameFile, signature } from '../intake/index.ts';
import type { Signed } from './choices.ts';
import { keyNames, keyOf, keys, promptOf } from './keys.ts';

export interface Talk {
  say: (text: string) => void;
  /** What was typed, without spaces at its ends; undefined where nobody is there any more. */
  ask: (prompt: string) => Promise<string | undefined>;
}

/** What was typed is text and nothing else, or it leads elsewhere. */
export type Typed = { text: string } | { step: 'quit' | 'back' };

/** A letter that is a key elsewhere was mostly meant as one, so it is neither here. */
export async function textFrom({ ask, say }: Talk, prompt: string): Promise<Typed> {
  const typed = await ask(`  ${prompt}（回车放弃）：`);
  if (typed === undefined) return { step: 'quit' };
  const key = keyOf(typed);
  if (key === 'unknown') return { text: typed };
  if (key !== 'none') say(`  “${typed}”在别处是“${keyNames[key]}”的键，这里不当作文字，也不当作命令。什么也没有写。\n`);
  return { step: 'back' };
}

/** Only the key for writing consents. */
export async function yesTo(prompt: string, { ask, say }: Talk): Promise<'yes' | 'quit' | 'back'> {
  const key = keyOf((await ask(prompt)) ?? keys.quit);
  if (key === 'write') return 'yes';
  if (key === 'quit') return 'quit';
  say('  什么也没有写。\n');
  return 'back';
}

/** Asked once and kept on the device, or at least in `signer`. */
export async function signing(talk: Talk, signer: { name?: string }): Promise<Signed | { step: 'quit' | 'back' }> {
  signer.name ??= keptName();
  if (signer.name !== undefined) return signature(signer.name);
  const given = await textFrom(talk, '您的名字，写在每个决定后面，网站的更正页上人人可见。只问这一次');
  if (!('text' in given)) return given;
  const step = await yesTo(`  署名“${given.text}”。${promptOf(['write', 'quit'], '不写').trim()}`, talk);
  if (step !== 'yes') return { step };
  const isKept = keepName(given.text);
  talk.say(
    isKept ? `  已记在 ${nameFile()}，要换名字就改这个文件。\n` : `  ${nameFile()} 写不进去，名字下次还要问。\n`,
  );
  signer.name = given.text;
  return signature(given.text);
}
