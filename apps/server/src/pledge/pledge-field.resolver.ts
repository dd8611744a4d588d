import { adviceOn } from '@vinh-danh/domain/pledge/choice.rule';
import type { PledgeState, PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { stateOf } from '@vinh-danh/domain/pledge/state.rule';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { RefusalType } from '../graph/refusal.type';
import { TextType } from '../graph/text.type';
import type { PledgeEntity } from './pledge.entity';
import { PledgeType } from './pledge.type';
import { PledgeStateEnum, PledgeSubjectEnum } from './pledge-enums.type';
import { PledgeChoiceType } from './pledge-form.type';
import { readHistory } from './pledge-history.query';
import { PledgeEventType } from './pledge-history.type';
import { PledgeSurroundingsType } from './pledge-surroundings.type';
import { confirmRefusalsOf, readChoices, readRecallRefusals, readSendRefusals, readSurroundings } from './read-pledge';

/** What a page about one pledge asks beyond its row. Lists read `PledgeRow` instead. */
@Resolver(() => PledgeType)
export class PledgeFieldResolver {
  @FieldResolver(() => PledgeStateEnum, { description: 'Where it stands, computed from what happened to it.' })
  state(@Root() pledge: PledgeEntity): PledgeState {
    return stateOf(pledge);
  }

  @FieldResolver(() => PledgeSubjectEnum, { description: 'Whether a person or a collective pledges.' })
  subject(@Root() pledge: PledgeEntity): PledgeSubject {
    return pledge.collectiveId === null ? 'PERSON' : 'COLLECTIVE';
  }

  @FieldResolver(() => PledgeSurroundingsType, { description: 'Whose it is, where it counts, and what the viewer may do with it.' })
  surroundings(@Root() pledge: PledgeEntity, @Ctx() context: Context): Promise<PledgeSurroundingsType> {
    return readSurroundings(context, pledge);
  }

  @FieldResolver(() => [PledgeChoiceType], { description: 'The awards aimed at, the lowest first.' })
  async aims(@Root() pledge: PledgeEntity, @Ctx() context: Context) {
    return (await readChoices(context, pledge)).filter((choice) => pledge.awards.includes(choice.key));
  }

  @FieldResolver(() => [TextType], { description: 'What its writer should think of although it may be sent without.' })
  async advice(@Root() pledge: PledgeEntity, @Ctx() context: Context) {
    return adviceOn(pledge, await readChoices(context, pledge));
  }

  @FieldResolver(() => [RefusalType], { description: 'Why it may not be sent now; empty when it may.' })
  sendRefusals(@Root() pledge: PledgeEntity, @Ctx() context: Context) {
    return readSendRefusals(context, pledge);
  }

  @FieldResolver(() => [RefusalType], { description: 'Why it may not be taken back now; empty when it may.' })
  recallRefusals(@Root() pledge: PledgeEntity, @Ctx() context: Context) {
    return readRecallRefusals(context, pledge);
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why the viewer may not confirm or return it now; empty when they may, given the permission.',
  })
  confirmRefusals(@Root() pledge: PledgeEntity, @Ctx() context: Context) {
    return confirmRefusalsOf(context, pledge);
  }

  @FieldResolver(() => [PledgeEventType], { description: 'What happened to it, the oldest first.' })
  history(@Root() pledge: PledgeEntity, @Ctx() { database }: Context): Promise<PledgeEventType[]> {
    return readHistory(database.manager, pledge.id);
  }
}
