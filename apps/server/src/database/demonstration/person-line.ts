import type { JobGroup, RatingLevel } from '@vinh-danh/domain/people/nominee';

/** A person on one line; `people.ts` says what each column is. */
export type PersonLine = readonly [
  code: string,
  name: string,
  gender: 'F' | 'M',
  bornOn: string,
  jobGroup: keyof typeof JOB_GROUPS,
  serviceStartedOn: string,
  title: string,
  rank: 'HEAD' | 'DEPUTY' | 'STAFF',
  ratings: string,
];

export const JOB_GROUPS = { CC: 'CIVIL_SERVANT', VC: 'PUBLIC_EMPLOYEE', HĐ: 'CONTRACT_WORKER' } as const satisfies Record<string, JobGroup>;

const RATINGS: Readonly<Record<string, RatingLevel>> = { E: 'EXCELLENT', G: 'GOOD', C: 'COMPLETED' };
const FIRST_YEAR = 2014;

/** The ratings of a line, year by year; a dash is a year without one. */
export function ratingsOf([, , , , , , , , letters]: PersonLine): { year: number; level: RatingLevel }[] {
  return [...letters].flatMap((letter, index) => {
    const level = RATINGS[letter];
    return level ? [{ year: FIRST_YEAR + index, level }] : [];
  });
}

/** Code of the unit to which a person belongs at first: `QLKH` of `QLKH-03`. */
export function unitCodeOf(code: string): string {
  return code.slice(0, code.indexOf('-'));
}
