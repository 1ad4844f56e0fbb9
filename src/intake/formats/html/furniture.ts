/** The page around an article: navigation, buttons, codes to scan, what a publishing system prints under every text. */
import type { Element } from 'hast';
import { descendants, elements, lettersOf, namesOf, set, shownText } from './tree.ts';

const TAGS = set('nav footer');
const ROLES = set('navigation banner contentinfo search toolbar complementary');
/** Parts of the names that page authors give to such boxes. */
const NAMES = set(
  'nav navbar navigation menu foot footer header topbar sidebar breadcrumb breadcrumbs crumb share sharebar bdshare qrcode qr toolbar tool tools copyright pagination pager prevnext related recommend',
);
/** More of the page's letters than this is text, whatever the box is called. */
const LARGEST = 0.3;
/** A sentence of so many letters is text. */
const SENTENCE = /[^。！？]{30,}[。！？]/u;

/** What nothing but such a page says on a line of its own. */
const SURE =
  /^(?:(?:点击|轻触)?阅读(?:原文|全文)|(?:阅读|浏览|点击|访问)(?:次数|量|数)[:：]?\s*[\d,万+]*次?|(?:阅读|浏览|点击)[:：]?\s*[\d,万+]+次?|分享(?:到[^，。]{0,12}|给好友|至)[:：]?|(?:请用|使用|打开)?(?:微信|微博|手机)?扫[一码][^。]{0,24}|长按[^，。]{0,20}二维码[^，。]{0,12}|关注(?:我们的|该)?公众号|返回(?:顶部|首页|列表)|(?:打印|关闭|收藏)(?:本页|本文|窗口|此页)|继续滑动看下一个|轻点两下取消(?:赞|在看)|预览时标签不可点|(?:当前|您?(?:现在)?的)位置[:：].{0,60}|[上下]一[篇条页期则][:：].{0,60}|.{0,40}(?:ICP备|公网安备|©|Copyright).{0,60}|网站标识码.{0,20})$/iu;

/** Labels of buttons, which may be words of a text as well. */
const LABELS =
  /^(?:在看|点?赞|喜欢|收藏|转发|评论|留言|写留言|分享[:：]?|关注(?:我们)?|首页|打印|关闭|网站地图|设为首页|加入收藏|字[号体](?:大小)?[:：]?|[[【［]?(?:特?大|中|小)[\]】］]?|[AT][+-]|[上下]一[篇条页期则]|知道了|取消|允许|[×>＞»|｜·\s]+)$/iu;
/** Labels in one line from which on they are a row of buttons. */
const FEWEST_LABELS = 3;

const isLabel = (text: string): boolean => SURE.test(text) || LABELS.test(text);

/** A line under the title that says when, whence and by whom. */
const IMPRINT =
  /^(?:(?:发布|发表|更新|成文|印发)?(?:时间|日期)|来源|信息来源|作者|编辑|责任编辑|撰稿|通讯员|记者)[:：]/u;

/** Words of WeChat's own head: 原创, the account, the hour. */
const ACCOUNT =
  /^(?:meta_content|rich_media_meta(?:_list)?|rich_media_tool|js_profile_qrcode|js_pc_qr_code|js_tags_preview_toast)$/u;

export function isFurniture(element: Element, total: number): boolean {
  const letters = lettersOf(element);
  if (letters === 0) return false;
  const names = namesOf(element);
  if (names.some((name) => ACCOUNT.test(name))) return true;
  if (isBox(element, names) && letters < LARGEST * total && !isText(element)) return true;
  return isWords(element);
}

const isBox = ({ tagName, properties }: Element, names: readonly string[]): boolean =>
  TAGS.has(tagName) ||
  ROLES.has(String(properties.role ?? '')) ||
  names.some((name) =>
    name
      .toLowerCase()
      .split(/[-_\s]+/u)
      .some((part) => NAMES.has(part)),
  );

/** It holds a title of the page or a sentence. */
const isText = (element: Element): boolean =>
  SENTENCE.test(shownText(element)) || descendants(element).some(({ tagName }) => /^h[1-3]$/u.test(tagName));

const INLINE = set('a b strong i em u span font small big label sup sub');

/** A line that is nothing but such words. */
function isWords(element: Element): boolean {
  if (INLINE.has(element.tagName) || !isLine(element)) return false;
  const said = pieces(element);
  return said.every(isLabel) && (said.some((text) => SURE.test(text)) || said.length >= FEWEST_LABELS);
}

/** Nothing in it begins a line of its own. */
const isLine = (element: Element): boolean =>
  descendants(element).every(
    ({ tagName }) => INLINE.has(tagName) || /^(?:img|button|input|br|li|i|svg|path)$/u.test(tagName),
  );

/** The words of an element, a text node each. */
function pieces(element: Element): string[] {
  const whole = shownText(element).replace(/\s+/gu, ' ').trim();
  if (isLabel(whole)) return [whole];
  return element.children.flatMap((child) => {
    const text = shownText(child).replace(/\s+/gu, ' ').trim();
    if (text === '') return [];
    return child.type === 'element' && elements(child).length > 0 ? pieces(child) : [text];
  });
}

export const isImprint = (part: Element): boolean => IMPRINT.test(shownText(part).trim());

/** Parts of a line of date and source that are buttons: `发布时间：… 来源：… 字体：大 中 小 打印`. */
export function buttonsIn(line: Element): Element[] {
  const parts = elements(line);
  const isBare = line.children.every((child) => child.type !== 'text' || /^[\s|｜]*$/u.test(child.value));
  const isButton = (part: Element): boolean => pieces(part).every(isLabel);
  return isBare &&
    parts.some(isImprint) &&
    parts.every((part) => shownText(part).trim() === '' || isImprint(part) || isButton(part))
    ? parts.filter((part) => shownText(part).trim() !== '' && isButton(part) && !isImprint(part))
    : [];
}
