import type { AppraisedNomination, WithdrawnNomination } from '@vinh-danh/domain/nomination/appraise.rule';
import type { Findings } from '@vinh-danh/domain/nomination/dossier';
import type { SendingFacts } from '@vinh-danh/domain/nomination/send.rule';
import { inVotingOrder } from '@vinh-danh/domain/nomination/send.rule';
import { dossierListsFor, voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { resultText, votesNeeded } from '@vinh-danh/domain/rulebook/vote.rule';
import type { Text } from '@vinh-danh/domain/text';
import { dayOf } from '@vinh-danh/domain/time';
import { type EntityManager, IsNull } from 'typeorm';
import { windowFor } from '../plan/window-for';
import { AttachmentEntity } from './attachment.entity';
import type { DossierEntity } from './dossier.entity';
import { type JudgedNomination, judgeNominations } from './judge-nomination';
import { loadDossierRules } from './load-dossier-rules';
import { NominationEntity } from './nomination.entity';
import { findOpenedSittings } from './opened-sittings.query';

/** A dossier with all that rules ask of it: its own rulebook, its nominations judged, its files counted. */
export interface JudgedDossier {
  readonly dossier: DossierEntity;
  readonly rulebook: Rulebook;
  /** From the lowest title upwards; what was withdrawn or removed is not among them. */
  readonly nominations: readonly JudgedNomination[];
  readonly sending: SendingFacts;
}

/** Judges a dossier as it stands at an instant, by the version of the rules that it is pinned to. */
export async function judgeDossier(db: EntityManager, dossier: DossierEntity, now: Date): Promise<JudgedDossier> {
  const rulebook = await loadDossierRules(db, dossier, now);
  const rows = await db.find(NominationEntity, {
    where: { dossierId: dossier.id, withdrawnAt: dossier.withdrawnAt ?? IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const judged = await judgeNominations(db, rulebook, rows, { planId: dossier.planId, year: rulebook.year, day: dayOf(now) });
  const nominations = inVotingOrder(judged);
  const files = await db.find(AttachmentEntity, {
    select: { id: true, purpose: true, nominationId: true, item: true },
    where: { dossierId: dossier.id, removedAt: IsNull() },
  });
  const awards = rows.map(({ award }) => award);
  const window = await windowFor(db, { planId: dossier.planId, event: 'NOMINATION', unitId: dossier.unitId, awards, now });
  const sending: SendingFacts = {
    now,
    dossier,
    meeting: { heldOn: dossier.meetingHeldOn, members: dossier.meetingMembers, present: dossier.meetingPresent },
    hasMinutes: files.some(({ purpose }) => purpose === 'MINUTES'),
    papers: papersOf(files, null),
    window,
    nominations: nominations.map(({ nomination, nominee, award, chosen, eligibility }) => ({
      id: nomination.id,
      nominee: nominee.name,
      award,
      voteRule: voteFor(rulebook, 'UNIT_MEETING', award.key),
      votesInFavour: nomination.votesInFavour,
      achievements: nomination.achievements,
      initiatives: chosen,
      eligibility,
      dossierLists: dossierListsFor(rulebook, award.key),
      papers: papersOf(files, nomination.id),
    })),
  };
  return { dossier, rulebook, nominations, sending };
}

/** The papers attached for one nomination; without one, for the dossier as a whole. */
function papersOf(files: readonly AttachmentEntity[], ofNomination: string | null): string[] {
  return files.flatMap(({ nominationId, item }) => (item !== null && nominationId === ofNomination ? [item] : []));
}

/** What the Office's acceptance asks of each nomination. */
export function appraisedNominations({ nominations }: JudgedDossier): AppraisedNomination[] {
  return nominations.map(({ nomination, nominee, eligibility, waiting }) => ({
    id: nomination.id,
    nominee: nominee.name,
    eligibility,
    waiting,
  }));
}

/** What has been decided on each nomination, and where the council has begun with it; of those that are hidden only that it has. */
export async function decidedNominations(
  db: EntityManager,
  { nominations }: JudgedDossier,
  hidden: ReadonlySet<string> = new Set(),
): Promise<WithdrawnNomination[]> {
  const opened = await findOpenedSittings(
    db,
    nominations.map(({ nomination }) => nomination.id),
  );
  return nominations.map(({ nomination, nominee, award }) => ({
    nominee: nominee.name,
    award,
    ...(hidden.has(nomination.id) ? { approvedAt: null, refusedAt: null } : decisionOf(nomination)),
    opened: opened.get(nomination.id),
  }));
}

function decisionOf({ approvedAt, refusedAt }: NominationEntity) {
  return { approvedAt, refusedAt };
}

/** Votes in favour that carry an award at the unit meeting; null where no vote is asked for or who was present is not known. */
export function votesNeededFor({ rulebook, dossier }: JudgedDossier, award: string): number | null {
  const rule = voteFor(rulebook, 'UNIT_MEETING', award);
  const { meetingMembers: members, meetingPresent: present } = dossier;
  return rule && members !== null && present !== null ? votesNeeded(rule, { members, present }) : null;
}

/** The vote of the unit on an award as the minutes have it; null while something of it is not known. */
export function voteResultFor({ rulebook, dossier }: JudgedDossier, award: string, inFavour: number | null): Text | null {
  const rule = voteFor(rulebook, 'UNIT_MEETING', award);
  const { meetingMembers: members, meetingPresent: present } = dossier;
  return rule && members !== null && present !== null && inFavour !== null ? resultText(rule, { members, present, inFavour }) : null;
}

/** Each nominee with what the Office found about them. */
export function nomineesOf({ nominations }: JudgedDossier): { nominee: string; findings: Findings }[] {
  return nominations.map(({ nominee }) => ({ nominee: nominee.name, findings: nominee.findings }));
}
