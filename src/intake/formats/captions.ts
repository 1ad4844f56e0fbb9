/** Words printed with a picture, and how they are set so that ingest knows them: what every reader of pictures agrees on. */

/** Longest line right under a picture that is taken for its caption, characters. */
const LONGEST_CAPTION = 60;
/** Blank lines that stand for a picture: ingest takes a short line behind such a gap for its caption. */
const PICTURE_GAP = 3;

/** Words that a caption begins with. */
const CAPTION = /^(?:[（(【[]?图\s*[\d一二三四五六七八九十]|[上下左右]?图[为：:]|[◀▲▼▶►◄△▽])/u;

export const beginsCaption = (text: string): boolean => CAPTION.test(text);

export const isShort = (text: string): boolean => [...text].length <= LONGEST_CAPTION && !/[。！？；]$/u.test(text);

/** Sets `blank` behind `lines` until a caption that comes next stands behind a picture's gap. */
export function leaveGap<Line extends { text: string }>(lines: Line[], blank: Line): void {
  while (lines.length > 0 && lines.slice(-PICTURE_GAP).some(({ text }) => text !== '')) lines.push(blank);
}
