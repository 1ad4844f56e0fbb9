/** Raised figures: 10³ must not become 103. */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Figures that stand raised behind a figure, a letter or a bracket; behind a word they are the mark of a note, and stay. */
export const raised = (text: string, before: string): string =>
  /^\d{1,3}$/u.test(text) && /[\dA-Za-z)）]$/u.test(before)
    ? [...text].map((digit) => RAISED[Number(digit)] ?? digit).join('')
    : text;

/** The figures themselves, as the document holds them. */
export const lowered = (text: string): string => text.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(RAISED.indexOf(digit)));
