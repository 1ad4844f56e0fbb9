import { expect, test } from 'vitest';
import { newRemarks } from '../../../src/intake/formats/docx/remarks.ts';

test('a rule is told once, at its first place and with its words, and says how many there are', () => {
  const { all, add } = newRemarks();
  add('document-numbering', 4, { number: { printed: '三、', text: '一、' } });
  add('document-struck', 5, { quote: '甲' });
  add('document-numbering', 9, { number: { printed: '七、', text: '一、' } });
  add('document-embedded', 12);
  expect(all).toMatchObject([
    { rule: 'document-numbering', place: 4, message: expect.stringMatching(/有 2 处.*第一处印作“三、”/u) },
    { rule: 'document-struck', place: 5, message: '原件里有画了删除线的文字，照样读进了正文', quote: '甲' },
    { rule: 'document-embedded', place: 12, message: expect.stringContaining('另一个文档'), blocking: true },
  ]);
});
