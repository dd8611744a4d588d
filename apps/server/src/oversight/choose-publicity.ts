import { refuseIf } from '@vinh-danh/domain/refusal';
import type { Day } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { forbidden } from '../graph/errors';
import { updateVersioned } from '../graph/update-versioned';
import type { Act } from '../nomination/lock-dossier';
import { PublicityChoiceEntity } from './publicity-choice.entity';

/** What somebody lets be shown of themselves. */
export interface ChoiceInput {
  readonly decisions: boolean;
  readonly postings: boolean;
  readonly stories: boolean;
  readonly notBefore?: Day | null;
  readonly version: number;
}

/** Chooses what everybody may see of the viewer; it holds from the next look at any page on. */
export async function choosePublicity(db: EntityManager, act: Act, input: ChoiceInput): Promise<{ personId: string }> {
  const { personId, scopes } = act.viewer;
  if (!personId || scopes) throw forbidden();
  await db.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  const earlier = await db.findOneBy(PublicityChoiceEntity, { personId });
  refuseIf(await whyStale(db, { id: personId, version: earlier?.version ?? 0 }, input.version));
  const { decisions, postings, stories } = input;
  const choice = { decisions, postings, stories, notBefore: input.notBefore ?? null };
  if (earlier) await updateVersioned(db, PublicityChoiceEntity, earlier, { ...choice, chosenAt: act.now });
  else await db.insert(PublicityChoiceEntity, { id: uuidv7(), personId, ...choice, chosenAt: act.now, version: 1 });
  const before = earlier && {
    ...{ decisions: earlier.decisions, postings: earlier.postings, stories: earlier.stories, notBefore: earlier.notBefore },
  };
  await recordAudit(db, act, {
    action: 'choosePublicity',
    subjectKind: 'Person',
    subjectId: personId,
    before,
    after: choice,
    personal: true,
  });
  return { personId };
}
