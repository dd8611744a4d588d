import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Counting } from '../law/conditions';

/**
 * The decree that carries out Law 15/2003 in a regime. The law itself stayed the same from 2014 to 2023; what its decree
 * says is cited from this one.
 */
export interface Decree2003 {
  /** Cites a place of Decree 65/2014 where it was in force, else the decree that replaced it, without a place and unverified. */
  readonly at: (place?: Pick<Citation, 'article' | 'clause' | 'point'>) => Citation;
  readonly counting: Counting;
}
