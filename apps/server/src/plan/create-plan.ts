import { whyNotCreatePlan } from '@vinh-danh/domain/plan/create-plan.rule';
import type { PlanBody } from '@vinh-danh/domain/plan/plan';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit } from '../access/record-audit';
import type { AskedOrigin } from './find-rulebook-origin';
import { permitRulebook } from './permit-rulebook';
import { PlanEntity } from './plan.entity';
import { startRulebookDraft } from './start-rulebook-draft';

interface NewPlan {
  readonly year: number;
  readonly number: string;
  readonly title: string;
  readonly englishTitle?: string | null;
  readonly issuedOn: Day;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly from?: AskedOrigin | null;
}

/**
 * The plan of a new year, with a draft of its rules. It comes into force, and is seen by others, when those are published.
 *
 * @returns id of the plan
 */
export async function createPlan(db: EntityManager, actor: Actor, input: NewPlan): Promise<string> {
  await permitRulebook(db, actor, 'editRulebook');
  // Two who create at once: the second waits here and is then told that the year is taken.
  await db.query('LOCK TABLE plan IN SHARE ROW EXCLUSIVE MODE');
  const isTaken = await db.existsBy(PlanEntity, { year: input.year });
  refuseIf(whyNotCreatePlan({ ...input, isTaken }));
  const title = input.title.trim();
  const plan = {
    id: uuidv7(),
    year: input.year,
    number: input.number.trim(),
    title,
    englishTitle: input.englishTitle?.trim() || title,
    issuedOn: input.issuedOn,
    body: await bodyOf(db, input),
  };
  await db.insert(PlanEntity, plan);
  await recordAudit(db, actor, { action: 'createPlan', subjectKind: 'Plan', subjectId: plan.id, after: plan });
  return startRulebookDraft(db, actor, { planId: plan.id, from: input.from });
}

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];
const NOTHING = { vi: '', en: '' };

/** What was pasted is in one language; it stands for both until somebody translates it. */
async function bodyOf(db: EntityManager, { sections }: NewPlan): Promise<PlanBody> {
  const [root]: { name: string; english_name: string }[] = await db.query(
    'SELECT name, english_name FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1',
  );
  return {
    authority: root ? { vi: root.name, en: root.english_name } : NOTHING,
    place: NOTHING,
    legalBases: [],
    preamble: NOTHING,
    sections: sections.map(({ title, paragraphs }, index) => {
      const number = ROMAN[index] ?? String(index + 1);
      return {
        number,
        title: same(title),
        paragraphs: paragraphs.map((paragraph, place) => ({ anchor: `${number}.${place + 1}`, text: same(paragraph) })),
      };
    }),
    closing: NOTHING,
    recipients: [],
    signatory: NOTHING,
  };
}

function same(text: string) {
  return { vi: text.trim(), en: text.trim() };
}
