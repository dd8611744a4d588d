import { whyNotAcceptDossier, whyNotRecallDossier, whyNotWithdrawDossier } from '@vinh-danh/domain/nomination/appraise.rule';
import { whyNotTakeOver } from '@vinh-danh/domain/nomination/ask-again.rule';
import { whyNotEditDossier } from '@vinh-danh/domain/nomination/edit.rule';
import { whyNotSendDossier } from '@vinh-danh/domain/nomination/send.rule';
import { stateOf } from '@vinh-danh/domain/nomination/state.rule';
import { tasksOf } from '@vinh-danh/domain/nomination/task-list.rule';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { IsNull } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { type Connection, connectionType, PageArgs } from '../graph/connection.type';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import { AttachmentEntity } from './attachment.entity';
import { AttachmentType } from './attachment.type';
import { countDaysLate } from './count-days-late';
import type { DossierEntity } from './dossier.entity';
import { DossierFilterInput } from './dossier.input';
import { DossierCountType, DossierEventType, DossierTaskType, DossierType } from './dossier.type';
import { DossierPaperType } from './dossier-paper.type';
import { findAsker, lookingOf } from './find-asker';
import { findDossier, findDossierCounts, findDossiers } from './find-dossiers';
import { describeWindow, findNominationWindow } from './find-nomination-window';
import { findHiddenResults } from './hidden-results';
import { findHistory } from './history.query';
import { appraisedNominations, decidedNominations, nomineesOf } from './judge-dossier';
import { judgeOnce } from './judge-once';
import { listPapers } from './list-papers';
import { NominationType } from './nomination.type';
import { DossierStateEnum } from './nomination-enums.type';
import { NominationWindowType } from './nomination-window.type';
import { DossierSendingType } from './sending.type';
import { findSendings } from './sendings.query';
import { whyNotLook } from './why-not-look';

const DossierConnection = connectionType(DossierType, 'Dossier');

/** Dossiers, and why each act on them would be refused now. */
@Resolver(() => DossierType)
export class DossierResolver {
  @Query(() => DossierType, { description: 'One dossier. NOT_FOUND for those who may not see it.' })
  dossier(@Arg('id', () => ID, { description: 'Its key.' }) id: string, @Ctx() context: Context): Promise<DossierType> {
    return findDossier(context, id);
  }

  @Query(() => DossierConnection, { description: 'Dossiers of the year that the viewer may see, the newest first.' })
  dossiers(
    @Arg('filter', () => DossierFilterInput, { nullable: true, description: 'Which ones; all when left out.' })
    filter: DossierFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DossierType>> {
    return findDossiers(context, filter ?? {}, page);
  }

  @Query(() => [DossierCountType], { description: 'How many dossiers of the year the viewer may see, state by state.' })
  dossierCounts(
    @Arg('unitId', () => ID, { nullable: true, description: 'Of this unit or one below it.' }) unitId: string | null,
    @Ctx() context: Context,
  ): Promise<readonly DossierCountType[]> {
    return findDossierCounts(context, unitId);
  }

  @Query(() => NominationWindowType, { description: 'When a unit may send its dossiers this year.' })
  nominationWindow(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<NominationWindowType> {
    return findNominationWindow(context, unitId);
  }

  @FieldResolver(() => NominationWindowType, { description: 'When it may be sent.' })
  async window(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<NominationWindowType> {
    const { sending } = await judgeOnce(context, id);
    return describeWindow(sending.window, context.now);
  }

  @FieldResolver(() => Int, {
    description: 'By how many days it was first sent after its window, within the grace; 0 in time, and while it was not sent.',
  })
  async daysLate(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<number> {
    const { dossier, sending } = await judgeOnce(context, id);
    return countDaysLate(context.database.manager, dossier, sending.window);
  }

  @FieldResolver(() => DossierStateEnum, { description: 'Where it stands.' })
  state(@Root() dossier: DossierEntity): string {
    return stateOf(dossier);
  }

  @FieldResolver(() => TextType, { description: 'Name of the unit whose dossier it is.' })
  async unitName(@Root() { unitId }: DossierEntity, @Ctx() { loaders }: Context): Promise<TextType> {
    const unit = await loaders.unit.load(unitId);
    return { vi: unit?.name ?? '', en: unit?.englishName ?? '' };
  }

  @FieldResolver(() => Int, { description: 'How many nominations it holds.' })
  nominationCount(@Root() { id }: DossierEntity, @Ctx() { loaders }: Context): Promise<number> {
    return loaders.nominationCount.load(id);
  }

  @FieldResolver(() => [NominationType], {
    description: 'Its nominations, from the lowest title upwards: the order in which a unit votes.',
  })
  async nominations(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<NominationType[]> {
    const { nominations } = await judgeOnce(context, id);
    return nominations.map((judged) => judged.nomination);
  }

  @FieldResolver(() => [AttachmentType], { description: 'Its files: the minutes, and the evidence of all its nominations.' })
  attachments(@Root() { id }: DossierEntity, @Ctx() { database }: Context): Promise<AttachmentType[]> {
    return database.manager.find(AttachmentEntity, { where: { dossierId: id, removedAt: IsNull() }, order: { uploadedAt: 'ASC' } });
  }

  @FieldResolver(() => [DossierPaperType], { description: 'The papers that the rules ask to be attached, beside the minutes.' })
  async papers(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<readonly DossierPaperType[]> {
    return listPapers(await judgeOnce(context, id));
  }

  @FieldResolver(() => [DossierTaskType], { description: 'The steps of preparing it, with what each still lacks.' })
  async tasks(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<readonly DossierTaskType[]> {
    const { dossier, nominations, sending } = await judgeOnce(context, id);
    const listed = nominations.map((judged) => judged.nomination);
    return tasksOf(dossier, listed, whyNotSendDossier(sending));
  }

  @FieldResolver(() => [RefusalType], { description: 'Why it may not be sent now; empty when it may.' })
  async sendRefusals(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    return whyNotSendDossier((await judgeOnce(context, id)).sending);
  }

  @FieldResolver(() => [RefusalType], { description: 'Why the Office may not accept it now; empty when it may.' })
  async acceptRefusals(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    const judged = await judgeOnce(context, id);
    const viewer = requireViewer(context);
    const others = await whyNotLook(context.database.manager, { viewer }, judged.dossier);
    return [...others, ...whyNotAcceptDossier(judged.dossier, appraisedNominations(judged))];
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why the unit may not change it now; empty when it may, at least in what was sent back.',
  })
  editRefusals(@Root() dossier: DossierEntity): readonly RefusalType[] {
    return whyNotEditDossier(dossier);
  }

  @FieldResolver(() => [RefusalType], { description: 'Why the unit may not take it back now; empty when it may.' })
  async recallRefusals(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    const judged = await judgeOnce(context, id);
    return whyNotRecallDossier(judged.dossier, nomineesOf(judged));
  }

  @FieldResolver(() => [RefusalType], { description: 'Why the unit may not withdraw it now; empty when it may.' })
  async withdrawRefusals(@Root() { id }: DossierEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    const judged = await judgeOnce(context, id);
    const hidden = await findHiddenResults(context.database.manager, requireViewer(context));
    return whyNotWithdrawDossier(judged.dossier, await decidedNominations(context.database.manager, judged, hidden));
  }

  @FieldResolver(() => [DossierEventType], {
    description: 'What was done to it and its nominations, the newest first; at most 200 entries.',
  })
  history(@Root() { id }: DossierEntity, @Ctx() { database, viewer }: Context): Promise<DossierEventType[]> {
    return findHistory(database.manager, id, viewer?.personId ?? null);
  }

  @FieldResolver(() => [DossierSendingType], {
    description: 'What it held each time that it was sent, the oldest first; at most the last 20.',
  })
  sendings(@Root() { id }: DossierEntity, @Ctx() { database }: Context): Promise<DossierSendingType[]> {
    return findSendings(database.manager, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who of the Office looks at it again after a return; null where anybody may.',
  })
  async askerName(@Root() { askerId }: DossierEntity, @Ctx() { database }: Context): Promise<string | null> {
    return (await findAsker(database.manager, askerId))?.name ?? null;
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why the viewer may not take over what another of the Office looks at again; empty when they may, for a reason.',
  })
  async takeOverRefusals(@Root() dossier: DossierEntity, @Ctx() context: Context): Promise<readonly RefusalType[]> {
    const asker = await findAsker(context.database.manager, dossier.askerId);
    return whyNotTakeOver(dossier, asker, lookingOf(requireViewer(context)), '…');
  }
}
