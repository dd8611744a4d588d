import {
  DOSSIER_PARTS,
  DOSSIER_STATES,
  type DossierPart,
  type DossierState,
  NOMINATION_PARTS,
  NOMINATION_STATES,
  type NominationPart,
  type NominationState,
} from '@vinh-danh/domain/nomination/dossier';
import type { Outcome } from '@vinh-danh/domain/rulebook/verdict';
import { registerEnumType } from 'type-graphql';

/** GraphQL wants an object of names; the domain's lists stay the only place where they are spelled. */
function namesOf<Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
}

export const DossierPartEnum = namesOf<DossierPart>(DOSSIER_PARTS);
registerEnumType(DossierPartEnum, {
  name: 'DossierPart',
  description: 'A part of a dossier that the Office can send back.',
  valuesConfig: {
    MEETING: { description: 'Day, members and turnout of the unit meeting.' },
    MINUTES: { description: 'The minutes of the meeting.' },
    NOMINEES: { description: 'Who is nominated for what.' },
  },
});

export const NominationPartEnum = namesOf<NominationPart>(NOMINATION_PARTS);
registerEnumType(NominationPartEnum, {
  name: 'NominationPart',
  description: 'A part of one nomination that the Office can send back. Criteria are sent back by their own ids.',
  valuesConfig: {
    VOTES: { description: 'The votes in favour.' },
    ACHIEVEMENTS: { description: 'The report of achievements.' },
    INITIATIVES: { description: 'The initiatives that the nomination rests on.' },
    EVIDENCE: { description: 'The evidence in general.' },
  },
});

export const DossierStateEnum = namesOf<DossierState>(DOSSIER_STATES);
registerEnumType(DossierStateEnum, {
  name: 'DossierState',
  description: 'Where a dossier stands.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared by the unit.' },
    SENT: { description: 'With the Office, waiting for its appraisal.' },
    RETURNED: { description: 'Sent back by the Office for the flagged parts.' },
    ACCEPTED: { description: 'Accepted by the Office; its nominations wait for the decision.' },
    WITHDRAWN: { description: 'Withdrawn by the unit.' },
  },
});

export const NominationStateEnum = namesOf<NominationState>(NOMINATION_STATES);
registerEnumType(NominationStateEnum, {
  name: 'NominationState',
  description: 'Where one nomination stands.',
  valuesConfig: {
    DRAFT: { description: 'In a dossier that the unit prepares.' },
    SENT: { description: 'With the Office, waiting for its appraisal.' },
    RETURNED: { description: 'In a dossier that the Office sent back.' },
    ACCEPTED: { description: 'Accepted by the Office, waiting for the Director.' },
    WITHDRAWN: { description: 'Withdrawn by the unit.' },
    APPROVED: { description: 'Approved by the Director, who decides this award.' },
    PROPOSED_UPWARD: { description: 'Approved by the Director as a proposal to the level that decides.' },
    REFUSED: { description: 'Refused by the Director, with a reason.' },
  },
});

export const NomineeKindEnum = { PERSON: 'PERSON', COLLECTIVE: 'COLLECTIVE' } as const;
export type NomineeKind = keyof typeof NomineeKindEnum;
registerEnumType(NomineeKindEnum, {
  name: 'NomineeKind',
  description: 'Whether a person or a collective is nominated.',
  valuesConfig: { PERSON: { description: 'A person.' }, COLLECTIVE: { description: 'A unit as a whole.' } },
});

export const AttachmentPurposeEnum = { MINUTES: 'MINUTES', EVIDENCE: 'EVIDENCE', PAPER: 'PAPER' } as const;
export type AttachmentPurpose = keyof typeof AttachmentPurposeEnum;
registerEnumType(AttachmentPurposeEnum, {
  name: 'AttachmentPurpose',
  description: 'What a file is for.',
  valuesConfig: {
    MINUTES: { description: 'The minutes of the unit meeting.' },
    EVIDENCE: { description: 'Evidence for one nomination.' },
    PAPER: { description: 'A paper that the rules ask of the dossier, or of one nomination.' },
  },
});

export const DossierTaskKeyEnum = {
  MEETING: 'MEETING',
  MINUTES: 'MINUTES',
  NOMINEES: 'NOMINEES',
  NOMINATION: 'NOMINATION',
  SEND: 'SEND',
} as const;
registerEnumType(DossierTaskKeyEnum, {
  name: 'DossierTaskKey',
  description: 'One step of preparing a dossier.',
  valuesConfig: {
    MEETING: { description: 'Say when the unit met and who was present.' },
    MINUTES: { description: 'Attach the minutes.' },
    NOMINEES: { description: 'Choose who is nominated for what.' },
    NOMINATION: { description: 'Complete one nomination.' },
    SEND: { description: 'Check the answers and send.' },
  },
});

export const TaskStatusEnum = { DONE: 'DONE', TO_DO: 'TO_DO', BLOCKED: 'BLOCKED', CLOSED: 'CLOSED' } as const;
registerEnumType(TaskStatusEnum, {
  name: 'TaskStatus',
  description: 'How far one step of preparing a dossier is.',
  valuesConfig: {
    DONE: { description: 'Complete.' },
    TO_DO: { description: 'Something is missing: see its refusals.' },
    BLOCKED: { description: 'Cannot be done yet: another step, a criterion or the window stands before it.' },
    CLOSED: { description: 'Cannot be changed now: the dossier is not with the unit, or this part was not sent back.' },
  },
});

export const OutcomeEnum = { MET: 'MET', NOT_MET: 'NOT_MET', UNDETERMINED: 'UNDETERMINED' } as const satisfies Record<Outcome, Outcome>;
registerEnumType(OutcomeEnum, {
  name: 'Outcome',
  description: 'The answer of one criterion, or of all of them together.',
  valuesConfig: {
    MET: { description: 'Met.' },
    NOT_MET: { description: 'Not met.' },
    UNDETERMINED: { description: 'A human must look: data are missing, or the law leaves it to people. Never a pass.' },
  },
});
