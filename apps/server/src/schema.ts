import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { AccountResolver } from './access/account.resolver';
import { AdministrationResolver } from './access/administration.resolver';
import { ApiTokenResolver } from './access/api-token.resolver';
import { AuditEntryResolver } from './access/audit-entry.resolver';
import { ClockResolver } from './access/clock.resolver';
import { SessionResolver } from './access/session.resolver';
import { StandInResolver } from './access/stand-in.resolver';
import { ViewerResolver } from './access/viewer.resolver';
import { BallotResolver } from './council/ballot.resolver';
import { CouncilResolver } from './council/council.resolver';
import { FamilyTieResolver } from './council/family-tie.resolver';
import { SittingResolver } from './council/sitting.resolver';
import { SittingCaseResolver } from './council/sitting-case.resolver';
import { SittingNewsResolver } from './council/sitting-news.resolver';
import { DemonstrationResolver } from './database/demonstration/demonstration.resolver';
import { AwardDecisionResolver } from './decision/award-decision.resolver';
import { DecisionResolver } from './decision/decision.resolver';
import { FundResolver } from './decision/fund.resolver';
import { NearMissResolver } from './decision/near-miss.resolver';
import { OverflowResolver } from './decision/overflow.resolver';
import { NominationProcedureResolver, SummaryProcedureResolver } from './decision/procedure.resolver';
import { QuotaResolver } from './decision/quota.resolver';
import { QuotaBaseResolver } from './decision/quota-base.resolver';
import { RevocationResolver } from './decision/revocation.resolver';
import { RulebookPublicationResolver } from './decision/rulebook-publication.resolver';
import { DocumentResolver } from './document/document.resolver';
import { DocumentTemplateResolver } from './document/document-template.resolver';
import { RefusalResolver } from './graph/refusal.type';
import { InitiativeResolver, LevelRecognitionResolver } from './initiative/initiative.resolver';
import { CorrectionActsResolver } from './nomination/correction-acts.resolver';
import { DossierResolver } from './nomination/dossier.resolver';
import { DossierActsResolver } from './nomination/dossier-acts.resolver';
import { EligibilityResolver } from './nomination/eligibility.resolver';
import { NominationResolver } from './nomination/nomination.resolver';
import { NominationsResolver } from './nomination/nominations.resolver';
import {
  ActingPersonResolver,
  DossierStageResolver,
  NominationStageResolver,
  StageActorResolver,
  StageResolver,
} from './nomination/stage.resolver';
import { MailResolver } from './notice/mail.resolver';
import { NoticeResolver } from './notice/notice.resolver';
import { StandInActsResolver } from './notice/stand-in-acts.resolver';
import { ObjectionResolver } from './oversight/objection.resolver';
import { PostingResolver, PublicPostingResolver } from './oversight/posting.resolver';
import { PublicationResolver } from './oversight/publication.resolver';
import { ReplayResolver } from './oversight/replay.resolver';
import { WhatIfResolver } from './oversight/what-if.resolver';
import { AssignmentResolver } from './people/assignment.resolver';
import { EntryResolver } from './people/entry.resolver';
import { PersonResolver } from './people/person.resolver';
import { UnitResolver } from './people/unit.resolver';
import { CalendarResolver } from './plan/calendar.resolver';
import { HonourAwardResolver } from './plan/honour-award.resolver';
import { PlanResolver } from './plan/plan.resolver';
import { RulebookDraftResolver } from './plan/rulebook-draft.resolver';
import { RulebookVersionResolver } from './plan/rulebook-version.resolver';
import { PledgeResolver } from './pledge/pledge.resolver';
import { PledgeFieldResolver } from './pledge/pledge-field.resolver';
import { PledgeQueryResolver } from './pledge/pledge-query.resolver';
import { HomeResolver } from './report/home.resolver';
import { RegimeResolver } from './rulebook/regime.resolver';

/** Every resolver of every slice, in the order of the story. */
const resolvers: NonEmptyArray<new (...args: never[]) => object> = [
  RefusalResolver,
  ClockResolver,
  DemonstrationResolver,
  SessionResolver,
  ViewerResolver,
  AccountResolver,
  AdministrationResolver,
  StandInResolver,
  StandInActsResolver,
  ApiTokenResolver,
  AuditEntryResolver,
  UnitResolver,
  PersonResolver,
  AssignmentResolver,
  EntryResolver,
  NoticeResolver,
  MailResolver,
  HonourAwardResolver,
  RegimeResolver,
  PlanResolver,
  CalendarResolver,
  RulebookVersionResolver,
  RulebookDraftResolver,
  PledgeResolver,
  PledgeQueryResolver,
  PledgeFieldResolver,
  InitiativeResolver,
  LevelRecognitionResolver,
  DossierResolver,
  DossierActsResolver,
  CorrectionActsResolver,
  NominationResolver,
  NominationsResolver,
  NominationStageResolver,
  DossierStageResolver,
  StageResolver,
  StageActorResolver,
  ActingPersonResolver,
  EligibilityResolver,
  BallotResolver,
  SittingNewsResolver,
  CouncilResolver,
  SittingResolver,
  SittingCaseResolver,
  FamilyTieResolver,
  DecisionResolver,
  OverflowResolver,
  QuotaResolver,
  QuotaBaseResolver,
  NearMissResolver,
  RulebookPublicationResolver,
  PostingResolver,
  PublicPostingResolver,
  ObjectionResolver,
  PublicationResolver,
  DocumentResolver,
  DocumentTemplateResolver,
  NominationProcedureResolver,
  SummaryProcedureResolver,
  AwardDecisionResolver,
  FundResolver,
  RevocationResolver,
  ReplayResolver,
  WhatIfResolver,
  HomeResolver,
];

/** Each subscription says itself what it listens to; type-graphql asks for this in any case. */
const NO_TOPICS = {
  publish: () => {
    throw new Error('A change is told with `tellChange`, to every server.');
  },
  subscribe: () => {
    throw new Error('A subscription here brings its own `subscribe`.');
  },
};

/** The endpoint's schema. No global middleware: one that does nothing costs three quarters of the speed. */
export function createSchema(): Promise<GraphQLSchema> {
  // Apollo checks the schema when it starts; once more would take two thirds of the time.
  return buildSchema({ resolvers, validate: false, skipCheck: true, pubSub: NO_TOPICS });
}
