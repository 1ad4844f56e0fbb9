import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/offices/place.ts';
import { postsOf } from '../../src/offices/posts.ts';
import { nameOf, unitOf } from '../../src/offices/unit.ts';

const said = (offices: { gained?: string; lost?: string }, home: string[] = []) => {
  const { gained, lost } = postsOf(offices, home);
  return [...gained, ...lost].map(({ unit, post, remarks }) =>
    [unit ? nameOf(unit) : '？', post, ...remarks].join(' '),
  );
};

describe('the region in a name', () => {
  test.each([
    ['望江市青溪区政府', ['望江市', '青溪区']],
    ['白石县云桥镇委', ['白石县', '云桥镇']],
    ['衢县教育局', ['衢县']],
    ['温州市审计局', ['温州市']],
    ['延边朝鲜族自治州政府', ['延边朝鲜族自治州']],
    ['望江市城市管理局', ['望江市']],
    ['望江市市场监管局', ['望江市']],
    ['望江市委市政府接待中心', ['望江市']],
    ['白石县乡镇企业局', ['白石县']],
    ['白石县县城建设指挥部', ['白石县']],
    ['市教育局', []],
    ['县委组织部', []],
    ['城市管理局', []],
    ['社区学院', []],
  ])('%s', (name, place) => expect(placeOf(name)).toEqual(place));
});

describe('one unit, however it is spelt', () => {
  test.each([
    ['中国共产党白石县委员会', '中共白石县委', '白石县委'],
    ['中共白石县纪律检查委员会', '白石县纪委'],
    ['白石县第十七届人民代表大会常务委员会', '白石县人大常委会'],
    ['中国人民政治协商会议望江市委员会', '政协望江市委', '望江市政协'],
    ['政协望江市委提案委员会', '望江市政协提案委员会'],
    ['共青团白石县委员会', '团白石县委', '白石县团委'],
    ['望江市人力资源和社会保障局', '望江市人力社保局', '望江市人社局'],
    ['中国国际贸易促进委员会望江市委员会', '望江市贸促会'],
    ['白石縣人民政府', '白石县政府'],
  ])('%s', (...names) => expect(new Set(names.map((name) => nameOf(unitOf(name)))).size).toBe(1));

  test.each([
    ['白石县委', '白石县委组织部'],
    ['白石县政府', '白石县政府办公室'],
    ['望江市政协', '望江市政协提案委员会'],
    ['白石县人大', '白石县人大常委会'],
    ['白石县教育局', '云川县教育局'],
  ])('but not %s and %s', (one, other) => expect(nameOf(unitOf(one))).not.toBe(nameOf(unitOf(other))));
});

describe('offices of a decision', () => {
  test.each([
    ['白石县教育局副局长、党委委员', ['白石县教育局 副局长', '白石县教育局 党委委员']],
    ['中共白石县教育局委员会委员', ['白石县教育局 党委委员']],
    [
      '中共白石县委委员、常委，白石县人民政府副县长（挂职）',
      ['白石县委 委员', '白石县委 常委', '白石县政府 副县长 挂职'],
    ],
    ['白石县委副书记、代县长（挂职）', ['白石县委 副书记', '白石县政府 县长 代 挂职']],
    ['白石县常务副县长', ['白石县政府 副县长 常务']],
    ['白石县委常委、纪委书记', ['白石县委 常委', '白石县纪委 书记']],
    ['白石县委副书记兼组织部部长', ['白石县委 副书记', '白石县委组织部 部长']],
    ['青溪镇镇长、党委副书记', ['青溪镇政府 镇长', '青溪镇委 副书记']],
    ['中共白石县委员、常委', ['白石县委 委员', '白石县委 常委']],
    ['政协望江市委常务委员', ['望江市政协 常委']],
    ['望江市政协人口、资源和环境委员会主任', ['望江市政协人口、资源和环境委员会 主任']],
    ['中共望江市委巡察组组长、正县级巡察专员', ['望江市委巡察组 组长', '望江市委巡察组 正县级巡察专员']],
    ['白石县委常委，望江新城管理委员会副主任', ['白石县委 常委', '望江新城管委会 副主任']],
    ['望江市人大常委会委员（副县长级）', ['望江市人大常委会 委员 副县长级']],
    ['望江市第七届人民代表大会常务委员会委员', ['望江市人大常委会 委员 第七届']],
    // A head of another rank than the region beside it is of no government that is known.
    ['白石县委副书记、市长', ['白石县委 副书记', '？ 市长']],
    ['副局长', ['？ 副局长']],
  ])('%s', (gained, offices) => expect(said({ gained })).toEqual(offices));

  test('a rank is none', () => {
    expect(said({ gained: '确定为正县长级' })).toEqual([]);
    expect(said({ gained: '一级调研员' })).toEqual([]);
    expect(said({ gained: '白石县副县长' })).toEqual(['白石县政府 副县长']);
  });

  test.each([
    ['白石县教育局局长', '副局长', ['白石县教育局 局长', '白石县教育局 副局长']],
    ['局长', '白石县教育局副局长', ['白石县教育局 局长', '白石县教育局 副局长']],
    ['白石县财政局局长', '县教育局副局长', ['白石县财政局 局长', '白石县教育局 副局长']],
    ['白石县财政局局长', '县云桥镇镇长', ['白石县财政局 局长', '白石县云桥镇政府 镇长']],
    ['白石县委常委、组织部部长', '县委办公室主任', ['白石县委 常委', '白石县委组织部 部长', '白石县委办公室 主任']],
    // Nothing says of which city.
    ['白石县财政局局长', '市教育局副局长', ['白石县财政局 局长', '市教育局 副局长']],
  ])('任 %s，免 %s', (gained, lost, offices) => expect(said({ gained, lost })).toEqual(offices));

  test('市教育局 is of the city of the periodical, 县教育局 of no county', () => {
    expect(said({ gained: '市教育局副局长' }, ['望江市'])).toEqual(['望江市教育局 副局长']);
    expect(said({ gained: '县教育局副局长' }, ['望江市'])).toEqual(['县教育局 副局长']);
    // Beside another city it may be of either.
    expect(said({ gained: '石门市审计局局长', lost: '市教育局副局长' }, ['望江市'])[1]).toBe('市教育局 副局长');
  });
});
