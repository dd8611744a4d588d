import type { Text } from '../text';
import type { Span } from '../time';
import type { AwardKey } from './award';
import type { Citation } from './citation';

/** Who brings an item: the system writes it from what it knows, the unit or the nominee hands it in. */
export type ItemFrom = 'SYSTEM' | 'UNIT' | 'NOMINEE';

/** One paper of a dossier. */
export interface DossierItem {
  /** Unique within its list, e.g. `minutes`. */
  readonly id: string;
  readonly name: Text;
  /** How many originals on paper; absent: not said. */
  readonly copies?: number;
  /** The form that it must be written on, as the source numbers it, e.g. "Mẫu số 03". */
  readonly form?: string;
  readonly required: boolean;
  readonly from: ItemFrom;
}

/** What a dossier for certain awards must hold. */
export interface DossierList {
  readonly id: string;
  readonly awards: readonly AwardKey[];
  readonly items: readonly DossierItem[];
  readonly inForce?: Span;
  readonly source: Citation;
}
