import { type Ranked, rankPassed } from '@vinh-danh/domain/decision/settle-overflow.rule';
import type { Contender, Room } from '@vinh-danh/domain/rulebook/overflow.rule';
import { NO_OVERFLOW_RULE } from '@vinh-danh/domain/rulebook/overflow.rule';
import type { Ledger, QuotaRule } from '@vinh-danh/domain/rulebook/quota';
import { awardOf, quotasOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { findCountedRounds } from '../council/ballot-cases.query';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import type { CountedNomination } from './census.query';
import { isCounted, placesOfUnit } from './count-quota';
import { findLedgers, type LedgerBook } from './find-ledger';
import { findPassedCases, type PassedCase } from './overflow.query';
import type { QuotaEntity } from './quota.entity';
import { readLedger } from './read-ledger';
import { withApproved } from './take-census';

/** Who of a council passed for the places of one quota, and how they rank. */
export interface QuotaOverflow {
  readonly rule: QuotaRule;
  readonly row: QuotaEntity;
  readonly ledger: Ledger;
  readonly room: Room;
  readonly contenders: readonly (Contender & { readonly caseId: string; readonly votesInFavour: number; readonly votersCounted: number })[];
  /** Cases of this sitting that the quota counts and that are not decided. */
  readonly undecided: number;
  readonly ranked: Ranked;
}

/**
 * The quotas in which more passed than there are places, or could be ranked at all, from the lowest title upwards: whoever gets a place
 * below is among the holders from whom the places above are counted, though the Director has not decided yet.
 *
 * @param lock holds the quotas until the transaction ends
 */
export async function findOverflow(
  db: EntityManager,
  { sittingId, planId, now }: { readonly sittingId: string; readonly planId: string; readonly now: Date },
  lock = false,
): Promise<QuotaOverflow[]> {
  const rulebook = await loadPlanRulesAt(db, planId, now);
  const awards = [...new Set(quotasOf(rulebook).flatMap((rule) => rule.awards))];
  const book = await findLedgers(db, rulebook, { planId, day: dayOf(now) }, { awards, lock });
  const passed = await findPassedCases(db, { planId, year: rulebook.year });
  const second = await findSecondVotes(db, passed);
  const hasPlace = passed.filter(({ outcome, placed }) => outcome === 'PASSED' && placed !== false);
  const placed = new Set(hasPlace.map(({ nominationId }) => nominationId));
  const found: QuotaOverflow[] = [];
  for (const { rule, row } of fromTheLowest(book)) {
    const overflow = rankIn(book, { rule, row, sittingId, passed, placed, second });
    if (!overflow) continue;
    const without = overflow.contenders.filter(({ id }) => !overflow.ranked.chosen.includes(id));
    for (const { id } of without) placed.delete(nominationOf(passed, id));
    found.push(overflow);
  }
  return found;
}

/** The quotas with their rows, from the lowest title upwards. */
function fromTheLowest({ rulebook, rows }: LedgerBook): { rule: QuotaRule; row: QuotaEntity }[] {
  const orderOf = (rule: QuotaRule) => Math.min(...rule.awards.map((award) => awardOf(rulebook, award).order));
  return [...quotasOf(rulebook)]
    .sort((one, other) => orderOf(one) - orderOf(other))
    .flatMap((rule) => rows.filter((row) => row.rule === rule.id).map((row) => ({ rule, row })));
}

const nominationOf = (passed: readonly PassedCase[], caseId: string) => passed.find((each) => each.caseId === caseId)?.nominationId ?? '';

interface Ranking {
  readonly rule: QuotaRule;
  readonly row: QuotaEntity;
  readonly sittingId: string;
  readonly passed: readonly PassedCase[];
  /** Who has a place so far, or will have one. */
  readonly placed: ReadonlySet<string>;
  readonly second: ReadonlyMap<string, number>;
}

function rankIn(book: LedgerBook, { rule, row, sittingId, passed, placed, second }: Ranking): QuotaOverflow | undefined {
  const counts = (each: CountedNomination) =>
    rule.awards.includes(each.award) && isCounted(book.census, rule, each) && placesOfUnit(book.census, rule, each.unitId) === row.unitId;
  const counted = book.census.nominations.filter((each) => counts(each) && !each.isApproved);
  const here = passed.filter(
    (each) => each.sittingId === sittingId && counted.some(({ nominationId }) => nominationId === each.nominationId),
  );
  const contending = here.filter(({ outcome }) => outcome === 'PASSED');
  if (contending.length === 0) return undefined;
  const foreseen = withApproved(book.census, ({ nominationId, award }) => placed.has(nominationId) && !rule.awards.includes(award));
  const ledger = readLedger(foreseen, rule, row, true);
  if (ledger.places === undefined) return undefined;
  // Who passed in another sitting and waits for the Director has a place already.
  const earlier = counted.filter(
    ({ nominationId }) => placed.has(nominationId) && !contending.some((each) => each.nominationId === nominationId),
  );
  const room = {
    places: Math.max(0, ledger.places - ledger.used - earlier.length),
    leaderPlaces:
      ledger.leaderPlaces === undefined
        ? undefined
        : Math.max(0, ledger.leaderPlaces - ledger.leadersUsed - earlier.filter(({ isLeader }) => isLeader).length),
  };
  const contenders = contending.map((each) => ({
    id: each.caseId,
    caseId: each.caseId,
    name: each.name,
    isLeader: counted.find(({ nominationId }) => nominationId === each.nominationId)?.isLeader ?? false,
    votes: each.votersCounted > 0 ? (100 * each.votesInFavour) / each.votersCounted : undefined,
    score: each.score ?? undefined,
    women: each.womenPercent === null ? { isWoman: each.isWoman } : { percent: each.womenPercent },
    votesInFavour: each.votesInFavour,
    votersCounted: each.votersCounted,
  }));
  const undecided = here.filter(({ outcome }) => outcome === null).length;
  return {
    rule,
    row,
    ledger,
    room,
    contenders,
    undecided,
    ranked: rankPassed(rule.overflow ?? NO_OVERFLOW_RULE, contenders, room, second),
  };
}

/** What the last second ballot on each case said, in percent of those who could vote. */
async function findSecondVotes(db: EntityManager, passed: readonly PassedCase[]): Promise<ReadonlyMap<string, number>> {
  const rounds = await findCountedRounds(
    db,
    passed.map(({ caseId }) => caseId),
    'PLACES',
  );
  return new Map(
    [...rounds].flatMap(([caseId, held]): [string, number][] => {
      const last = held.at(-1);
      const cast = last ? last.turnout.present + (last.turnout.consulted ?? 0) : 0;
      return last && cast > 0 ? [[caseId, (100 * last.agree) / cast]] : [];
    }),
  );
}
