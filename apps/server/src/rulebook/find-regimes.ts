import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { regime2014 } from '@vinh-danh/regimes/regime-2014';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import { notFound } from '../graph/errors';
import type { RegimeType } from './regime.type';

/** What one can begin with. The law alone first, by its time. */
const REGIMES: readonly { readonly key: string; readonly rulebook: Rulebook }[] = [
  { key: regime2014.key, rulebook: { year: 2017, layers: [regime2014] } },
  { key: 'tay-ninh-2017', rulebook: tayNinh2017 },
];

/** Every regime and example that rules can begin with. */
export function findRegimes(): RegimeType[] {
  return REGIMES.map(({ key, rulebook }) => {
    const own = rulebook.layers.at(-1);
    return {
      key,
      name: own?.name ?? { vi: key, en: key },
      notice: rulebook.layers.find(({ notice }) => notice)?.notice ?? null,
      isLaw: rulebook.layers.every(({ kind }) => kind === 'LAW'),
      from: own?.inForce?.from ?? null,
      until: own?.inForce?.until ?? null,
      awards: rulebook.layers.reduce((sum, { awards }) => sum + awards.length, 0),
      rulebook,
    };
  });
}

/** One of them, read through the same door as a user's own rules. @throws ClientError NOT_FOUND when there is none */
export function findRegime(key: string): { readonly rulebook: Rulebook } {
  const regime = REGIMES.find((each) => each.key === key);
  if (!regime) throw notFound();
  return { rulebook: parseRulebook(regime.rulebook) };
}
