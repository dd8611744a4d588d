import { leftIn } from '@vinh-danh/domain/decision/payment.rule';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { permitForAll } from '../access/permit';
import type { Context } from '../context';
import { decodeCursor, PageArgs, pageSize, toConnection } from '../graph/connection.type';
import type { Decided } from '../graph/decide';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { findCurrentPlan } from '../plan/find-plan';
import { actOnRegister } from './answer-register';
import { awardNames } from './award-names';
import { EnterIncomeInput, PayAwardsInput, PaymentFilterInput, ReverseIncomeInput } from './fund.input';
import { readFund } from './fund.query';
import { FundEntryConnection, type FundEntryType, FundPayload, FundType, type FundUnitType, PaymentConnection } from './fund.type';
import { enterIncome, payAwards, reverseIncome } from './pay-awards';
import { fundByUnit, type PaymentRow, pageOfEntries, pageOfPayments } from './payments.query';

const INPUT = { description: 'What is asked for.' };
const PLAN = { nullable: true, description: 'The plan; the current one when left out.' };

async function planOf({ database, now }: Context, planId: string | null): Promise<{ id: string; year: number }> {
  if (!planId) return (await findCurrentPlan(database.manager, now)).plan;
  const [plan]: { id: string; year: number }[] = isId(planId)
    ? await database.query('SELECT id, year FROM plan WHERE id = $1', [planId])
    : [];
  if (!plan) throw notFound();
  return plan;
}

async function fundOf(context: Context, planId: string | null): Promise<FundType> {
  const { id, year } = await planOf(context, planId);
  const fund = await readFund(context.database.manager, id);
  const units = await readPrepared<FundUnitType>(context.database, fundByUnit(id));
  return { planId: id, year, ...fund, left: leftIn(fund), units };
}

async function answerWithFund(context: Context, { kept, refusals, dryRun }: Decided<{ planId: string }>): Promise<FundPayload> {
  return { fund: kept && (await fundOf(context, kept.planId)), refusals, dryRun };
}

/** The money that goes with awards. */
@Resolver(() => FundType)
export class FundResolver {
  @Query(() => FundType, { description: 'The fund for awards of a year: what came in, is promised, was paid and is left.' })
  async fund(@Arg('planId', () => ID, PLAN) planId: string | null, @Ctx() context: Context): Promise<FundType> {
    permitForAll(context, 'readFund');
    return fundOf(context, planId);
  }

  @Query(() => FundEntryConnection, { description: 'What came into a fund, the last first.' })
  async fundEntries(
    @Arg('planId', () => ID, PLAN) planId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<FundEntryConnection> {
    permitForAll(context, 'readFund');
    const first = pageSize(page);
    const { id } = await planOf(context, planId);
    const rows = await readPrepared<FundEntryType>(
      context.database,
      pageOfEntries(id, { first: first + 1, after: decodeCursor(page.after, 2) }),
    );
    return toConnection(rows, first, (row) => [row.enteredOn, row.id]);
  }

  @Query(() => PaymentConnection, { description: 'The money of awards, by unit, each with how it was worked out.' })
  async payments(
    @Arg('planId', () => ID, PLAN) planId: string | null,
    @Arg('filter', () => PaymentFilterInput, { nullable: true, description: 'Which ones; all when left out.' })
    filter: PaymentFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<PaymentConnection> {
    permitForAll(context, 'readFund');
    const first = pageSize(page);
    const { id } = await planOf(context, planId);
    for (const each of [filter?.unitId, filter?.decisionId]) if (each && !isId(each)) throw notFound();
    const rows = await readPrepared<PaymentRow>(
      context.database,
      pageOfPayments({ ...filter, planId: id }, { first: first + 1, after: decodeCursor(page.after, 2) }),
    );
    const nameOf = await awardNames(context.database.manager, rows);
    return toConnection(
      rows.map((row) => ({ ...row, awardName: nameOf(row) })),
      first,
      (row) => [row.place, row.id],
    );
  }

  @Mutation(() => FundPayload, { description: 'Marks payments as made, all or none, with the day and the number of the voucher.' })
  async payAwards(@Arg('input', () => PayAwardsInput, INPUT) input: PayAwardsInput, @Ctx() context: Context): Promise<FundPayload> {
    return answerWithFund(context, await actOnRegister(context, 'payAwards', input, payAwards));
  }

  @Mutation(() => FundPayload, { description: 'Enters money that came into the fund.' })
  async enterIncome(@Arg('input', () => EnterIncomeInput, INPUT) input: EnterIncomeInput, @Ctx() context: Context): Promise<FundPayload> {
    return answerWithFund(context, await actOnRegister(context, 'enterIncome', input, enterIncome));
  }

  @Mutation(() => FundPayload, { description: 'Takes back income that was entered by mistake; both entries stay on record.' })
  async reverseIncome(
    @Arg('input', () => ReverseIncomeInput, INPUT) input: ReverseIncomeInput,
    @Ctx() context: Context,
  ): Promise<FundPayload> {
    return answerWithFund(context, await actOnRegister(context, 'reverseIncome', input, reverseIncome));
  }
}
