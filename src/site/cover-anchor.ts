/** Where 封面文字 stands on the page of an issue: `/issues/2021-01/#cover-text`. Permanent. */
export const COVER_ANCHOR = 'cover-text';
