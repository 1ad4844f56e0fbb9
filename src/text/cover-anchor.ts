/** Where 封面文字 stands on the page of an issue: `/issues/1998-03/#cover-text`. Permanent. */
export const COVER_ANCHOR = 'cover-text';
