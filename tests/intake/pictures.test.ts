/** An issue that is delivered as a Word document has its pictures where the site looks for them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prose } from '../ingest/blocks.ts';
import { desk } from './desk.ts';
import { heading, paragraph, plain, run, writeWord } from './formats/write-word.ts';

const picture = (id: string): string => paragraph(`<w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r>`);
const bytes = (...all: number[]) => new Uint8Array(all);

const WORD = writeWord({
  body: [
    heading('青山学刊'),
    plain('2020年第3期'),
    heading('目录'),
    plain('山村小学的春天……2'),
    plain('一座老桥的修复……3'),
    heading('山村小学的春天'),
    plain(prose(200)),
    picture('p1'),
    plain('图1：春天的校园'),
    plain(prose(180, 60)),
    heading('一座老桥的修复'),
    plain(prose(220, 90)),
    picture('p2'),
    plain(prose(150, 30)),
    picture('p3'),
    paragraph(run('修好的桥'), '<w:pStyle w:val="注"/>'),
    plain(prose(190, 45)),
  ].join(''),
  styles: '<w:style w:type="paragraph" w:styleId="注"><w:name w:val="caption"/></w:style>',
  pictures: {
    p1: { name: '1.png', bytes: bytes(1) },
    p2: { name: '2.png', bytes: bytes(2) },
    p3: { name: '3.jpg', bytes: bytes(3) },
  },
});

test('a picture with a caption has the name of its place; one without is taken out and told', () => {
  const d = desk();
  const { stdout, status } = d.ingest(d.put('a.docx', WORD));
  const at = (name: string): string => join(d.root, 'public/issues/2020-03', name);
  expect(status).toBe(0);
  expect([
    ...readFileSync(at('01-1.png')),
    ...readFileSync(at('02-1.jpg')),
    ...readFileSync(at('02-loose-1.png')),
  ]).toEqual([1, 3, 2]);
  expect(stdout).toContain('取出图片 3 张');
  expect(stdout).toContain('document-picture-loose');
  expect(d.state()['2020-03/02.mdx']).toContain('<Figure caption="');

  writeFileSync(at('01-1.png'), bytes(9));
  d.ingest();
  expect([...readFileSync(at('01-1.png'))]).toEqual([9]);
  expect(existsSync(at('03-1.png'))).toBe(false);
});
