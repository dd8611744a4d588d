import type { Counting } from '../law/conditions';

/** What the decrees that carry out Law 06/2022 say of counting; its titles and forms stand in the law itself. */
export interface Decree2022 {
  readonly counting: Counting;
}
