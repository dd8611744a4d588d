import type { Citation } from './rulebook/citation';
import type { Text } from './text';

/**
 * Every way to say no. A refusal is data: a code, the facts, the source of the rule behind it. Its sentences are made
 * here and nowhere else, so the page, the letter and the API say the same. Adding a reason is one entry in `SENTENCES`:
 * the compiler then knows its facts, and the schema's enum follows.
 *
 * Facts are strings and numbers already fit to be read (dates as `15/03/2017`, instants as `23:59 ngày 31/03/2017`).
 */
type Facts = Readonly<Record<string, string | number>>;
type Sentence<F extends Facts> = (facts: F) => Text;
const sentence = <F extends Facts>(make: Sentence<F>): Sentence<F> => make;

const SENTENCES = {
  // Any act
  STALE: sentence((f: { by: string; at: string }) => ({
    vi: `${f.by} đã thay đổi nội dung này lúc ${f.at}. Chưa có gì bị ghi đè: hãy xem bản mới rồi làm lại.`,
    en: `${f.by} changed this at ${f.at}. Nothing was overwritten: look at the new version and try again.`,
  })),

  // Access

  // Rulebook
  CRITERION_NOT_MET: sentence((f: { requirement: string; requirementEnglish: string; because: string; becauseEnglish: string }) => ({
    vi: `Chưa đạt tiêu chuẩn: ${f.requirement} ${f.because}`,
    en: `Criterion not met: ${f.requirementEnglish} ${f.becauseEnglish}`,
  })),
  CRITERION_UNDETERMINED: sentence((f: { requirement: string; requirementEnglish: string; because: string; becauseEnglish: string }) => ({
    vi: `Chưa đủ căn cứ để kết luận: ${f.requirement} ${f.because}`,
    en: `Not enough to tell: ${f.requirementEnglish} ${f.becauseEnglish}`,
  })),

  // Plan

  // Pledge

  // Nomination

  // Decision
  ALREADY_DECIDED: sentence((f: { nominee: string; award: string; awardEnglish: string; decided: string }) => ({
    vi: `Đề nghị xét tặng ${f.award} cho ${f.nominee} đã được quyết định trước đó.`,
    en: `The nomination of ${f.nominee} for ${f.awardEnglish} has already been decided.`,
  })),
  NOT_YET_APPRAISED: sentence((f: { nominee: string }) => ({
    vi: `Văn phòng Sở chưa thẩm định xong hồ sơ của ${f.nominee}.`,
    en: `The Office has not accepted the dossier of ${f.nominee} yet.`,
  })),
  REASON_MISSING: sentence(() => ({
    vi: 'Phải nêu lý do.',
    en: 'A reason must be given.',
  })),
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
export function refusal<Code extends RefusalCode>(code: Code, facts: FactsOf<Code>, more: { source?: Citation; field?: string } = {}): Refusal {
  const make = SENTENCES[code] as Sentence<FactsOf<Code>>;
  return { code, facts, message: make(facts), ...more };
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
