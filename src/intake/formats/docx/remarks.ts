/** What the editor is told of a Word document: one remark a rule, at its first place, which says how many there are. */
import type { Remark } from './model.ts';

/** What a remark is about, where it names it. */
interface About {
  /** Words of the text. */
  quote?: string;
  /** An automatic number as Word prints it, and as it stands in the text. */
  number?: { printed: string; text: string };
}

interface Wording {
  /** `first`: what the first one is about. */
  message: (times: number, first: About) => string;
  advice: string;
  blocking?: true;
}

const several = (times: number, unit: string): string => (times === 1 ? '' : ` ${times} ${unit}`);

const WORDINGS = {
  'document-chart': {
    message: (times) => `原件有${several(times, '张')}图表，图表里的文字和数据没有读进正文`,
    advice: '如果图表里的文字要发表，请在原件里把它写成正文或表格，再导入',
  },
  'document-struck': {
    message: (times) => `原件里有${several(times, '处')}画了删除线的文字，照样读进了正文`,
    advice: '如果这些文字不发表，请在原件里删去，再导入',
  },
  'document-changes': {
    message: (times) => `原件里有${several(times, '处')}没有接受的插入修订，已当作接受`,
    advice: '请在原件里逐处接受或拒绝修订，另存后再导入',
  },
  'document-formula': {
    message: (times) => `原件里有${several(times, '个')}公式，这里写成一行`,
    advice: '请对照原件核对',
  },
  'document-sign': {
    message: (times) => `原件里有${several(times, '个')}符号字体的符号，没有对应的字，写作 □`,
    advice: '请对照原件核对',
  },
  'document-numbering': {
    message: (times, { number: { printed, text } = { printed: '', text: '' } }) =>
      times === 1
        ? `自动编号在原件里接着上一篇的小标题，印作“${printed}”，这里从头编作“${text}”`
        : `自动编号有 ${times} 处在原件里接着上一篇的小标题（第一处印作“${printed}”），这里从头编起`,
    advice: '请对照原件核对；如果编号确应接着编，请把编号改为手工输入的文字，再导入',
  },
  'document-embedded': {
    message: (times) =>
      times === 1 ? '原件里嵌着另一个文档，它的文字没有读进来' : `原件里嵌着 ${times} 个别的文档，它们的文字没有读进来`,
    advice: '请用 Word 打开原件，全选、复制到新文档，另存为 .docx 后再导入',
    blocking: true,
  },
} satisfies Readonly<Record<string, Wording>>;

export interface Remarks {
  all: Remark[];
  add: (rule: keyof typeof WORDINGS, place: number, about?: About) => void;
}

export function newRemarks(): Remarks {
  const counted = new Map<string, { remark: Remark; first: About; times: number }>();
  const all: Remark[] = [];
  return {
    all,
    add: (rule, place, about = {}) => {
      const { message, advice, blocking }: Wording = WORDINGS[rule];
      const known = counted.get(rule);
      if (known) {
        known.times++;
        known.remark.message = message(known.times, known.first);
        return;
      }
      const { quote } = about;
      const remark: Remark = {
        rule,
        place,
        message: message(1, about),
        ...(quote === undefined ? {} : { quote }),
        advice,
        ...(blocking ? { blocking } : {}),
      };
      counted.set(rule, { remark, first: about, times: 1 });
      all.push(remark);
    },
  };
}
