import { describe, expect, test } from 'vitest';
import { isCollective, isPerson, isUnit } from '../../src/chinese/names.ts';

describe('persons', () => {
  test.each(['张三', '余尧正', '欧阳修文', '張愛蓮', '张 三'])('%s is one', (word) =>
    expect(isPerson(word)).toBe(true),
  );
  test.each(['引言', '摘要', '关键词', '山村小学', '的确', '张', 'Li', '市委编办'])('%s is none', (word) =>
    expect(isPerson(word)).toBe(false),
  );
});

test.each([
  ['市委编办', true],
  ['青山大学', true],
  ['张局', false],
  ['春天来了', false],
])('%s is a unit: %s', (word, expected) => expect(isUnit(word)).toBe(expected));

test.each([
  ['王小明', false],
  ['鲁山樵', false],
  ['司马相如', false],
  ['阿不都·热合曼', false],
  ['John Smith', false],
  ['编办', true],
  ['课题组', true],
  ['某某市人民政府办公室', true],
])('%s signs as a unit: %s', (signed, expected) => expect(isCollective(signed)).toBe(expected));
