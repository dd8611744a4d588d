import type { NominationState } from '@vinh-danh/domain/nomination/dossier';
import { whyNotEditNomination } from '@vinh-danh/domain/nomination/edit.rule';
import { whyNotSendNomination } from '@vinh-danh/domain/nomination/send.rule';
import { dossierOf } from '@vinh-danh/domain/nomination/state.rule';
import { voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import { Arg, Ctx, FieldResolver, GraphQLISODateTime, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { readVoteRule } from '../rulebook/read-vote-rule';
import { VoteRuleType } from '../rulebook/vote-rule.type';
import { AttachmentType } from './attachment.type';
import { CorrectionType } from './correction.type';
import { describeCorrection, returnRefusals } from './describe-correction';
import { DossierType } from './dossier.type';
import { EligibilityType } from './eligibility.type';
import { findNomination } from './find-dossiers';
import { voteResultFor, votesNeededFor } from './judge-dossier';
import { initiativeChoices } from './judge-nomination';
import { judgeOnce, judgeOneOf } from './judge-once';
import type { NominationEntity } from './nomination.entity';
import { FindingType, InitiativeChoiceType, NominationType, NomineeType } from './nomination.type';
import { NominationStateEnum } from './nomination-enums.type';
import { listFindings } from './read-findings';
import { isKeptFromViewer, seenNomination, seenState } from './seen-nomination';

const NOT_YET_KNOWN = 'Null to its nominee, and to who is recused from its case, as long as they may not know it.';

/** One nomination with its verdicts. */
@Resolver(() => NominationType)
export class NominationResolver {
  @Query(() => NominationType, { description: 'One nomination. NOT_FOUND for those who may not see its dossier.' })
  nomination(@Arg('id', () => ID, { description: 'Its key.' }) id: string, @Ctx() context: Context): Promise<NominationType> {
    return findNomination(context, id);
  }

  @FieldResolver(() => DossierType, { description: 'The dossier that it stands in.' })
  async dossier(@Root() { dossierId }: NominationEntity, @Ctx() context: Context): Promise<DossierType> {
    return (await judgeOnce(context, dossierId)).dossier;
  }

  @FieldResolver(() => NominationStateEnum, { description: 'Where it stands.' })
  state(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<NominationState> {
    return seenState(context, nomination);
  }

  @FieldResolver(() => GraphQLISODateTime, { nullable: true, description: `When the Director approved it. ${NOT_YET_KNOWN}` })
  async approvedAt(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<Date | null> {
    return (await seenNomination(context, nomination)).approvedAt;
  }

  @FieldResolver(() => GraphQLISODateTime, { nullable: true, description: `When the Director refused it. ${NOT_YET_KNOWN}` })
  async refusedAt(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<Date | null> {
    return (await seenNomination(context, nomination)).refusedAt;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The reason that came with the decision.' })
  async decisionReason(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<string | null> {
    return (await seenNomination(context, nomination)).decisionReason;
  }

  @FieldResolver(() => GraphQLISODateTime, { description: 'When it last changed.' })
  async updatedAt(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<Date> {
    return (await seenNomination(context, nomination)).updatedAt;
  }

  @FieldResolver(() => Int, { description: 'Counts up with every change: send it along to change something.' })
  async version(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<number> {
    return (await seenNomination(context, nomination)).version;
  }

  @FieldResolver(() => TextType, { description: 'Name of the award.' })
  async awardName(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<TextType> {
    return (await judgeOneOf(context, nomination)).award.name;
  }

  @FieldResolver(() => String, { description: 'Short form of the award as documents write it, e.g. `CSTĐCS`.' })
  async awardShortName(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<string> {
    return (await judgeOneOf(context, nomination)).award.shortName;
  }

  @FieldResolver(() => NomineeType, { description: 'Who is nominated.' })
  async nominee(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<NomineeType> {
    return (await judgeOneOf(context, nomination)).nominee;
  }

  @FieldResolver(() => EligibilityType, { description: 'The verdicts as they stand now; once decided, those on which the decision rests.' })
  async eligibility(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<EligibilityType> {
    const { approvedAt, refusedAt } = await seenNomination(context, nomination);
    const kept = (approvedAt ?? refusedAt) ? await context.loaders.keptEligibility.load(nomination.id) : null;
    return kept ?? (await judgeOneOf(context, nomination)).eligibility;
  }

  @FieldResolver(() => [ID], { description: 'Criteria that can only be told once another award of this year is decided, by id.' })
  async waiting(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<readonly string[]> {
    return (await judgeOneOf(context, nomination)).waiting;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Votes in favour that carry, given who was present; null while that is not known.',
  })
  async votesNeeded(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<number | null> {
    const { of, award } = await judgeOneOf(context, nomination);
    return votesNeededFor(of, award.key);
  }

  @FieldResolver(() => TextType, {
    nullable: true,
    description:
      'The vote of the unit as the minutes have it: who may vote, votes needed, votes in favour, the result; null while not known.',
  })
  async voteResult(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<TextType | null> {
    const { of, award } = await judgeOneOf(context, nomination);
    return voteResultFor(of, award.key, nomination.votesInFavour);
  }

  @FieldResolver(() => VoteRuleType, {
    nullable: true,
    description: 'How the unit meeting votes on this award; null when the rules ask for no vote.',
  })
  async voteRule(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<VoteRuleType | undefined> {
    const { of, award } = await judgeOneOf(context, nomination);
    const rule = voteFor(of.rulebook, 'UNIT_MEETING', award.key);
    return rule && readVoteRule(rule);
  }

  @FieldResolver(() => [FindingType], { description: 'What the unit head answers for, by name.' })
  attestations(@Root() { attestations }: NominationEntity): FindingType[] {
    return listFindings(attestations);
  }

  @FieldResolver(() => [FindingType], { description: 'What the Office found where no rule could tell.' })
  findings(@Root() { findings }: NominationEntity): FindingType[] {
    return listFindings(findings);
  }

  @FieldResolver(() => [InitiativeChoiceType], {
    description: 'The initiatives of the nominee, and which of them this nomination rests on.',
  })
  async initiatives(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<InitiativeChoiceType[]> {
    const judged = await judgeOneOf(context, nomination);
    return initiativeChoices(judged, judged.of.rulebook);
  }

  @FieldResolver(() => [AttachmentType], { description: 'Its evidence.' })
  attachments(@Root() { id }: NominationEntity, @Ctx() { loaders }: Context): Promise<AttachmentType[]> {
    return loaders.evidence.load(id);
  }

  @FieldResolver(() => [RefusalType], { description: 'What it still lacks before its dossier may be sent; empty when nothing.' })
  async sendRefusals(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    const { sending } = await judgeOnce(context, nomination.dossierId);
    return sending.nominations.filter(({ id }) => id === nomination.id).flatMap((facts) => whyNotSendNomination(facts, sending.meeting));
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why the unit may not change it now; empty when it may, at least in what was sent back.',
  })
  async editRefusals(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    const { dossier } = await judgeOnce(context, nomination.dossierId);
    return whyNotEditNomination(dossierOf(dossier, nomination), nomination.reopened, { parts: [], criteria: [] });
  }

  @FieldResolver(() => CorrectionType, {
    nullable: true,
    description:
      'How it was sent back alone, after the Office had accepted the dossier, and what may be done about it; null when it never was.',
  })
  async correction(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<CorrectionType | null> {
    const { returnedAt, correctedAt } = await seenNomination(context, nomination);
    const isKept = (returnedAt ?? correctedAt) === null && (nomination.returnedAt ?? nomination.correctedAt) !== null;
    return isKept ? null : describeCorrection(context, nomination);
  }

  @FieldResolver(() => [RefusalType], {
    nullable: true,
    description:
      'Why the viewer may not send it back to its unit alone; empty when they may; null for all but the Office, the secretary and the Director.',
  })
  async returnRefusals(@Root() nomination: NominationEntity, @Ctx() context: Context): Promise<readonly RefusalType[] | null> {
    return (await isKeptFromViewer(context, nomination)) ? null : returnRefusals(context, nomination);
  }
}
