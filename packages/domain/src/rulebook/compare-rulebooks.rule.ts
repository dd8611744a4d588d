import { dayText } from '../format';
import type { Text } from '../text';
import type { AwardKey } from './award';
import type { Citation } from './citation';
import { citationText } from './describe';
import { movedToYear } from './moved-to-year.rule';
import { entriesOf, type RuleEntry, type RuleSubject } from './rule-entries';
import type { Rulebook } from './rulebook';
import { isSame } from './says-the-same';

/** What a change makes of the rules for those who are judged by them; `OTHER` where that cannot be told from the two alone. */
export type Effect = 'STRICTER' | 'LOOSER' | 'OTHER';

/** One rule that two rulebooks do not share, as sentences. */
export interface RuleChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly subject: RuleSubject;
  readonly id: string;
  /** The award of which it is asked, where it is one. */
  readonly award?: AwardKey;
  /** Where it stands: in the newer rulebook; what was removed, in the older. */
  readonly place: string;
  readonly before?: Text;
  readonly after?: Text;
  readonly source: Citation;
  readonly effect: Effect;
}

/**
 * Every rule that two rulebooks do not share, in the order of the newer one; what is gone comes last. Of rules with one id
 * those are compared that hold, as the lowest layer has them.
 *
 * A day that only moved with the year is no change: the rules of two years are compared as if they were of one.
 */
export function compareRulebooks(before: Rulebook, after: Rulebook): RuleChange[] {
  const left = new Map<string, RuleEntry[]>();
  for (const entry of entriesOf(movedToYear(before, after.year))) left.set(entry.group, [...(left.get(entry.group) ?? []), entry]);
  const open = entriesOf(after).filter((entry) => !takeSame(left.get(entry.group) ?? [], entry));
  const changes = open.map((entry) => {
    const old = left.get(entry.group)?.shift();
    return old ? changed(old, entry) : added(entry);
  });
  return [...changes, ...[...left.values()].flat().map(removed)];
}

function takeSame(old: RuleEntry[], entry: RuleEntry): boolean {
  const same = old.findIndex(({ rule }) => isSame(rule, entry.rule));
  if (same >= 0) old.splice(same, 1);
  return same >= 0;
}

function added(entry: RuleEntry): RuleChange {
  return { kind: 'ADDED', ...partsOf(entry), after: textOf(entry), effect: entry.binds ? 'STRICTER' : 'OTHER' };
}

function removed(entry: RuleEntry): RuleChange {
  return { kind: 'REMOVED', ...partsOf(entry), before: textOf(entry), effect: entry.binds ? 'LOOSER' : 'OTHER' };
}

function changed(old: RuleEntry, entry: RuleEntry): RuleChange {
  const stricter = entry.isAsStrictAs(old);
  const looser = old.isAsStrictAs(entry);
  const effect = stricter === looser ? 'OTHER' : stricter ? 'STRICTER' : 'LOOSER';
  const [was, is] = [textOf(old), textOf(entry)];
  const texts = isSame(was, is) ? { before: withSource(was, old), after: withSource(is, entry) } : { before: was, after: is };
  return { kind: 'CHANGED', ...partsOf(entry), ...texts, effect };
}

function partsOf({ subject, id, award, place, source }: RuleEntry) {
  return { subject, id, ...(award === undefined ? {} : { award }), place, source };
}

function textOf({ text, rule }: RuleEntry): Text {
  const { from, until } = rule.inForce ?? {};
  if (!from && !until) return text;
  const vi = [from && `từ ngày ${dayText(from).vi}`, until && `đến hết ngày ${dayText(until).vi}`].filter(Boolean).join(' ');
  const en = [from && `from ${dayText(from).en}`, until && `to the end of ${dayText(until).en}`].filter(Boolean).join(' ');
  return { vi: `${text.vi} (Áp dụng ${vi}.)`, en: `${text.en} (In force ${en}.)` };
}

/** Two rules that read the same still come from different clauses. */
function withSource(text: Text, { source }: RuleEntry): Text {
  const clause = citationText(source);
  return { vi: `${text.vi} (${clause.vi})`, en: `${text.en} (${clause.en})` };
}
