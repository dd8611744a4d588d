import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import { movedToYear } from '@vinh-danh/domain/rulebook/moved-to-year.rule';
import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import { problemsOf } from '@vinh-danh/domain/rulebook/problems-of';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import { addDays } from '@vinh-danh/domain/time';
import { DOCUMENTS } from './documents';
import { REGIMES, STARTING_POINTS } from './starting-points';

const parsed = (rulebook: unknown) => parseRulebook(JSON.parse(JSON.stringify(rulebook)));

/** Every object of a rulebook that cites something, and the citation. */
function citations(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'source' ? [inner as Citation] : citations(inner)));
}

describe.each(STARTING_POINTS.map((point) => [point.key, point.rulebook] as const))('%s', (_, rulebook) => {
  it('comes in through the same door as anybody’s rules', () => {
    expect(parsed(rulebook)).toEqual(JSON.parse(JSON.stringify(rulebook)));
  });

  it('cites documents that we know, each with its mark', () => {
    const known = new Set(DOCUMENTS.map(({ key }) => key));
    const cited = citations(rulebook);
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter(({ document, confidence }) => !known.has(document) || !confidence)).toEqual([]);
  });
});

test('one regime follows the other without a gap and without an overlap', () => {
  for (const [i, regime] of REGIMES.entries()) {
    const next = REGIMES[i + 1];
    if (next) expect(next.inForce?.from).toBe(addDays(regime.inForce?.until ?? '', 1));
    else expect(regime.inForce?.until).toBeUndefined();
  }
});

test('a rulebook of all regimes asks on each day what was the law then', () => {
  const all = parsed({ year: 2025, layers: REGIMES });
  const layersOn = (day: string) => rulebookOn(all, day).layers.map(({ key }) => key);
  expect(layersOn('2017-09-30')).toEqual(['regime-2014']);
  expect(layersOn('2017-10-01')).toEqual(['regime-2017']);
  expect(layersOn('2023-12-31')).toEqual(['regime-2017']);
  expect(layersOn('2024-01-01')).toEqual(['regime-2024']);
  expect(layersOn('2025-06-30')).toEqual(['regime-2024']);
  expect(layersOn('2025-07-01')).toEqual(['regime-2025']);
});

test.each(REGIMES.map((regime) => [regime.key, regime] as const))('%s stands the lowest title first', (_, regime) => {
  const orders = awardsOf({ year: 2025, layers: [regime] }).map(({ order }) => order);
  expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  expect(regime.awards.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER', 'CERTIFICATE_OF_MERIT', 'LABOUR_ORDER_1']),
  );
});

test('a plan of another time cannot leave its law behind', () => {
  const problemsIn = (key: string, year: number) => {
    const rulebook = STARTING_POINTS.find((point) => point.key === key)?.rulebook;
    return rulebook ? problemsOf(JSON.parse(JSON.stringify(movedToYear(rulebook, year)))).map(({ place }) => place) : undefined;
  };
  expect(problemsIn('tay-ninh-2017', 2018)).toEqual([]);
  expect(problemsIn('tay-ninh-2017', 2026)).toContain('layers');
  expect(problemsIn('regime-2025', 2027)).toEqual([]);
  expect(problemsIn('example-2026', 2027)).toEqual([]);
});
