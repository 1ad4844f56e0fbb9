/** What the print says of offices over time. `N` is the caller's own notice, handed back as it came. */

/** One printed decision, and when it was printed. */
export interface Notice {
  /** Number of the issue in order of time; equal for all notices of one issue. */
  at: number;
  /** When that was, in years: 1998.25 is the end of March. Only lengths are taken from it. */
  years: number;
  persons: readonly string[];
  kind?: string | undefined;
  gained?: string | undefined;
  lost?: string | undefined;
  doubt?: string | undefined;
}

/** One end of a tenure: the notice, and the office in its words. */
export interface Side<N> {
  notice: N;
  /** 副局长, as printed. */
  words: string;
  remarks: string[];
  isConcurrent: boolean;
  /** As it stands beside the post; absent where it stands elsewhere in the decision, or nowhere. */
  printedUnit?: string | undefined;
}

/** Why a tenure rests on more than the words of its notices. */
export type Unsure =
  /** 任 and 免 name units of two names, of which one follows on the other. */
  | 'renamed'
  /** A notice names no unit: 免 is of the only such office that the person holds. */
  | 'unit-absent'
  /** Over ten years from 任 to 免: another of the same name may be meant. */
  | 'long'
  /** The notice says 退休 and no office. */
  | 'retired'
  /** A part of the notice was not read. */
  | 'partly-read'
  /** 县教育局, and nothing says of which county. */
  | 'unplaced';

/** One person in one office. */
export interface Tenure<N> {
  name: string;
  /** Key of the office, and of its unit; absent where no unit is known. */
  office: string;
  unit: string | undefined;
  /** 副局长: one spelling. */
  title: string;
  /** Absent where no notice of it was printed. At least one of both is there. */
  from?: Side<N>;
  until?: Side<N>;
  /** Further notices of 任 while the office was held. */
  again: Side<N>[];
  unsure: Unsure[];
  /** Tenures of one name with one number are certainly of one person; with two numbers they may be. */
  career: number;
  /** In an office with one holder: who held it before and after. */
  before?: Tenure<N>;
  after?: Tenure<N>;
}

export interface Office<N> {
  key: string;
  title: string;
  /** One person at a time, as far as its name tells. */
  isSingle: boolean;
  /** Oldest first. */
  tenures: Tenure<N>[];
}

export interface OfficeUnit<N> {
  key: string;
  /** As the print has it most fully, without 第七届; the key where that is the name of another unit too. */
  name: string;
  /** All spellings of it, as printed beside an office. */
  names: string[];
  /** [望江市, 青溪区]; empty where the name has none. */
  place: string[];
  /** In order of rank, as far as the titles tell. */
  offices: Office<N>[];
}

/** What an editor should look at: it contradicts itself, or something was not printed or not read. */
export interface OfficeDoubt<N> {
  kind:
    | 'gained-twice'
    | 'lost-unseen'
    | 'lost-twice'
    | 'same-issue'
    | 'still-held'
    | 'overlap'
    | 'gap'
    | 'retired-unclear'
    | Unsure;
  tenure: Tenure<N>;
  /** The other notice or tenure that it is about. */
  other?: Tenure<N> | undefined;
  notice: N;
}

export interface OfficeHistory<N> {
  /** In order of their place, then of rank. */
  units: OfficeUnit<N>[];
  /** In order of print. */
  tenures: Tenure<N>[];
  /** In order of print of their notices. */
  doubts: OfficeDoubt<N>[];
}
