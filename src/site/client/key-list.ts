/** The keys of the site: the page /accessibility/ and the window behind `?` list these same ones. Imports nothing. */
export const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['/'], does: '检索：到本页的检索栏；没有检索栏的，到检索页' },
  { keys: ['J', '→'], does: '下一篇；在一期的目录页，下一期' },
  { keys: ['K', '←'], does: '上一篇；在一期的目录页，上一期' },
  { keys: ['J', 'K'], does: '在检索结果里：下一处、上一处' },
  { keys: ['N', '⇧N'], does: '在从检索打开的文章里：下一处、上一处' },
  { keys: ['?'], does: '列出这些快捷键' },
  { keys: ['Esc'], does: '停止朗读；关闭小窗' },
];
