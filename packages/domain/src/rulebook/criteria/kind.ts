import type { z } from 'zod';
import type { CollectiveNominee, Nominee, PersonNominee } from '../../people/nominee';
import type { Text } from '../../text';
import type { Day, Span } from '../../time';
import type { AwardKey } from '../award';
import type { Citation } from '../citation';
import type { LayerKind } from '../layer-kind';
import type { Corrector, Fact, Outcome } from '../verdict';

/** What every criterion carries beside its kind. */
export interface CriterionBase {
  /** Unique within a rulebook, e.g. `advanced-worker.leave`; attestations, evidence and returned points hang on it. */
  readonly id: string;
  readonly source: Citation;
  /** Says the requirement in other words than the sentence made from its numbers. Obligatory for `attested`. */
  readonly wording?: Text;
  /** When it is asked; absent: as long as its layer is in force. */
  readonly inForce?: Span;
  /** The layers below that may set another rule in its place, even a looser one. */
  readonly delegates?: readonly LayerKind[];
}

/** What a sentence about a criterion needs beside its numbers. */
export interface Setting {
  readonly year: number;
  readonly nameOf: (award: AwardKey) => Text;
}

/** What a criterion is asked: about whom, for which award, as things stand on which day. */
export interface Question extends Setting {
  readonly award: AwardKey;
  readonly day: Day;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly because: Text;
  readonly facts: readonly Fact[];
  readonly remedy?: { readonly text: Text; readonly by: Corrector };
}

/** One kind of criterion, whole: how it is written in JSON, how it reads, how it is checked. */
export interface CriterionKind<C extends CriterionBase> {
  readonly subject: 'PERSON' | 'COLLECTIVE' | 'BOTH';
  readonly schema: z.ZodObject & z.ZodType<C>;
  /** The awards that it speaks of, so that a rulebook can be refused that names one it does not define. */
  readonly awardsNamed?: (criterion: C) => readonly AwardKey[];
  /**
   * Whether whoever meets `lower` surely meets `upper` as well: then a layer below may set it in its place. False when that
   * cannot be told from the two rules alone.
   */
  readonly isAtLeastAsStrict: (lower: C, upper: C) => boolean;
  readonly requirement: (criterion: C, setting: Setting) => Text;
  readonly check: (criterion: C, nominee: Nominee, question: Question) => Answer;
}

type Parts<C extends CriterionBase, N> = Omit<CriterionKind<C>, 'subject' | 'check'> & {
  readonly check: (criterion: C, nominee: N, question: Question) => Answer;
};

/** A criterion that only a person can meet. */
export function forPersons<C extends CriterionBase>(parts: Parts<C, PersonNominee>): CriterionKind<C> {
  return {
    ...parts,
    subject: 'PERSON',
    check: (criterion, nominee, question) => (nominee.kind === 'PERSON' ? parts.check(criterion, nominee, question) : NOT_FOR_COLLECTIVES),
  };
}

/** A criterion that only a collective can meet. */
export function forCollectives<C extends CriterionBase>(parts: Parts<C, CollectiveNominee>): CriterionKind<C> {
  return {
    ...parts,
    subject: 'COLLECTIVE',
    check: (criterion, nominee, question) => (nominee.kind === 'COLLECTIVE' ? parts.check(criterion, nominee, question) : NOT_FOR_PERSONS),
  };
}

/** A criterion for people and collectives alike. */
export function forBoth<C extends CriterionBase>(parts: Parts<C, Nominee>): CriterionKind<C> {
  return { ...parts, subject: 'BOTH' };
}

const NOT_FOR_COLLECTIVES: Answer = {
  outcome: 'UNDETERMINED',
  because: { vi: 'Tiêu chuẩn này chỉ xét được đối với cá nhân.', en: 'This can only be told of a person.' },
  facts: [],
};
const NOT_FOR_PERSONS: Answer = {
  outcome: 'UNDETERMINED',
  because: { vi: 'Tiêu chuẩn này chỉ xét được đối với tập thể.', en: 'This can only be told of a collective.' },
  facts: [],
};

/** A text that reads the same in both languages: a name, a number, a title. */
export const same = (value: string | number): Text => ({ vi: String(value), en: String(value) });

/** Joins values into one list: "a, b hoặc c", "a, b or c". */
export function listed(texts: readonly Text[], word: Text): Text {
  const join = (parts: string[], last: string) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
  return {
    vi: join(
      texts.map((t) => t.vi),
      word.vi,
    ),
    en: join(
      texts.map((t) => t.en),
      word.en,
    ),
  };
}

export const OR: Text = { vi: 'hoặc', en: 'or' };
export const AND: Text = { vi: 'và', en: 'and' };

/** Where a fact of the personal file comes from: the number and day of its decision. */
export function decisionOrigin(decisionNumber: string | undefined, decidedOn: Text | undefined): Text | undefined {
  if (!decisionNumber) return undefined;
  return {
    vi: `Quyết định số ${decisionNumber}${decidedOn ? ` ngày ${decidedOn.vi}` : ''}`,
    en: `Decision ${decisionNumber}${decidedOn ? ` of ${decidedOn.en}` : ''}`,
  };
}
