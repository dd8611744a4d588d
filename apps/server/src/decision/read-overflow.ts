import { type Settler, whyNoSecondBallot, whyNotSettlePlaces } from '@vinh-danh/domain/decision/settle-overflow.rule';
import { describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { NO_OVERFLOW_RULE } from '@vinh-danh/domain/rulebook/overflow.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { findCasesKeptFrom } from '../council/recused-from.query';
import { standingIn } from '../council/standing-in-council';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { findOverflow, type QuotaOverflow } from './find-overflow';
import type { PlaceStanding, PlacesRankingType, RankedCaseType } from './overflow.type';

interface Recorded {
  readonly quotaId: string;
  readonly places: number;
  readonly settledBy: Settler;
  readonly reason: string;
  readonly steps: Text[];
  readonly rankedAt: Date;
  readonly cases: { readonly caseId: string; readonly placed: boolean }[];
}

/** The rankings for places in a sitting, but for those in which a case contends that is kept from the viewer. */
export async function findPlacesRankings(context: Context, sittingId: string): Promise<PlacesRankingType[]> {
  const viewer = requireViewer(context);
  const { database, now } = context;
  const db = database.manager;
  if (!isId(sittingId)) throw notFound();
  await standingIn(db, viewer, sittingId, now);
  const [of]: { planId: string }[] = await db.query('SELECT plan_id AS "planId" FROM sitting WHERE id = $1', [sittingId]);
  if (!of) throw notFound();
  const overflows = await findOverflow(db, { sittingId, planId: of.planId, now });
  const kept = await findCasesKeptFrom(db, viewer, [
    ...new Set(overflows.flatMap(({ contenders }) => contenders.map(({ caseId }) => caseId))),
  ]);
  const seen = overflows.filter(({ contenders }) => !contenders.some(({ caseId }) => kept.has(caseId)));
  const recorded = await findRecorded(context, sittingId);
  const units: { id: string; vi: string; en: string }[] = await db.query(
    'SELECT id, name AS vi, english_name AS en FROM unit WHERE id = ANY($1)',
    [seen.flatMap(({ row }) => row.unitId ?? [])],
  );
  const rulebook = await loadPlanRulesAt(db, of.planId, now);
  return seen.map((each) => ({
    ...readOverflow(each, rulebook, recorded.get(each.row.id)),
    unitName: units.find(({ id }) => id === each.row.unitId) ?? null,
  }));
}

async function findRecorded({ database }: Context, sittingId: string): Promise<ReadonlyMap<string, Recorded>> {
  const rows: Recorded[] = await database.query(
    `SELECT quota_id AS "quotaId", places, settled_by AS "settledBy", reason, steps, ranked_at AS "rankedAt",
            (SELECT json_agg(json_build_object('caseId', case_id, 'placed', placed) ORDER BY position) FROM case_ranking WHERE ranking_id = places_ranking.id) AS cases
       FROM places_ranking WHERE sitting_id = $1`,
    [sittingId],
  );
  return new Map(rows.map((row) => [row.quotaId, row]));
}

function readOverflow(overflow: QuotaOverflow, rulebook: Rulebook, recorded: Recorded | undefined): Omit<PlacesRankingType, 'unitName'> {
  const { rule, row, room, ranked, undecided } = overflow;
  const settledBy = (rule.overflow ?? NO_OVERFLOW_RULE).settledBy;
  const facts = { quota: rule.name, ranked, undecided };
  return {
    rule: rule.id,
    name: rule.name,
    sentence: describeQuota(rule, settingOf(rulebook)),
    unitId: row.unitId,
    places: recorded?.places ?? room.places,
    leaderPlaces: room.leaderPlaces ?? null,
    undecided,
    bySecondBallot: settledBy === 'SECOND_BALLOT',
    seats: recorded ? 0 : ranked.seats,
    cases: casesInOrder(overflow, recorded),
    steps: recorded?.steps ?? ranked.steps.map(({ text }) => text),
    settledBy: recorded?.settledBy ?? null,
    settledAt: recorded?.rankedAt ?? null,
    reason: recorded?.reason ?? '',
    settleRefusals: recorded ? [] : whyNotSettlePlaces({ ...facts, settledBy, chosen: [], reason: '' }),
    ballotRefusals: whyNoSecondBallot(facts),
    source: rule.source,
  };
}

/** Those with a place, those who are even, those without: each in their order. */
function casesInOrder(overflow: QuotaOverflow, recorded: Recorded | undefined): RankedCaseType[] {
  const { ranked } = overflow;
  const standings: [string, PlaceStanding][] = recorded
    ? recorded.cases.map(({ caseId, placed }) => [caseId, placed ? 'PLACED' : 'WITHOUT'])
    : [
        ...ranked.chosen.map((id): [string, PlaceStanding] => [id, 'PLACED']),
        ...ranked.tied.map((id): [string, PlaceStanding] => [id, 'TIED']),
        ...ranked.without.map((id): [string, PlaceStanding] => [id, 'WITHOUT']),
      ];
  return standings.flatMap(([caseId, standing]) => readCase(overflow, caseId, standing) ?? []);
}

function readCase({ contenders, rule }: QuotaOverflow, caseId: string, standing: PlaceStanding): RankedCaseType | undefined {
  const found = contenders.find((each) => each.caseId === caseId);
  if (!found) return undefined;
  const { name, votesInFavour, votersCounted, votes = null, score = null, isLeader, women } = found;
  const share = rule.overflow?.tieBreaks.find((tieBreak) => tieBreak.kind === 'women')?.collectivesFromPercent;
  const womenFirst = share !== undefined && women !== undefined && ('isWoman' in women ? women.isWoman : women.percent >= share);
  return { caseId, name, votesInFavour, votersCounted, votes, score, isLeader, womenFirst, standing };
}
