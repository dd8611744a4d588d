import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import { allOf, anyOf, attested, type Counting, type Ground, honouredSince } from './conditions';

/** What a collective must have won in the years since an award; all that is said. */
export interface Distinctions {
  readonly governmentFlags?: number;
  readonly flags?: number;
  readonly merits?: number;
  readonly pmMerits?: number;
  /** This way is only for collectives that are not eligible for flags. */
  readonly noFlags?: true;
}

const COUNTED = {
  governmentFlags: ['government-flags', 'GOVERNMENT_EMULATION_FLAG'],
  flags: ['flags', 'PROVINCIAL_EMULATION_FLAG'],
  merits: ['merits', 'CERTIFICATE_OF_MERIT'],
  pmMerits: ['pm-merits', 'PM_CERTIFICATE_OF_MERIT'],
} as const satisfies Readonly<Record<Exclude<keyof Distinctions, 'noFlags'>, readonly [string, AwardKey]>>;

/** One of several sets of distinctions, won since an award. Ids tell the sets apart by their place: `….way-1.flags`. */
export function distinctionsSince({ id, source }: Ground, since: AwardKey, oneOf: readonly Distinctions[], counting: Counting): Condition {
  const ways = oneOf.map((asked, i) => {
    const way = oneOf.length === 1 ? id : `${id}.way-${i + 1}`;
    const won = Object.entries(COUNTED).flatMap(([what, [suffix, award]]) => {
      const times = asked[what as keyof typeof COUNTED];
      return times === undefined ? [] : [honouredSince({ id: `${way}.${suffix}`, source }, since, award, times, counting)];
    });
    const notEligible = asked.noFlags
      ? [
          attested(
            { id: `${way}.no-flags`, source },
            'Thuộc đối tượng không xét tặng cờ thi đua.',
            'Is one of the collectives that flags are not given to.',
          ),
        ]
      : [];
    const of = [...notEligible, ...won];
    return of.length === 1 && of[0] ? of[0] : allOf(...of);
  });
  return ways.length === 1 && ways[0] ? ways[0] : anyOf(...ways);
}
