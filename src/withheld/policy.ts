/** What one periodical withholds. */
import type { Periodical } from '../schema.ts';
import { kindOfLabel, markOf, tightLabel, withhold } from './find.ts';
import { ALL_KINDS, type Kind } from './kinds.ts';

export interface Policy {
  kinds: ReadonlySet<Kind>;
  /** Labels of the colophon that are withheld by their very words. */
  labels: ReadonlySet<string>;
}

/** Numbers of IDs and bank cards are nobody's to publish; an internal periodical withholds all kinds, a public one those that `redactions` names. */
export function policyOf({ visibility, redactions }: Pick<Periodical, 'visibility' | 'redactions'>): Policy {
  const named = redactions.flatMap((label) => kindOfLabel(label) ?? []);
  return {
    kinds: visibility === 'internal' ? ALL_KINDS : new Set<Kind>(['identity', 'bank', ...named]),
    labels: new Set(redactions.map(tightLabel)),
  };
}

/** Part of every cache key: the same text under another policy is another page. What a kind is stands in the sources. */
export const versionOf = ({ kinds, labels }: Policy): string => JSON.stringify([...kinds, ...labels]);

/** Whether all that stands behind a label of the colophon is withheld; the mark that stands there instead. */
export function markOfLabel(label: string, { kinds, labels }: Policy): string | undefined {
  const kind = kindOfLabel(label);
  if (kind !== undefined && kinds.has(kind)) return markOf(kind);
  return labels.has(tightLabel(label)) ? '［从略］' : undefined;
}

/** Every string in `value`, at any depth, without what the policy withholds, and well-formed: half a surrogate pair can be written into no file. */
export function clean<Value>(value: Value, policy: Policy): Value {
  return map(value, (text) => withhold(text.toWellFormed(), policy.kinds)) as Value;
}

function map(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => map(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, map(field, change)]));
}
