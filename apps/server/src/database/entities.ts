import { AccountEntity } from '../access/account.entity';
import { ApiTokenEntity } from '../access/api-token.entity';
import { RoleGrantEntity } from '../access/role-grant.entity';
import { SessionEntity } from '../access/session.entity';
import { StandInEntity } from '../access/stand-in.entity';
import { BallotEntity } from '../council/ballot.entity';
import { BallotRoundEntity } from '../council/ballot-round.entity';
import { ConflictAnswerEntity } from '../council/conflict-answer.entity';
import { CouncilEntity } from '../council/council.entity';
import { CouncilSeatEntity } from '../council/council-seat.entity';
import { FamilyTieEntity } from '../council/family-tie.entity';
import { RecusalEntity } from '../council/recusal.entity';
import { SittingEntity } from '../council/sitting.entity';
import { SittingAttendanceEntity } from '../council/sitting-attendance.entity';
import { SittingAttendanceChangeEntity } from '../council/sitting-attendance-change.entity';
import { SittingCaseEntity } from '../council/sitting-case.entity';
import { WrittenOpinionEntity } from '../council/written-opinion.entity';
import { AwardDecisionEntity } from '../decision/award-decision.entity';
import { AwardReviewEntity } from '../decision/award-review.entity';
import { DecisionRecordEntity } from '../decision/decision-record.entity';
import { NominationPlaceEntity } from '../decision/nomination-place.entity';
import { PaymentEntity } from '../decision/payment.entity';
import { QuotaEntity } from '../decision/quota.entity';
import { QuotaSettingEntity } from '../decision/quota-setting.entity';
import { RecoveryEntity } from '../decision/recovery.entity';
import { CertificateBatchEntity } from '../document/certificate-batch.entity';
import { DocumentEntity } from '../document/document.entity';
import { DocumentContentEntity } from '../document/document-content.entity';
import { DocumentTemplateEntity } from '../document/document-template.entity';
import { DocumentTemplateChoiceEntity } from '../document/document-template-choice.entity';
import { LetterheadEntity } from '../document/letterhead.entity';
import { InitiativeEntity } from '../initiative/initiative.entity';
import { InitiativeAuthorEntity } from '../initiative/initiative-author.entity';
import { InitiativeFilingEntity } from '../initiative/initiative-filing.entity';
import { AttachmentEntity } from '../nomination/attachment.entity';
import { AttachmentContentEntity } from '../nomination/attachment-content.entity';
import { DossierEntity } from '../nomination/dossier.entity';
import { DossierSendingEntity } from '../nomination/dossier-sending.entity';
import { NominationEntity } from '../nomination/nomination.entity';
import { NominationInitiativeEntity } from '../nomination/nomination-initiative.entity';
import { ObjectionEntity } from '../oversight/objection.entity';
import { PostingEntity } from '../oversight/posting.entity';
import { PublicityChoiceEntity } from '../oversight/publicity-choice.entity';
import { StoryEntity } from '../oversight/story.entity';
import { AssignmentEntity } from '../people/assignment.entity';
import { BlockRankEntity } from '../people/block-rank.entity';
import { ClearanceEntity } from '../people/clearance.entity';
import { DisciplineEntity } from '../people/discipline.entity';
import { HonourEntity } from '../people/honour.entity';
import { IndicatorEntity } from '../people/indicator.entity';
import { InquiryEntity } from '../people/inquiry.entity';
import { LeaveEntity } from '../people/leave.entity';
import { PersonEntity } from '../people/person.entity';
import { RatingEntity } from '../people/rating.entity';
import { ScoreSheetEntity } from '../people/score-sheet.entity';
import { StudyEntity } from '../people/study.entity';
import { UnitEntity } from '../people/unit.entity';
import { DeadlineExtensionEntity } from '../plan/deadline-extension.entity';
import { DeadlinePauseEntity } from '../plan/deadline-pause.entity';
import { PlanEntity } from '../plan/plan.entity';
import { PlanTaskEntity } from '../plan/plan-task.entity';
import { RulebookDraftEntity } from '../plan/rulebook-draft.entity';
import { RulebookVersionEntity } from '../plan/rulebook-version.entity';
import { PledgeEntity } from '../pledge/pledge.entity';

/** Every entity of every slice. */
export const entities = [
  AccountEntity,
  SessionEntity,
  ApiTokenEntity,
  RoleGrantEntity,
  StandInEntity,
  AssignmentEntity,
  BlockRankEntity,
  ClearanceEntity,
  DisciplineEntity,
  HonourEntity,
  IndicatorEntity,
  InquiryEntity,
  LeaveEntity,
  PersonEntity,
  RatingEntity,
  ScoreSheetEntity,
  StudyEntity,
  UnitEntity,
  PlanEntity,
  RulebookVersionEntity,
  RulebookDraftEntity,
  PlanTaskEntity,
  DeadlineExtensionEntity,
  DeadlinePauseEntity,
  PledgeEntity,
  InitiativeEntity,
  InitiativeAuthorEntity,
  InitiativeFilingEntity,
  DossierEntity,
  DossierSendingEntity,
  NominationEntity,
  NominationInitiativeEntity,
  AttachmentEntity,
  AttachmentContentEntity,
  CouncilEntity,
  CouncilSeatEntity,
  FamilyTieEntity,
  SittingEntity,
  SittingCaseEntity,
  BallotEntity,
  BallotRoundEntity,
  SittingAttendanceEntity,
  SittingAttendanceChangeEntity,
  RecusalEntity,
  ConflictAnswerEntity,
  WrittenOpinionEntity,
  DecisionRecordEntity,
  QuotaEntity,
  QuotaSettingEntity,
  NominationPlaceEntity,
  PostingEntity,
  ObjectionEntity,
  PublicityChoiceEntity,
  StoryEntity,
  LetterheadEntity,
  DocumentTemplateEntity,
  DocumentTemplateChoiceEntity,
  DocumentEntity,
  DocumentContentEntity,
  CertificateBatchEntity,
  AwardDecisionEntity,
  PaymentEntity,
  AwardReviewEntity,
  RecoveryEntity,
];
