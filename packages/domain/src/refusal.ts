import { accessRefusals } from './refusals/access';
import { anyActRefusals } from './refusals/any-act';
import { ballotRefusals } from './refusals/ballot';
import { councilRefusals } from './refusals/council';
import { decisionRefusals } from './refusals/decision';
import { documentRefusals } from './refusals/document';
import { initiativeRefusals } from './refusals/initiative';
import { moneyRefusals } from './refusals/money';
import { nominationRefusals } from './refusals/nomination';
import { noticeRefusals } from './refusals/notice';
import { oversightRefusals } from './refusals/oversight';
import { peopleRefusals } from './refusals/people';
import { planRefusals } from './refusals/plan';
import { pledgeRefusals } from './refusals/pledge';
import { procedureRefusals } from './refusals/procedure';
import { publishingRefusals } from './refusals/publishing';
import { registerRefusals } from './refusals/register';
import { revocationRefusals } from './refusals/revocation';
import { rulebookRefusals } from './refusals/rulebook';
import type { Facts, Sentence } from './refusals/sentence';
import { standInRefusals } from './refusals/stand-in';
import { workflowRefusals } from './refusals/workflow';
import type { Citation } from './rulebook/citation';
import type { Text } from './text';

/**
 * Every way to say no. A refusal is data: a code, the facts, the source of the rule behind it. Its sentences stand in `refusals/`
 * by subject and nowhere else, so the page, the letter and the API say the same. Adding a reason is one entry there: the compiler then
 * knows its facts, and the schema's enum follows.
 */
const SENTENCES = {
  ...anyActRefusals,
  ...accessRefusals,
  ...rulebookRefusals,
  ...planRefusals,
  ...publishingRefusals,
  ...peopleRefusals,
  ...noticeRefusals,
  ...pledgeRefusals,
  ...initiativeRefusals,
  ...nominationRefusals,
  ...ballotRefusals,
  ...councilRefusals,
  ...decisionRefusals,
  ...procedureRefusals,
  ...standInRefusals,
  ...workflowRefusals,
  ...oversightRefusals,
  ...documentRefusals,
  ...registerRefusals,
  ...moneyRefusals,
  ...revocationRefusals,
};

export type RefusalCode = keyof typeof SENTENCES;
export type FactsOf<Code extends RefusalCode> = Parameters<(typeof SENTENCES)[Code]>[0];

/** One reason why something may not be done. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Facts;
  readonly message: Text;
  readonly source?: Citation;
  /** The input it speaks of, e.g. `tasks.0.measure`, so that a form can lead there. */
  readonly field?: string;
}

/** Makes a refusal with its sentences. */
export function refusal<Code extends RefusalCode>(
  code: Code,
  facts: FactsOf<Code>,
  more: { source?: Citation; field?: string } = {},
): Refusal {
  const make = SENTENCES[code] as Sentence<FactsOf<Code>>;
  return { code, facts, message: make(facts), ...more };
}

/** What a refusal of this kind says, with the names of its facts in braces: `at least {least} characters`. */
export function templateOf(code: RefusalCode): Text {
  const names = new Proxy({}, { get: (_facts, name) => `{${String(name)}}` });
  const make = SENTENCES[code] as Sentence<Facts>;
  return make(names);
}

export const REFUSAL_CODES = Object.keys(SENTENCES) as RefusalCode[];

/** Thrown inside a decision to roll it back; `decide` turns it into an answer. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((r) => r.code).join(', '));
    this.name = 'Refused';
  }
}

/** Goes on only when there is no reason against it. */
export function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}
