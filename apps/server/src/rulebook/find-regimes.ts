import { parseRulebook } from '@vinh-danh/domain/rulebook/parse-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { STARTING_POINTS } from '@vinh-danh/regimes/starting-points';
import { notFound } from '../graph/errors';
import type { RegimeType } from './regime.type';

/** Every regime and example that rules can begin with. */
export function findRegimes(): RegimeType[] {
  return STARTING_POINTS.map(({ key, rulebook }) => {
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
  const regime = STARTING_POINTS.find((each) => each.key === key);
  if (!regime) throw notFound();
  return { rulebook: parseRulebook(regime.rulebook) };
}
