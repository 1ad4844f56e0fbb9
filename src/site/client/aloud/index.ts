/** 朗读: speaks the article sentence by sentence, marks where it is, and can be held, moved and stopped. */
import { showStrip, stripButton } from '../../../browser/strip.ts';
import { markPassage, unmark } from './mark.ts';
import { type Passage, passagesOf } from './passages.ts';
import { whenVoice } from './voice.ts';

/** Shows the page's buttons for it where the device has a Chinese voice: under the title, and in the bar of 长辈模式. */
export function offerAloud(): void {
  whenVoice((voice) => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-aloud]')) {
      button.hidden = false;
      button.addEventListener('click', () => readAloud(voice, button));
    }
  });
}

/** From the first sentence in view on. */
function readAloud(voice: SpeechSynthesisVoice, button: HTMLButtonElement): void {
  const passages = passagesOf(document);
  let at = Math.max(
    0,
    passages.findIndex(({ element }) => element.getBoundingClientRect().bottom > 0),
  );
  /** The one that may go on when it ends; a cancelled one ends too. */
  let speaking: SpeechSynthesisUtterance | undefined;

  const hush = () => {
    speaking = undefined;
    speechSynthesis.cancel();
  };
  const speak = () => {
    hush();
    const passage = passages[at];
    if (!passage) return strip.close();
    show(passage);
    const utterance = utteranceOf(passage.text, voice);
    utterance.onend = () => utterance === speaking && move(1);
    utterance.onerror = () => utterance === speaking && pause();
    speaking = utterance;
    speechSynthesis.speak(utterance);
    hold.textContent = '暂停';
    return undefined;
  };
  const move = (step: number) => {
    at = Math.max(0, at + step);
    speak();
  };
  // Held by cancelling: `pause()` stops for good on Android, and is forgotten by others after a while.
  const pause = () => {
    hush();
    hold.textContent = '继续';
  };
  const hold = stripButton('暂停', () => (speaking ? pause() : speak()));
  const parts = [
    hold,
    stripButton('上一句', () => move(-1)),
    stripButton('下一句', () => move(1)),
    stripButton('停止', () => strip.close()),
  ];
  const onEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') strip.close();
  };
  const strip = showStrip('朗读', parts, () => {
    hush();
    unmark();
    document.removeEventListener('keydown', onEscape);
    removeEventListener('pagehide', strip.close);
    button.focus({ preventScroll: true });
  });
  document.addEventListener('keydown', onEscape);
  addEventListener('pagehide', strip.close);
  hold.focus({ preventScroll: true });
  speak();
}

function utteranceOf(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  // An older reader is spoken to a little more slowly.
  utterance.rate = document.documentElement.classList.contains('elder') ? 0.85 : 1;
  return utterance;
}

/** Follows the voice down the page, unless the reader has scrolled away from it. */
function show(passage: Passage): void {
  const before = document.querySelector('.said');
  const follow = !before || isSeen(before);
  unmark();
  const marks = markPassage(passage);
  if (follow && !marks.every(isSeen)) marks[0]?.scrollIntoView({ block: 'center' });
}

/** Not under the strip at the foot of the window. */
function isSeen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const foot = document.querySelector('.strip')?.getBoundingClientRect().top ?? innerHeight;
  return top >= 0 && bottom <= foot;
}
