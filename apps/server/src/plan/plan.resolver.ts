import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { isPermitted, permit } from '../access/permit';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { completePlanTask, reopenPlanTask } from './complete-plan-task';
import { extendDeadline } from './extend-deadline';
import { findExtensions } from './extensions.query';
import { findPlanOfYear, findPlans } from './find-plan';
import { loadPlanRulesAt } from './load-rulebook';
import { pauseDeadline, resumeDeadline } from './pause-deadline';
import { ExtendDeadlineInput, PauseDeadlineInput, PlanTaskInput, ResumeDeadlineInput } from './plan.input';
import { PlanType } from './plan.type';
import { PlanRulesType } from './plan-rules.type';
import { PlanTaskPayload, PlanTaskType } from './plan-task.type';
import { findPlanTask, findPlanTasks } from './plan-tasks.query';
import { DeadlineExtensionType, ExtendDeadlinePayload, PauseDeadlinePayload, PlanWindowType } from './plan-window.type';
import { readPlan, readRules, readWindow } from './read-plan';
import { calendarFor } from './window-for';

@Resolver(() => PlanType)
export class PlanResolver {
  @Query(() => [PlanType], { description: 'The plans that were issued, the newest first.' })
  async plans(@Ctx() context: Context): Promise<PlanType[]> {
    await permit(context, 'readPlan');
    return (await findPlans(context.database.manager, context.now)).map(readPlan);
  }

  @Query(() => PlanType, { description: 'The plan of a year; without a year the one in force. NOT_FOUND where there is none.' })
  async plan(
    @Arg('year', () => Int, { nullable: true, description: 'Of which year.' }) year: number | null,
    @Ctx() context: Context,
  ): Promise<PlanType> {
    await permit(context, 'readPlan');
    return readPlan(await findPlanOfYear(context, year ?? null));
  }

  @FieldResolver(() => [PlanTaskType], { description: 'What it asks for, in its own order.' })
  tasks(@Root() { id }: PlanType, @Ctx() context: Context): Promise<PlanTaskType[]> {
    return findPlanTasks(context.database.manager, id, context);
  }

  @FieldResolver(() => [PlanWindowType], { description: 'The calendar of its year, extensions included.' })
  async calendar(
    @Root() { id }: PlanType,
    @Arg('unitId', () => ID, { nullable: true, description: 'As it holds for this unit; without it, for all.' }) unitId: string | null,
    @Ctx() { database, now }: Context,
  ): Promise<PlanWindowType[]> {
    const { windows } = await calendarFor(database.manager, id, { now, unitId });
    return windows.map((window) => readWindow(window, now));
  }

  @FieldResolver(() => [DeadlineExtensionType], { description: 'Every extension on the record, the first first.' })
  extensions(@Root() { id }: PlanType, @Ctx() { database }: Context): Promise<DeadlineExtensionType[]> {
    return findExtensions(database.manager, id);
  }

  @FieldResolver(() => PlanRulesType, { description: 'The rules that apply today, each with its source.' })
  async rules(@Root() { id }: PlanType, @Ctx() { database, now }: Context): Promise<PlanRulesType> {
    return readRules(await loadPlanRulesAt(database.manager, id, now));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may enter an extension.' })
  mayExtend(@Ctx() context: Context): Promise<boolean> {
    return isPermitted(context, 'extendDeadline');
  }

  @Mutation(() => ExtendDeadlinePayload, {
    description: 'Gives more time, to all or to one unit, on a decision. By the Office or the Director.',
  })
  async extendDeadline(
    @Arg('input', () => ExtendDeadlineInput, { description: 'What, for whom, until when and why.' }) input: ExtendDeadlineInput,
    @Ctx() context: Context,
  ): Promise<ExtendDeadlinePayload> {
    const { idempotencyKey, ...asked } = input;
    const decided = await decide(context, { mutation: 'extendDeadline', idempotencyKey, input: asked }, (db) =>
      extendDeadline(db, context, asked),
    );
    const window = decided.kept ? await findWindow(context, asked) : null;
    return { window, refusals: decided.refusals, dryRun: decided.dryRun };
  }

  @Mutation(() => PauseDeadlinePayload, {
    description: 'Stops the clock of a deadline, for all or for one unit, e.g. while a supplement is awaited. By the Office.',
  })
  pauseDeadline(
    @Arg('input', () => PauseDeadlineInput, { description: 'What, for whom and why.' }) input: PauseDeadlineInput,
    @Ctx() context: Context,
  ): Promise<PauseDeadlinePayload> {
    return actOnPause(context, 'pauseDeadline', input, (db) => pauseDeadline(db, context, input));
  }

  @Mutation(() => PauseDeadlinePayload, { description: 'Lets a clock go on that was stopped: the close moves by as long. By the Office.' })
  resumeDeadline(
    @Arg('input', () => ResumeDeadlineInput, { description: 'What and for whom.' }) input: ResumeDeadlineInput,
    @Ctx() context: Context,
  ): Promise<PauseDeadlinePayload> {
    return actOnPause(context, 'resumeDeadline', input, (db) => resumeDeadline(db, context, input));
  }

  @Mutation(() => PlanTaskPayload, {
    description: 'Marks a task of the plan as done. By the head of the unit that answers for it, or the Office.',
  })
  completePlanTask(
    @Arg('input', () => PlanTaskInput, { description: 'Which.' }) input: PlanTaskInput,
    @Ctx() context: Context,
  ): Promise<PlanTaskPayload> {
    return actOnTask(context, 'completePlanTask', input, completePlanTask);
  }

  @Mutation(() => PlanTaskPayload, { description: 'Opens a task again that was marked as done. By the same.' })
  reopenPlanTask(
    @Arg('input', () => PlanTaskInput, { description: 'Which.' }) input: PlanTaskInput,
    @Ctx() context: Context,
  ): Promise<PlanTaskPayload> {
    return actOnTask(context, 'reopenPlanTask', input, reopenPlanTask);
  }
}

async function actOnPause(
  context: Context,
  mutation: string,
  { idempotencyKey, ...asked }: ResumeDeadlineInput,
  act: (db: EntityManager) => Promise<string>,
): Promise<PauseDeadlinePayload> {
  const { kept, refusals, dryRun } = await decide(context, { mutation, idempotencyKey, input: asked }, act);
  return { window: kept ? await findWindow(context, asked) : null, refusals, dryRun };
}

/** A window as it stands now for those of whom a decision spoke. */
async function findWindow(
  { database, now }: Context,
  { planId, deadline, unitId }: { readonly planId: string; readonly deadline: string; readonly unitId?: string | null },
): Promise<PlanWindowType | null> {
  const { windows } = await calendarFor(database.manager, planId, { now, unitId });
  const window = windows.find(({ rule }) => rule.id === deadline);
  return window ? readWindow(window, now) : null;
}

async function actOnTask(
  context: Context,
  mutation: string,
  { idempotencyKey, ...seen }: PlanTaskInput,
  act: typeof completePlanTask,
): Promise<PlanTaskPayload> {
  const { result, refusals } = await decide(context, { mutation, idempotencyKey, input: seen }, (db) => act(db, context, seen));
  return { task: await findPlanTask(context.database.manager, result, context), refusals: refusals as PlanTaskPayload['refusals'] };
}
