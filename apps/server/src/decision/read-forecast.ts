import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { baseText, describeQuota } from '@vinh-danh/domain/rulebook/describe-quota';
import type { Candidate, Forecast, ForecastInput, NearMiss, QuotaForecast, Standing } from '@vinh-danh/domain/rulebook/forecast';
import { settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { isNotSet } from '@vinh-danh/domain/rulebook/quota.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Day } from '@vinh-danh/domain/time';
import type { CensusUnit } from './census.query';
import type { ForecastStandingType, ForecastType, NearMissType, QuotaForecastType } from './forecast.type';

/** No list names more; how many there are is told. */
const MOST_NAMED = 200;

interface Reading {
  readonly rulebook: Rulebook;
  readonly viewer: Viewer;
  readonly among: ForecastInput['among'];
  readonly day: Day;
  readonly candidates: number;
}

/** A forecast as its reader may see it: every count, and the names of those whose unit is theirs to look at. */
export function readForecast({ awards, quotas }: Forecast<CensusUnit>, reading: Reading): ForecastType {
  const { among, day, candidates } = reading;
  return {
    among,
    day,
    candidates,
    awards: awards.map(({ award, judged, qualify, nearMisses }) => ({
      award: award.key,
      name: award.name,
      judged,
      qualify,
      nearMissCount: nearMisses.length,
      nearMisses: seen(nearMisses, reading).map(readNearMiss),
    })),
    quotas: quotas.map((quota) => readQuota(quota, reading)),
  };
}

function readQuota(quota: QuotaForecast<CensusUnit>, reading: Reading): QuotaForecastType {
  const { ledger, unit, takers, line, without, nearMisses } = quota;
  const { rule } = ledger;
  const setting = settingOf(reading.rulebook);
  const standings = (list: readonly Standing<CensusUnit>[]) => seen(list, reading).map(readStanding);
  return {
    rule: rule.id,
    name: rule.name,
    sentence: describeQuota(rule, setting),
    awards: [...rule.awards],
    unitId: unit?.id ?? null,
    unitName: unit ? { vi: unit.name, en: unit.englishName } : null,
    base: ledger.base,
    baseName: rule.amount.kind === 'share' ? baseText(rule.amount.base, setting, rule.counts) : null,
    unlimited: rule.amount.kind === 'none',
    notSet: isNotSet(ledger),
    places: ledger.places ?? null,
    leaderPlaces: ledger.leaderPlaces ?? null,
    used: ledger.used,
    contending: ledger.held + ledger.over,
    left: ledger.left ?? null,
    over: ledger.over,
    takerCount: takers.length,
    takers: standings(takers),
    seats: quota.seats,
    lineCount: line.length,
    line: standings(line),
    withoutCount: without.length,
    without: standings(without),
    nearMissCount: nearMisses.length,
    nearMisses: seen(nearMisses, reading).map(readNearMiss),
    alternatives: [...quota.alternatives],
    steps: namesAll(reading.viewer) ? quota.steps.map(({ text }) => text) : [],
    source: rule.source,
  };
}

function seen<Row extends { readonly candidate: Candidate<CensusUnit> }>(rows: readonly Row[], { viewer }: Reading): Row[] {
  const own: Row[] = [];
  for (const row of rows) {
    if (own.length === MOST_NAMED) break;
    if (may(viewer, 'readForecast', { unitPath: row.candidate.path.map(({ id }) => id) })) own.push(row);
  }
  return own;
}

/** The steps of a ranking name people of every unit. */
function namesAll({ roles }: Viewer): boolean {
  return roles.some(({ role }) => role === 'OFFICE' || role === 'DIRECTOR');
}

function readWho({ nominee, path }: Candidate<CensusUnit>) {
  const unit = path.at(-1);
  return {
    nomineeId: nominee.id,
    kind: nominee.kind,
    name: nominee.name,
    unitId: unit?.id ?? null,
    unit: unit ? { vi: unit.name, en: unit.englishName } : null,
  };
}

function readStanding({ candidate, award, isApproved }: Standing<CensusUnit>): ForecastStandingType {
  return { ...readWho(candidate), award, approved: isApproved };
}

function readNearMiss({ candidate, award, why, verdict }: NearMiss<CensusUnit>): NearMissType {
  return { ...readWho(candidate), award, why, verdict };
}
