import { describe, expect, test } from 'vitest';
import { authorsOf, isBareByline } from '../../src/ingest/heads/byline.ts';

test.each([
  ['□ 市委编办', ['市委编办']],
  ['浙江日报记者 翁浩浩 于山', ['翁浩浩', '于山']],
  ['文/张三 图/李四', ['张三']],
  ['文/李芳  图/王磊', ['李芳']],
  ['文｜陈晓明', ['陈晓明']],
  ['作者：张强', ['张强']],
  ['本刊记者/王建', ['王建']],
  ['（通讯员 王芳）', ['王芳']],
  ['（本刊记者 张三）', ['张三']],
  ['□ 张 岚 李小明', ['张岚', '李小明']],
  ['中共青山县委书记　孙志远', ['孙志远']],
  ['◎李欣倫 採訪', ['李欣倫']],
  ['本刊记者　刘铁军　摄影　赵海', ['刘铁军']],
  ['文 李芳 图 王磊', ['李芳']],
  ['本刊通讯员', ['本刊通讯员']],
  ['市委党校 张三', ['张三']],
  ['张三（青山中学）', ['张三']],
  ['中共石门公社委员会', ['中共石门公社委员会']],
])('authors of %j', (printed, authors) => expect(authorsOf(printed)).toEqual(authors));

describe('a line of names alone', () => {
  test.each(['周小荷', '县委书记 孙志远', '社员　李长水', '张三 李四', '张三、李四', '青山大学', '編輯部', '张 三'])(
    '%s',
    (line) => expect(isBareByline(line)).toBe(true),
  );
  test.each(['山村的路', '张三，李四', '张三：', '引言', '', '张三同志任云川县公安局政委'])('%j is none', (line) =>
    expect(isBareByline(line)).toBe(false),
  );
});
