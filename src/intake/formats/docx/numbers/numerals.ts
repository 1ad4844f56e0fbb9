/** Numbers as a Word document prints them, by the names of ISO/IEC 29500 (ST_NumberFormat). */

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  none: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2487 + n) : `${n}.`),
  decimalEnclosedParen: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : `(${n})`),
  ideographEnclosedCircle: (n) => (n >= 1 && n <= 10 ? String.fromCodePoint(0x327f + n) : String(n)),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  ordinal: (n) => `${n}${/1[123]$/u.test(String(n)) ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  chineseLegalSimplified: (n) => places(n, LEGAL, ['', '拾', '佰', '仟', '万'], false),
  ideographLegalTraditional: (n) => places(n, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟', '萬'], false),
  ideographTraditional: (n) => oneOf(n, STEMS),
  ideographZodiac: (n) => oneOf(n, BRANCHES),
  ideographZodiacTraditional: (n) =>
    oneOf((((n - 1) % 60) % 10) + 1, STEMS) + oneOf((((n - 1) % 60) % 12) + 1, BRANCHES),
};

/** A format that is not named here is printed in plain figures, which is what Word falls back to as well. */
export const numeral = (n: number, format: string): string => FORMATS[format]?.(n) ?? String(n);

/** `十二`, `一百零五`. */
function counted(n: number): string {
  return places(n, DIGITS.replace('〇', '零'), ['', '十', '百', '千', '万'], true);
}

/** `shortTen`: ten is 十, not 一十. Larger than 99,999 in figures. */
function places(n: number, digits: string, units: readonly string[], shortTen: boolean): string {
  if (n <= 0 || n > 99_999) return n === 0 ? (digits[0] ?? '') : String(n);
  const letters = [...String(n)].map(Number);
  let out = '';
  for (const [at, digit] of letters.entries()) {
    const unit = units[letters.length - 1 - at] ?? '';
    if (digit > 0) out += (digits[digit] ?? '') + unit;
    else if (letters.slice(at).some((later) => later > 0) && !out.endsWith(digits[0] ?? '')) out += digits[0] ?? '';
  }
  return shortTen && n >= 10 && n < 20 ? out.slice(1) : out;
}

function digital(n: number): string {
  return [...String(n)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

function fullWidth(n: number): string {
  return [...String(n)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

/** ① to ㊿. */
function circled(n: number): string {
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x245f + n);
  if (n >= 21 && n <= 35) return String.fromCodePoint(0x323c + n);
  return n >= 36 && n <= 50 ? String.fromCodePoint(0x328d + n) : String(n);
}

/** a … z, aa … zz. */
function letters(n: number): string {
  return n < 1 ? '' : String.fromCodePoint(65 + ((n - 1) % 26)).repeat(Math.min(30, Math.ceil(n / 26)));
}

function roman(n: number): string {
  if (n < 1 || n > 3_999) return String(n);
  const values: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  return values
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

const oneOf = (n: number, signs: string): string => [...signs][n - 1] ?? String(n);
