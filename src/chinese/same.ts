/**
 * Characters that Unicode holds several times and print shows once: radicals, compatibility ideographs, forms for vertical lines. Runs in the
 * browser too and imports nothing.
 */

/**
 * Radicals and strokes outside Kangxi's list, each with the ideograph that is drawn alike: Unicode 15's EquivalentUnifiedIdeograph.txt, without
 * what `normalize` knows and without ideographs of two UTF-16 units, which no print has. ⼾ is 户, ⺕ 彐 and ⺫ 罒 as the
 * mainland's fonts draw them (Noto CJK SC), each by one glyph for both.
 */
const RADICALS =
  '⼾户⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫罒⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇖乛㇚亅㇝乀㇟乚㇠乙';

/** What a vertical line sets in place of the usual sign, which Unicode's own folding would make an ASCII one. */
const VERTICAL =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］⋮…';

const pairsOf = (list: string): [string, string][] =>
  [...list.matchAll(/(.)(.)/gu)].map(([, form = '', usual = '']) => [form, usual]);

const RADICAL = new Map(pairsOf(RADICALS));
const SIGN = new Map(pairsOf(VERTICAL));

/** Kangxi's radicals, the other radicals and strokes, and ideographs that an older standard held twice. */
export const DOUBLED = /[\u2e80-\u2fdf\u31c0-\u31e3\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
/** Signs of vertical print. */
const VERTICAL_SIGN = /[\ufe10-\ufe19\ufe30-\ufe48\u22ee]/gu;

/** Ideographs that are the same are written the same: 龙 for ⻰ and ⿓'s 龍. As long in UTF-16, save for a rare few of the last plane. */
export const unify = (text: string): string =>
  text.replace(DOUBLED, (form) => RADICAL.get(form) ?? form.normalize('NFKC'));

/** As a horizontal line sets it: ，for ︐. As long as it was. */
export const upright = (text: string): string => text.replace(VERTICAL_SIGN, (form) => SIGN.get(form) ?? form);
