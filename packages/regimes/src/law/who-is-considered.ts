import type { LeaveKind } from '@vinh-danh/domain/people/nominee';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Criterion } from '@vinh-danh/domain/rulebook/criterion';
import { cite, DECREE_65_2014 } from '../documents';

/** Maternity: clause 4 of the decree's article 5; treatment after a rescue: clause 2. On annual leave it says nothing. */
const COUNTS_AS_WORK: readonly LeaveKind[] = ['MATERNITY', 'RESCUE_TREATMENT'];

/** Who is not considered for "Lao động tiên tiến": ten months of work, under forty days of leave, no discipline. */
export function exclusions(source: Citation): Criterion[] {
  return [
    // The clause speaks of new recruits; whoever retires in the year is not among them.
    { kind: 'monthsOfService', id: 'advanced-worker.service', atLeast: 10, recruitsOnly: true, source },
    { kind: 'leave', id: 'advanced-worker.leave', underDays: 40, countsAsWork: COUNTS_AS_WORK, silentOn: ['ANNUAL'], source },
    { kind: 'discipline', id: 'advanced-worker.discipline', noneFrom: 'REPRIMAND', source },
  ];
}

/** Those sent to study for a year or more need a good enough result. */
export const study = (source: Citation): Criterion => ({
  kind: 'study',
  id: 'advanced-worker.study',
  freeUnderMonths: 12,
  resultAtLeast: 'FAIR',
  source,
});

const article5 = (clause: string) => cite(DECREE_65_2014, 'VERIFIED', { article: '5', clause });

/** What Decree 65/2014, Article 5, says of those who may be considered at all. */
export const whoIsExcluded2014: readonly Criterion[] = [
  ...exclusions(article5('6')),
  study(article5('3')),
  { kind: 'transfer', id: 'advanced-worker.transfer', formerAfterMonths: 6, secondment: true, source: article5('5') },
];
