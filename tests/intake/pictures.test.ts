/** An issue that is delivered as a document has its pictures where the site looks for them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { prose } from '../ingest/blocks.ts';
import { desk } from './desk.ts';
import { column, type PlacedImage, writePdf } from './formats/write-pdf.ts';
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

test('a picture with a caption has the name of its place; one without is taken out and told', async () => {
  const d = desk();
  const { stdout, status } = await d.ingest(d.put('a.docx', WORD));
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
  await d.ingest();
  expect([...readFileSync(at('01-1.png'))]).toEqual([9]);
  expect(existsSync(at('03-1.png'))).toBe(false);
});

const grey = (shade: number, at: PlacedImage['at']): PlacedImage => ({
  entries: '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
  width: 30,
  height: 20,
  data: deflateSync(Buffer.alloc(600, shade)),
  at,
});

test('a PDF has its pictures too', async () => {
  const title = (text: string, y: number) => ({ text, x: 50, y, size: 20 });
  const page = (top: number, seed: number) => column(prose(200, seed), { x: 50, top, width: 45 });
  const pdf = writePdf(
    [
      [title('青山学刊', 780), ...column('2020年第3期', { x: 50, top: 740, width: 45 })],
      [title('目录', 780), ...column('山村小学的春天……3\n一座老桥的修复……4', { x: 50, top: 740, width: 45 })],
      [
        title('山村小学的春天', 780),
        ...page(740, 0),
        ...column('图1：春天的校园', { x: 50, top: 480, width: 45 }),
        ...page(450, 60),
      ],
      [title('一座老桥的修复', 780), ...page(740, 90), { text: '修好的桥', x: 130, y: 485, size: 8 }, ...page(450, 30)],
    ],
    {
      images: [
        grey(1, [[3, 50, 495, 200, 120]]),
        grey(2, [[4, 50, 495, 200, 120]]),
        grey(3, [[4, 50, 100, 200, 120]]),
        grey(4, [[4, 50, 60, 400, 1]]),
      ],
    },
  );
  const d = desk();
  const { status, stdout } = await d.ingest(d.put('a.pdf', pdf));
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('取出图片 3 张') });
  expect(stdout).toContain('装饰图形 1 处，没有取出');
  expect(readdirSync(join(d.root, 'public/issues/2020-03')).toSorted()).toEqual([
    '01-1.png',
    '02-1.png',
    '02-loose-1.png',
  ]);
  const article = (name: string): string => readFileSync(join(d.out, '2020-03', name), 'utf8');
  expect(article('01.mdx')).toContain('<Figure caption="图1：春天的校园"');
  expect(article('02.mdx')).toContain('<Figure caption="修好的桥"');
});
