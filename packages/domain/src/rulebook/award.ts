import type { Text } from '../text';
import type { Span } from '../time';
import type { Citation } from './citation';
import type { Condition } from './criterion';

/** Keys of awards are data: a regime may define others. These are the ones that the page knows by picture or order. */
export type AwardKey = string;

export interface Award {
  readonly key: AwardKey;
  readonly name: Text;
  /** The short form used in documents, e.g. "CSTĐCS". Not a key: "CSTĐTQ" means two things. */
  readonly shortName: string;
  readonly form: 'TITLE' | 'COMMENDATION';
  readonly subject: 'PERSON' | 'COLLECTIVE' | 'BOTH';
  /** Lower stands first: unit votes and councils go from the lowest title upwards. */
  readonly order: number;
  /** Who decides. The Director's approval of any other's award is a proposal that is sent up. */
  readonly decidedBy: 'DIRECTOR' | 'PROVINCE' | 'MINISTER' | 'PRIME_MINISTER' | 'PRESIDENT' | 'GOVERNMENT';
  /** How high it stands; rules speak of "one State award a year". Absent: not said. */
  readonly level?: 'GRASSROOTS' | 'PROVINCE' | 'STATE';
  /** When the award exists. Two regimes may define one key, as long as their spans do not overlap. */
  readonly inForce?: Span;
  readonly source: Citation;
  readonly condition: Condition;
}
