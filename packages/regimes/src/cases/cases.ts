import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import { tayNinhAsIssued } from './p0-tay-ninh';
import { langSonCollege } from './p1-lang-son/rulebook';
import { hungYen2021 } from './p3-hung-yen/rulebook';
import { bacNinh2026 } from './p5-bac-ninh';
import { supremeCourt2024 } from './p8-supreme-court';
import { socialSecurity2024 } from './p9-social-security';
import { health2026 } from './p12-health';

/** A real plan or regulation, whole: its own layers over the law of its time. */
export interface RealCase {
  readonly key: string;
  readonly name: Text;
  readonly rulebook: Rulebook;
}

function realCase(key: string, rulebook: Rulebook): RealCase {
  const own = rulebook.layers.at(-1);
  if (!own) throw new RangeError(`The case ${key} has no layer.`);
  return { key, name: own.name, rulebook };
}

/** Seven real bodies, each with something odd to say. Nothing outside this folder knows any of them. */
export const CASES: readonly RealCase[] = [
  realCase('tay-ninh-2017', tayNinhAsIssued),
  realCase('lang-son-2016', langSonCollege),
  realCase('hung-yen-2021', hungYen2021),
  realCase('bac-ninh-2026', bacNinh2026),
  realCase('supreme-court-2024', supremeCourt2024),
  realCase('social-security-2024', socialSecurity2024),
  realCase('health-2026', health2026),
];
