import { createHash } from 'node:crypto';
import { mediaTypeOf, neutralName, SIGNATURE_BYTES, whyNotAttach } from '@vinh-danh/domain/nomination/attachment.rule';
import { whyNotEditDossier, whyNotEditNomination } from '@vinh-danh/domain/nomination/edit.rule';
import { papersToAttach } from '@vinh-danh/domain/nomination/papers.rule';
import { dossierOf } from '@vinh-danh/domain/nomination/state.rule';
import { type Refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { requirementOf, settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf, criteriaOf, dossierListsFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notFound } from '../graph/errors';
import { AttachmentEntity } from './attachment.entity';
import { AttachmentContentEntity } from './attachment-content.entity';
import { changeDossier } from './change-dossier';
import type { DossierEntity } from './dossier.entity';
import { unknownCriterion } from './input-errors';
import { loadDossierRules } from './load-dossier-rules';
import { type Act, hold } from './lock-dossier';
import { NominationEntity } from './nomination.entity';
import type { AttachmentPurpose } from './nomination-enums.type';

/** Where a file belongs. Minutes are the dossier's; evidence is one nomination's, for a criterion or in general; papers are either's. */
export interface AttachmentPlace {
  readonly dossierId: string;
  readonly purpose: AttachmentPurpose;
  readonly nominationId: string | null;
  readonly criterion: string | null;
  /** Id of the paper of a dossier list that it is. */
  readonly item: string | null;
}

/** A file as it was uploaded. */
export interface UploadedFile {
  readonly filename: string;
  readonly content: Buffer;
}

/** Keeps a file with its description, or nothing of it. Its name is made safe, its type told by its content. */
export async function attachFile(
  db: EntityManager,
  act: Act,
  place: AttachmentPlace,
  file: UploadedFile,
): Promise<{ attachmentId: string }> {
  const dossier = await hold(db, act.viewer, place.dossierId, 'writeDossier');
  refuseIf(await whyClosed(db, dossier, place, act.now));
  if (place.purpose === 'PAPER') await requirePaper(db, dossier, place, act.now);
  const held = await db.countBy(AttachmentEntity, { dossierId: dossier.id, removedAt: IsNull() });
  const filename = neutralName(file.filename);
  const beginning = file.content.subarray(0, SIGNATURE_BYTES);
  refuseIf(whyNotAttach({ filename, size: file.content.length, beginning }, held));
  const id = uuidv7();
  const sha256 = createHash('sha256').update(file.content).digest();
  const kept = { filename, mediaType: mediaTypeOf(filename, beginning), size: file.content.length, sha256 };
  await db.insert(AttachmentEntity, { id, ...place, ...kept, uploadedBy: act.viewer.accountId, uploadedAt: act.now });
  await db.insert(AttachmentContentEntity, { attachmentId: id, content: file.content });
  const after = { id, ...place, filename, size: kept.size, sha256: sha256.toString('hex') };
  await changeDossier(db, act, dossier, {}, { action: 'attachFile', after });
  return { attachmentId: id };
}

/** Why a file may not be added to, or taken off, this place now. A place that is not there is NOT_FOUND. */
export async function whyClosed(
  db: EntityManager,
  dossier: DossierEntity,
  place: Omit<AttachmentPlace, 'dossierId'>,
  now: Date,
): Promise<Refusal[]> {
  const isOfDossier = place.purpose === 'MINUTES' || (place.purpose === 'PAPER' && place.nominationId === null);
  if (isOfDossier) return whyNotEditDossier(dossier, ['MINUTES']);
  const nomination =
    place.nominationId && (await db.findOneBy(NominationEntity, { id: place.nominationId, dossierId: dossier.id, withdrawnAt: IsNull() }));
  if (!nomination) throw notFound();
  const asNominated = dossierOf(dossier, nomination);
  if (place.criterion === null) return whyNotEditNomination(asNominated, nomination.reopened, { parts: ['EVIDENCE'], criteria: [] });
  const rulebook = await loadDossierRules(db, dossier, now);
  const award = awardOf(rulebook, nomination.award);
  const criterion = criteriaOf(award.condition).find((each) => each.id === place.criterion);
  if (!criterion) throw unknownCriterion(award, place.criterion);
  const requirement = requirementOf(criterion, settingOf(rulebook));
  return whyNotEditNomination(asNominated, nomination.reopened, { parts: [], criteria: [{ id: criterion.id, requirement }] });
}

/** A paper that no list asks of this dossier, or of this nomination, has no place in it. */
async function requirePaper(
  db: EntityManager,
  dossier: DossierEntity,
  { nominationId, item }: Pick<AttachmentPlace, 'nominationId' | 'item'>,
  now: Date,
): Promise<void> {
  const rulebook = await loadDossierRules(db, dossier, now);
  const ofDossier = { dossierId: dossier.id, withdrawnAt: IsNull() };
  const nominations = await db.findBy(NominationEntity, nominationId === null ? ofDossier : { ...ofDossier, id: nominationId });
  const asked = nominations.flatMap(({ award }) => papersToAttach(dossierListsFor(rulebook, award)));
  const from = nominationId === null ? 'UNIT' : 'NOMINEE';
  if (!asked.some((paper) => paper.item.id === item && paper.item.from === from)) throw notFound();
}
