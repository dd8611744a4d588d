import type { PersonNominee } from '@vinh-danh/domain/people/nominee';
import { person } from '@vinh-danh/domain/rulebook/criteria/example';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf, awardsOf, consideredAwardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import { regime2014 } from './regime-2014';
import { regime2017 } from './regime-2017';
import { regime2024 } from './regime-2024';
import { regime2025 } from './regime-2025';
import { honours, ratings } from './regime-facts';
import { REGIMES } from './starting-points';
import { tayNinh2017 } from './tay-ninh-2017';

const good = person({ ratings: ratings('GOOD', [2017]) });

/** The answer of one criterion for an award of 2017, under the rules of a regime on a day; undefined when it is not asked. */
function answer(regime: Layer, rulesOn: string, award: string, criterion: string, known: Partial<PersonNominee>) {
  const rulebook = rulebookOn({ year: 2017, layers: [regime] }, rulesOn);
  const { verdicts } = judge(rulebook, award, { ...good, ...known }, { day: '2017-12-31' });
  return verdicts.find((verdict) => verdict.criterion === criterion)?.outcome;
}

test.each<[string, Partial<PersonNominee>, Partial<PersonNominee>]>([
  ['service', { serviceStartedOn: '2017-03-01' }, { serviceStartedOn: '2017-03-02' }],
  [
    'leave',
    { leaves: [{ kind: 'SICK', startedOn: '2017-02-01', endedOn: '2017-03-27', workingDays: 39 }] },
    { leaves: [{ kind: 'SICK', startedOn: '2017-02-01', endedOn: '2017-03-28', workingDays: 40 }] },
  ],
  [
    'leave',
    { leaves: [{ kind: 'MATERNITY', startedOn: '2017-02-01', endedOn: '2017-07-31', workingDays: 129 }] },
    { leaves: [{ kind: 'UNPAID', startedOn: '2017-02-01', endedOn: '2017-07-31', workingDays: 129 }] },
  ],
  ['discipline', {}, { disciplines: [{ form: 'REPRIMAND', decidedOn: '2017-05-10', endsOn: '2018-05-09', decisionNumber: '3/QĐ' }] }],
  [
    'study',
    { studies: [{ course: 'Thạc sĩ', startedOn: '2015-09-01', endedOn: '2017-08-31', result: 'FAIR' }] },
    { studies: [{ course: 'Thạc sĩ', startedOn: '2015-09-01', endedOn: '2017-08-31', result: 'AVERAGE' }] },
  ],
])('Decree 65/2014 excludes by %s, and the law that follows does not say so', (criterion, met, missed) => {
  const id = `advanced-worker.${criterion}`;
  expect(answer(regime2014, '2017-09-30', 'ADVANCED_WORKER', id, met)).toBe('MET');
  expect(answer(regime2014, '2017-09-30', 'ADVANCED_WORKER', id, missed)).toBe('NOT_MET');
  expect(answer(regime2017, '2017-10-01', 'ADVANCED_WORKER', id, missed)).toBeUndefined();
});

test('nothing is given while a denunciation is verified: in the law since the circular of December 2017', () => {
  const inquiries = [{ kind: 'DENUNCIATION', openedOn: '2017-11-06', reference: 'TB 12' }] as const;
  const frozen = (regime: Layer, day: string) => answer(regime, day, 'ADVANCED_WORKER', 'law.freeze', { inquiries });
  expect([frozen(regime2014, '2017-09-30'), frozen(regime2017, '2017-12-14')]).toEqual([undefined, undefined]);
  expect([frozen(regime2017, '2017-12-15'), frozen(regime2024, '2024-01-01'), frozen(regime2025, '2025-07-01')]).toEqual([
    'NOT_MET',
    'NOT_MET',
    'NOT_MET',
  ]);
  const concluded = [{ ...inquiries[0], concludedOn: '2017-12-20' }];
  expect(answer(regime2025, '2025-07-01', 'ADVANCED_WORKER', 'law.freeze', { inquiries: concluded })).toBe('MET');
});

test('one State form a year, but for ad hoc achievements and long service', () => {
  const held = (kind: 'MERIT' | 'AD_HOC') => ({ honours: honours('PM_CERTIFICATE_OF_MERIT', [2017], { kind, decidedOn: '2017-08-19' }) });
  const asked = (known: Partial<PersonNominee>) => answer(regime2017, '2018-01-01', 'LABOUR_ORDER_3', 'law.one-state-form-a-year', known);
  expect([asked({}), asked(held('MERIT')), asked(held('AD_HOC'))]).toEqual(['MET', 'NOT_MET', 'MET']);
});

test('one achievement is honoured with one form', () => {
  const known = {
    achievement: 'Cứu nạn trên hồ Dầu Tiếng',
    honours: honours('CERTIFICATE_OF_COMMENDATION', [2017], { kind: 'AD_HOC', achievement: 'Cứu nạn trên hồ Dầu Tiếng' }),
  };
  for (const regime of REGIMES) {
    const day = regime.inForce?.from ?? '';
    expect(answer(regime, day, 'CERTIFICATE_OF_MERIT', 'law.one-achievement-once', known)).toBe('NOT_MET');
    expect(answer(regime, day, 'CERTIFICATE_OF_MERIT', 'law.one-achievement-once', { ...known, achievement: 'Chữa cháy' })).toBe('MET');
  }
});

test('only of heads it is asked what those they lead achieved', () => {
  const asked = (rank: PersonNominee['rank']) => answer(regime2014, '2017-09-30', 'ADVANCED_WORKER', 'law.heads-result', { rank });
  expect([asked('HEAD'), asked('DEPUTY'), asked('STAFF')]).toEqual(['UNDETERMINED', undefined, undefined]);
});

test('the same criterion keeps its id from regime to regime', () => {
  const idsOf = (regime: Layer, award: string) =>
    criteriaOf(awardOf({ year: 2017, layers: [regime] }, award).condition).map(({ id }) => id);
  for (const [award, id] of [
    ['ADVANCED_WORKER', 'advanced-worker.rating'],
    ['GRASSROOTS_EMULATION_FIGHTER', 'grassroots-emulation-fighter.initiative'],
    ['ADVANCED_COLLECTIVE', 'advanced-collective.advanced-workers'],
    ['EXCELLENT_COLLECTIVE', 'excellent-collective.fighters'],
  ] as const) {
    for (const regime of REGIMES) expect(idsOf(regime, award)).toContain(id);
  }
});

test('the plan of 2017 considers what a department decides on or proposes to the province, of all that the law knows', () => {
  const rules = rulebookOn(tayNinh2017, '2017-11-15');
  expect(consideredAwardsOf(rules).map(({ decidedBy }) => decidedBy)).toEqual(expect.not.arrayContaining(['PRESIDENT', 'PRIME_MINISTER']));
  expect(consideredAwardsOf(rules)).toHaveLength(7);
  expect(awardsOf(rules)).toHaveLength(17);
});
