import { principalOf } from '@vinh-danh/domain/access/acting.rule';
import type { UnitMeeting } from '@vinh-danh/domain/nomination/dossier';
import type { Text } from '@vinh-danh/domain/text';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AttachmentEntity } from './attachment.entity';
import { DossierSendingEntity } from './dossier-sending.entity';
import type { JudgedDossier } from './judge-dossier';
import type { JudgedNomination } from './judge-nomination';
import type { Act } from './lock-dossier';

/** A file as it was when the dossier was sent. Its bytes stay, also when it is taken off later. */
export interface SentFile {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a unit head answered for. */
export interface SentAttestation {
  readonly criterion: string;
  readonly requirement: Text;
  readonly met: boolean;
  readonly by: string;
  readonly note: string | null;
}

export interface SentNomination {
  readonly id: string;
  readonly nominee: string;
  readonly award: string;
  readonly awardName: Text;
  readonly votesInFavour: number | null;
  readonly achievements: string;
  readonly initiatives: readonly string[];
  readonly attestations: readonly SentAttestation[];
  readonly files: readonly SentFile[];
}

export interface SentContent {
  readonly meeting: UnitMeeting;
  readonly files: readonly SentFile[];
  readonly nominations: readonly SentNomination[];
}

/** Keeps what is being sent, beside the versions sent before; for one nomination alone, with what stood around it. */
export async function keepSending(
  db: EntityManager,
  { viewer, now }: Act,
  judged: JudgedDossier,
  nominationId: string | null = null,
): Promise<void> {
  const { dossier } = judged;
  const files = await db.find(AttachmentEntity, {
    where: { dossierId: dossier.id, removedAt: IsNull() },
    order: { uploadedAt: 'ASC', id: 'ASC' },
  });
  const [unit]: { path: string[] }[] = await db.query('SELECT path FROM unit WHERE id = $1', [dossier.unitId]);
  const [{ last }]: [{ last: number }] = await db.query(
    'SELECT coalesce(max(number), 0) AS last FROM dossier_sending WHERE dossier_id = $1',
    [dossier.id],
  );
  const content: SentContent = {
    meeting: judged.sending.meeting,
    files: files.filter((file) => file.nominationId === null).map(asSent),
    nominations: judged.nominations.map((each) =>
      contentOf(
        each,
        files.filter((file) => file.nominationId === each.nomination.id),
      ),
    ),
  };
  await db.insert(DossierSendingEntity, {
    id: uuidv7(),
    dossierId: dossier.id,
    nominationId,
    number: last + 1,
    sentAt: now,
    sentBy: viewer.accountId,
    onBehalfOf: principalOf(viewer, 'sendDossier', { unitPath: unit?.path ?? [] })?.accountId ?? null,
    content: content as object,
  });
}

function contentOf(
  { nomination, nominee, award, chosen, eligibility }: JudgedNomination,
  files: readonly AttachmentEntity[],
): SentNomination {
  const attested = Object.entries(nomination.attestations).sort(([one], [other]) => one.localeCompare(other));
  return {
    id: nomination.id,
    nominee: nominee.name,
    award: award.key,
    awardName: award.name,
    votesInFavour: nomination.votesInFavour,
    achievements: nomination.achievements,
    initiatives: chosen.map(({ title }) => title),
    attestations: attested.map(([criterion, { outcome, by, note }]) => ({
      criterion,
      requirement: eligibility.verdicts.find((verdict) => verdict.criterion === criterion)?.requirement ?? { vi: criterion, en: criterion },
      met: outcome === 'MET',
      by,
      note: note ?? null,
    })),
    files: files.map(asSent),
  };
}

function asSent({ id, filename, size, sha256 }: AttachmentEntity): SentFile {
  return { id, filename, size, sha256: sha256.toString('hex') };
}
