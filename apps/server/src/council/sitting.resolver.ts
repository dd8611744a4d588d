import type { Refusal } from '@vinh-danh/domain/refusal';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { type Connection, PageArgs } from '../graph/connection.type';
import { decide } from '../graph/decide';
import { RefusalType } from '../graph/refusal.type';
import type { Act } from '../nomination/lock-dossier';
import { PlanWindowType } from '../plan/plan-window.type';
import type { ActInput } from './act.input';
import { actOf } from './act-of';
import { cancelSitting, conveneSitting, moveSitting } from './convene-sitting';
import { createSitting } from './create-sitting';
import { deferCase } from './defer-case';
import {
  agendaOf,
  candidatesFor,
  conveneRefusals,
  findSitting,
  findSittings,
  openRefusals,
  type SeenSitting,
  windowOfSitting,
} from './find-sittings';
import { closeSitting, openSitting } from './open-sitting';
import { orderAgenda } from './order-agenda';
import { placeCases } from './place-cases';
import { recordAttendance } from './record-attendance';
import {
  CancelSittingInput,
  CreateSittingInput,
  DeferCaseInput,
  MoveSittingInput,
  OrderAgendaInput,
  PlaceCasesInput,
  RecordAttendanceInput,
  SittingActInput,
} from './sitting.input';
import {
  AgendaCandidateType,
  AttendanceChangeType,
  SittingConnection,
  SittingPayload,
  SittingSeatType,
  SittingStandingType,
  SittingType,
} from './sitting.type';
import { SittingCaseType } from './sitting-case.type';
import { type AttendanceChangeRow, findAttendanceChanges, findSittingSeats, type SittingSeatRow } from './sitting-seats.query';

const INPUT = { description: 'What is asked for.' };

/** Sittings: who is called, what is on the agenda, who is there. */
@Resolver(() => SittingType)
export class SittingResolver {
  @Query(() => SittingConnection, { description: 'The sittings that the viewer may see, the latest first.' })
  sittings(
    @Arg('councilId', () => ID, { nullable: true, description: 'Of which council; without it, of all.' }) councilId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<SittingType>> {
    return findSittings(context, { councilId: councilId ?? null }, page);
  }

  @Query(() => SittingType, { description: 'One sitting. NOT_FOUND for one of a council in which the viewer does not sit.' })
  sitting(@Arg('id', () => ID, { description: 'The sitting.' }) id: string, @Ctx() context: Context): Promise<SeenSitting> {
    return findSitting(context, id);
  }

  @FieldResolver(() => SittingStandingType, { description: 'What the viewer is in it.' })
  async standing(@Root() sitting: SeenSitting, @Ctx() context: Context): Promise<SittingStandingType> {
    return (await seen(context, sitting)).standing;
  }

  @FieldResolver(() => [SittingCaseType], { description: 'Its agenda, in order, as the viewer may see it.' })
  async cases(@Root() sitting: SeenSitting, @Ctx() context: Context): Promise<SittingCaseType[]> {
    return agendaOf(context, await seen(context, sitting));
  }

  @FieldResolver(() => [SittingSeatType], { description: 'Its members, and how each takes part.' })
  seats(@Root() { id }: SeenSitting, @Ctx() { database }: Context): Promise<SittingSeatRow[]> {
    return findSittingSeats(database.manager, id);
  }

  @FieldResolver(() => [AttendanceChangeType], { description: 'Who came and went, in the order in which it was recorded.' })
  attendanceChanges(@Root() { id }: SeenSitting, @Ctx() { database }: Context): Promise<AttendanceChangeRow[]> {
    return findAttendanceChanges(database.manager, id);
  }

  @FieldResolver(() => PlanWindowType, {
    nullable: true,
    description: 'Within which days the plan lets the council meet; null where it names none.',
  })
  window(@Root() sitting: SeenSitting, @Ctx() context: Context): Promise<PlanWindowType | null> {
    return windowOfSitting(context, sitting);
  }

  @FieldResolver(() => [AgendaCandidateType], {
    description: 'What is ready to come on the agenda; empty for who does not run the sitting.',
  })
  async candidates(@Root() sitting: SeenSitting, @Ctx() context: Context): Promise<AgendaCandidateType[]> {
    return candidatesFor(context, await seen(context, sitting));
  }

  @FieldResolver(() => [RefusalType], {
    description: 'Why members may not be called in now; empty: they may. Nothing for who does not run it.',
  })
  async conveneRefusals(@Root() sitting: SeenSitting, @Ctx() context: Context): Promise<readonly Refusal[]> {
    return conveneRefusals(context, await seen(context, sitting));
  }

  @FieldResolver(() => [RefusalType], { description: 'Why it may not be opened now; empty: it may. Nothing for who does not run it.' })
  async openRefusals(@Root() sitting: SeenSitting, @Ctx() context: Context): Promise<readonly Refusal[]> {
    return openRefusals(context, await seen(context, sitting));
  }

  @Mutation(() => SittingPayload, { description: 'Prepares a sitting. By the Office, or the secretary of the council.' })
  createSitting(
    @Arg('input', () => CreateSittingInput, INPUT) input: CreateSittingInput,
    @Ctx() context: Context,
  ): Promise<SittingPayload> {
    return actOn(context, 'createSitting', input, createSitting);
  }

  @Mutation(() => SittingPayload, {
    description: 'Puts nominations or initiatives on an agenda, the lowest title first, and finds conflicts of interest.',
  })
  placeCases(@Arg('input', () => PlaceCasesInput, INPUT) input: PlaceCasesInput, @Ctx() context: Context): Promise<SittingPayload> {
    return actOn(context, 'placeCases', input, placeCases);
  }

  @Mutation(() => SittingPayload, { description: 'Takes a case off an agenda, or puts it off to another sitting.' })
  deferCase(@Arg('input', () => DeferCaseInput, INPUT) input: DeferCaseInput, @Ctx() context: Context): Promise<SittingPayload> {
    return actOn(context, 'deferCase', input, deferCase);
  }

  @Mutation(() => SittingPayload, { description: 'Puts an agenda into another order.' })
  orderAgenda(@Arg('input', () => OrderAgendaInput, INPUT) input: OrderAgendaInput, @Ctx() context: Context): Promise<SittingPayload> {
    return actOn(context, 'orderAgenda', input, orderAgenda);
  }

  @Mutation(() => SittingPayload, { description: 'Calls the members in, who are told.' })
  conveneSitting(@Arg('input', () => SittingActInput, INPUT) input: SittingActInput, @Ctx() context: Context): Promise<SittingPayload> {
    return actOn(context, 'conveneSitting', input, conveneSitting);
  }

  @Mutation(() => SittingPayload, { description: 'Moves a sitting to another time or place.' })
  moveSitting(@Arg('input', () => MoveSittingInput, INPUT) input: MoveSittingInput, @Ctx() context: Context): Promise<SittingPayload> {
    return actOn(context, 'moveSitting', input, moveSitting);
  }

  @Mutation(() => SittingPayload, { description: 'Calls a sitting off that has decided nothing.' })
  cancelSitting(
    @Arg('input', () => CancelSittingInput, INPUT) input: CancelSittingInput,
    @Ctx() context: Context,
  ): Promise<SittingPayload> {
    return actOn(context, 'cancelSitting', input, cancelSitting);
  }

  @Mutation(() => SittingPayload, { description: 'Records who is there, from now on.' })
  recordAttendance(
    @Arg('input', () => RecordAttendanceInput, INPUT) input: RecordAttendanceInput,
    @Ctx() context: Context,
  ): Promise<SittingPayload> {
    return actOn(context, 'recordAttendance', input, recordAttendance);
  }

  @Mutation(() => SittingPayload, { description: 'Opens a sitting that has its quorum.' })
  openSitting(@Arg('input', () => SittingActInput, INPUT) input: SittingActInput, @Ctx() context: Context): Promise<SittingPayload> {
    return actOn(context, 'openSitting', input, openSitting);
  }

  @Mutation(() => SittingPayload, { description: 'Closes a sitting. What it has not decided is put off.' })
  closeSitting(@Arg('input', () => SittingActInput, INPUT) input: SittingActInput, @Ctx() context: Context): Promise<SittingPayload> {
    return actOn(context, 'closeSitting', input, closeSitting);
  }
}

/** A sitting of a list has not been asked yet what the viewer is in it. */
function seen(context: Context, sitting: SeenSitting): Promise<SeenSitting> | SeenSitting {
  return sitting.standing ? sitting : findSitting(context, sitting.id);
}

/** Decides once, and answers with the sitting as it is now. */
async function actOn<Input extends ActInput>(
  context: Context,
  mutation: string,
  input: Input,
  decision: (db: EntityManager, act: Act, input: Input) => Promise<string>,
): Promise<SittingPayload> {
  const act = actOf(context);
  const { idempotencyKey, ...asked } = input;
  const { kept, refusals, dryRun } = await decide(context, { mutation, idempotencyKey, input: asked }, (db) => decision(db, act, input));
  const sitting = kept === null ? null : await findSitting(context, kept);
  return { sitting, refusals: [...refusals] as SittingPayload['refusals'], dryRun };
}
