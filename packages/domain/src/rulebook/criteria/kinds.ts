import type { Criterion } from '../criterion';
import { attested } from './attested';
import { blockRank } from './block-rank';
import { clearance } from './clearance';
import { composition } from './composition';
import { discipline } from './discipline';
import { exclusivity } from './exclusivity';
import { freeze } from './freeze';
import { honours } from './honours';
import { indicator } from './indicator';
import { initiative } from './initiative';
import type { CriterionBase, CriterionKind } from './kind';
import { leave } from './leave';
import { monthsOfService } from './months-of-service';
import { pledge } from './pledge';
import { rating } from './rating';
import { score } from './score';
import { study } from './study';
import { transfer } from './transfer';
import { unitResult } from './unit-result';
import { yearsOfService } from './years-of-service';

type Kinds = { readonly [Kind in Criterion['kind']]: CriterionKind<Extract<Criterion, { kind: Kind }>> };

/** Every kind of criterion. A new one is a file, its name in the union `Criterion` and a line here. */
export const KINDS: Kinds = {
  attested,
  blockRank,
  clearance,
  composition,
  discipline,
  exclusivity,
  freeze,
  honours,
  indicator,
  initiative,
  leave,
  monthsOfService,
  pledge,
  rating,
  score,
  study,
  transfer,
  unitResult,
  yearsOfService,
};

/** The kind of a criterion, whichever it is. The table above proves that kind and criterion belong together. */
export function kindOf(criterion: Criterion): CriterionKind<CriterionBase> {
  return KINDS[criterion.kind] as unknown as CriterionKind<CriterionBase>;
}
