/** A Chinese voice of the device itself: one that speaks over the network would send the text to a third party. */

/** 普通话 as spoken on the mainland first; `zh-HK` is Cantonese. */
const LANGUAGES = [/^(?:zh|cmn)-(?:hans-)?cn/iu, /^(?:zh|cmn)(?!.*hk)/iu];

/** Calls `found` once, as soon as there is a voice; never where the device has none. */
export function whenVoice(found: (voice: SpeechSynthesisVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = () => {
    const voice = chooseVoice(speechSynthesis.getVoices());
    if (!voice) return;
    speechSynthesis.removeEventListener?.('voiceschanged', look);
    found(voice);
  };
  // Chromium knows its voices only after this event; Safari 14 has no such event and knows them at once.
  speechSynthesis.addEventListener?.('voiceschanged', look);
  look();
}

export function chooseVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
): Voice | undefined {
  const own = voices.filter(({ localService }) => localService);
  for (const language of LANGUAGES) {
    // Android writes zh_CN.
    const voice = own.find(({ lang }) => language.test(lang.replace('_', '-')));
    if (voice) return voice;
  }
  return undefined;
}
