import { whyNotAsker } from '@vinh-danh/domain/nomination/ask-again.rule';
import { stateOf } from '@vinh-danh/domain/nomination/state.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from './dossier.entity';
import { findAsker, lookingOf } from './find-asker';
import type { Act } from './lock-dossier';

/** Why somebody of the Office may not look at a dossier: another one sent it back, and looks at it again. */
export async function whyNotLook(db: EntityManager, { viewer }: Pick<Act, 'viewer'>, dossier: DossierEntity): Promise<Refusal[]> {
  return stateOf(dossier) === 'SENT' ? whyNotAsker(await findAsker(db, dossier.askerId), lookingOf(viewer)) : [];
}
