import { expect, test } from 'vitest';
import { pastTheFace } from '../../src/check/faces.ts';

const files = (room: string, count: number) =>
  Array.from({ length: count }, (_, at): [string, string[]] => [`src/${room}/${at}.ts`, []]);

const findingsOf = (file: string, target: string, rooms: [string, string[]][]) =>
  pastTheFace(new Map([[target, []], ...rooms, [file, [target]]]), { large: ['deep/door.ts'] });

test('a file of a room of more than ten files is used by others through its index only', () => {
  expect(findingsOf('src/other/a.ts', 'src/large/3.ts', files('large', 11))).toEqual([
    'src/other/a.ts: 不能引用 src/large/3.ts，请从 src/large/index.ts 引用，没有的名字先加进去',
  ]);
  expect(findingsOf('src/schema.ts', 'src/large/deep/x.ts', files('large', 11))).toHaveLength(1);
});

test.each([
  ['the face', 'src/other/a.ts', 'src/large/index.ts', files('large', 11)],
  ['a door that is named', 'src/other/a.ts', 'src/large/deep/door.ts', files('large', 11)],
  ['its own files', 'src/large/deep/a.ts', 'src/large/3.ts', files('large', 11)],
  ['a room of ten', 'src/other/a.ts', 'src/large/3.ts', files('large', 9).concat([['src/large/3.ts', []]])],
  ['the ground floor', 'src/other/a.ts', 'src/text/3.ts', files('text', 20)],
  ['what pages are made of, for pages', 'src/pages/a.astro', 'src/components/3.ts', files('components', 20)],
])('allowed: %s', (_, file, target, rooms) => {
  expect(findingsOf(file, target, rooms)).toEqual([]);
});

test('an index or a door deeper down is none of the room', () => {
  expect(findingsOf('src/other/a.ts', 'src/large/deep/index.ts', files('large', 11))).toHaveLength(1);
  expect(findingsOf('src/other/a.ts', 'src/small/deep/door.ts', files('small', 11))).toHaveLength(1);
});

test('a package of the same name is no room', () => {
  expect(pastTheFace(new Map([['src/other/a.ts', ['large']], ...files('large', 11)]), {})).toEqual([]);
});
