/** Where a site has the exact index, below its root. The page `/search/` has nothing else beside it. */
export const FOLDER = 'search/exact/';
