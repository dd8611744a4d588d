import { whyNotEditDossier } from '@vinh-danh/domain/nomination/edit.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import { changeDossier } from './change-dossier';
import { requireBetween } from './input-errors';
import { type Act, lockDossier } from './lock-dossier';

interface MeetingInput {
  readonly dossierId: string;
  readonly version: number;
  readonly heldOn: string | null;
  readonly members: number | null;
  readonly present: number | null;
}

const MOST_PEOPLE = 100_000;

/** Keeps what is known of the unit meeting so far; whether it is enough is asked when the dossier is sent. */
export async function saveUnitMeeting(db: EntityManager, act: Act, input: MeetingInput): Promise<{ dossierId: string }> {
  requireBetween('members', input.members, 1, MOST_PEOPLE);
  requireBetween('present', input.present, 0, MOST_PEOPLE);
  const dossier = await lockDossier(db, act, input, 'writeDossier');
  refuseIf(whyNotEditDossier(dossier, ['MEETING']));
  const meeting = { meetingHeldOn: input.heldOn, meetingMembers: input.members, meetingPresent: input.present };
  return changeDossier(db, act, dossier, meeting, { action: 'saveUnitMeeting' });
}
