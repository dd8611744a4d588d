import type { CollectiveNominee, Finding, Nominee, PersonNominee } from '@vinh-danh/domain/people/nominee';
import { collective, members, person } from '@vinh-danh/domain/rulebook/criteria/example';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';

/** What the tests of the cases share: nominees for whom people have answered whatever is left to people. */

const met: Finding = { outcome: 'MET', by: 'Lê Thị Mai', at: new Date('2017-05-28T02:00:00Z') };

const attestedIn = (rulebook: Rulebook): Readonly<Record<string, Finding>> =>
  Object.fromEntries(
    awardsOf(rulebook).flatMap(({ condition }) => criteriaOf(condition).flatMap((c) => (c.kind === 'attested' ? [[c.id, met]] : []))),
  );

const pledge = {
  awards: [],
  sentAt: new Date('2016-09-20T02:00:00Z'),
  confirmedAt: new Date('2016-09-25T02:00:00Z'),
  inTime: true,
};

/** Somebody in ordinary service, rated well in the year of the rulebook. */
export function worker(rulebook: Rulebook, known: Partial<PersonNominee> = {}): PersonNominee {
  return person({
    pledge,
    attestations: attestedIn(rulebook),
    ratings: [{ year: rulebook.year, level: 'GOOD', decidedOn: `${rulebook.year}-06-01`, decisionNumber: '1/QĐ' }],
    assignments: [
      { unit: 'A', unitName: 'Phòng A', unitKind: 'ROOM', title: 'Chuyên viên', rank: 'STAFF', kind: 'PERMANENT', from: '2010-06-01' },
    ],
    ...known,
  });
}

/** A collective of ten that was founded long ago. */
export function unit(rulebook: Rulebook, known: Partial<CollectiveNominee> = {}): CollectiveNominee {
  return collective(members(10, { rating: 'GOOD', honours: ['ADVANCED_WORKER'] }), {
    foundedOn: '2005-01-01',
    pledge,
    attestations: attestedIn(rulebook),
    ratings: [{ year: rulebook.year, level: 'GOOD', decidedOn: `${rulebook.year}-06-01`, decisionNumber: '2/QĐ' }],
    ...known,
  });
}

/** The outcome of one criterion. Throws when the award does not ask it. */
export function verdictOn(rulebook: Rulebook, award: string, nominee: Nominee, criterion: string, day = `${rulebook.year}-06-15`) {
  const verdict = judge(rulebook, award, nominee, { day }).verdicts.find((each) => each.criterion === criterion);
  if (!verdict) throw new Error(`${award} does not ask ${criterion}`);
  return verdict;
}

/** The criteria of an award that stand in somebody's way. */
export function obstacles(rulebook: Rulebook, award: string, nominee: Nominee, day = `${rulebook.year}-06-15`): string[] {
  return judge(rulebook, award, nominee, { day })
    .verdicts.filter(({ outcome, optional }) => outcome !== 'MET' && !optional)
    .map(({ criterion }) => criterion);
}
