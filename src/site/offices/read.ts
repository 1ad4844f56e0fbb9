/** 任职沿革 of the whole archive, made once for the whole build from the register of appointments. */
import {
  homeOf,
  type Notice,
  type OfficeHistory,
  type OfficeUnit,
  officesOf,
  type Tenure,
  timesOf,
} from '../../offices/index.ts';
import type { Periodical } from '../../schema.ts';
import type { Issue } from '../archive/archive.ts';
import { readArchive } from '../archive/content.ts';
import { slugsFor } from '../archive/slug.ts';
import { readRegister } from '../register/read.ts';
import type { Decision } from '../register/register.ts';

export type Printed = Decision & Notice;
export type Held = Tenure<Printed>;

/** A unit and where the site shows its offices. */
export interface Bench {
  unit: OfficeUnit<Printed>;
  slug: string;
  /** Absent where there is one tenure: it is read where it was printed. */
  path?: string;
  tenures: Held[];
}

export interface Offices {
  /** In the order of `OfficeHistory`. */
  units: Bench[];
  unitOf: Map<string | undefined, Bench>;
  /** By the names that the print has for a unit and for no other. */
  byUnitName: Map<string, Bench>;
  /** In order of print. */
  byPerson: Map<string, Held[]>;
  tenures: Held[];
  doubts: OfficeHistory<Printed>['doubts'];
  /** The region of the periodical, as its sponsor names it. */
  home: string[];
  /** Names of regions, in the order in which the periodical has them. */
  regions: string[];
}

let offices: Promise<Offices> | undefined;

/** The same immutable value for every page. */
export function readOffices(): Promise<Offices> {
  offices ??= gather();
  return offices;
}

async function gather(): Promise<Offices> {
  const [{ decisions }, { issues, periodical }] = await Promise.all([readRegister(), readArchive()]);
  return officesFrom(decisions, issues, periodical);
}

/** `decisions` and `issues`: newest issue first. */
export function officesFrom(
  decisions: readonly Decision[],
  issues: readonly Issue[],
  { sponsor, regions }: Pick<Periodical, 'sponsor' | 'regions'>,
): Offices {
  const oldestFirst = issues.toReversed();
  const dated = timesOf(oldestFirst.map(({ data }) => data));
  const times = new Map(oldestFirst.map((issue, at) => [issue, dated[at] ?? NEVER]));
  const notices = [...Map.groupBy(decisions, ({ issue }) => issue).entries()]
    .toReversed()
    .flatMap(([issue, ofIssue]) =>
      ofIssue.map((decision): Printed => ({ ...decision, ...(times.get(issue) ?? NEVER) })),
    );
  const home = homeOf(sponsor);
  const { units, tenures, doubts } = officesOf(notices, home);
  const benches = benchesOf(units);
  return {
    units: benches,
    unitOf: new Map(benches.map((bench) => [bench.unit.key, bench])),
    byUnitName: byOwnNames(benches),
    byPerson: Map.groupBy(tenures, ({ name }) => name),
    tenures,
    doubts,
    home,
    regions: regions.map(({ name }) => name),
  };
}

function byOwnNames(benches: readonly Bench[]): Map<string, Bench> {
  const named = benches.flatMap((bench) => bench.unit.names.map((name) => ({ name, bench })));
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].flatMap(([name, [first, ...others]]) =>
      first && others.length === 0 ? [[name, first.bench]] : [],
    ),
  );
}

const NEVER = { at: 0, years: 0 };

/** Addresses that are no unit's. */
const RESERVED = [{ name: '', slug: 'in' }];

function benchesOf(units: readonly OfficeUnit<Printed>[]): Bench[] {
  const oldestFirst = units.toSorted((a, b) => firstOf(a) - firstOf(b));
  const slugs = slugsFor(oldestFirst.map(({ name }) => name).filter(Boolean), RESERVED);
  return units.map((unit) => {
    const slug = slugs.get(unit.name) ?? unit.name;
    const tenures = unit.offices.flatMap((office) => office.tenures);
    return { unit, slug, tenures, ...(tenures.length > 1 && unit.name !== '' ? { path: `/offices/${slug}/` } : {}) };
  });
}

const firstOf = ({ offices }: OfficeUnit<Printed>): number =>
  Math.min(...offices.flatMap(({ tenures }) => tenures.map(({ from, until }) => (from ?? until)?.notice.at ?? 0)));
