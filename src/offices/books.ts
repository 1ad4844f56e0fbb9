/** The tenures found so far, by name, with the doubts about them. */
import { type Careers, careersOf } from './careers.ts';
import type { Event } from './events.ts';
import type { Notice, OfficeDoubt, Tenure, Unsure } from './model.ts';

export interface Books<N extends Notice> {
  tenures: Tenure<N>[];
  doubts: OfficeDoubt<N>[];
  careers: Careers<Tenure<N>>;
  of: (name: string) => readonly Tenure<N>[];
  /** Begun before the issue `before`, and not ended. */
  open: (name: string, before: number) => Tenure<N>[];
  /** From a 任, or from a 免 to which none was found. */
  begin: (event: Event<N>) => Tenure<N>;
  end: (tenure: Tenure<N>, event: Event<N>, unsure?: Unsure) => void;
  doubt: (kind: OfficeDoubt<N>['kind'], tenure: Tenure<N>, notice: N, other?: Tenure<N>) => void;
}

export function newBooks<N extends Notice>(): Books<N> {
  const tenures: Tenure<N>[] = [];
  const doubts: OfficeDoubt<N>[] = [];
  const careers = careersOf<Tenure<N>>();
  const byName = new Map<string, Tenure<N>[]>();
  const of = (name: string): readonly Tenure<N>[] => byName.get(name) ?? [];

  const doubt: Books<N>['doubt'] = (kind, tenure, notice, other) => {
    doubts.push({ kind, tenure, notice, other });
  };
  const note = (tenure: Tenure<N>, { notice, unsure }: Event<N>, more: readonly Unsure[]): void => {
    for (const kind of new Set([...more, ...unsure])) {
      if (tenure.unsure.includes(kind)) continue;
      tenure.unsure.push(kind);
      doubt(kind, tenure, notice);
    }
    careers.join(tenure, of(tenure.name), notice);
  };
  return {
    tenures,
    doubts,
    careers,
    of,
    open: (name, before) => of(name).filter(({ from, until }) => from && !until && from.notice.at < before),
    begin: (event) => {
      const { is, name, office, unitKey: unit, title, side } = event;
      const tenure: Tenure<N> = { name, office, unit, title, again: [], unsure: [], career: 0 };
      if (is === 'gained') tenure.from = side;
      else tenure.until = side;
      tenures.push(tenure);
      byName.set(name, [...of(name), tenure]);
      note(tenure, event, []);
      return tenure;
    },
    end: (tenure, event, unsure) => {
      tenure.until = event.side;
      note(tenure, event, unsure === undefined ? [] : [unsure]);
    },
    doubt,
  };
}
