import type { Layer, Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { example2026 } from './example-2026';
import { regime2014 } from './regime-2014';
import { regime2017 } from './regime-2017';
import { regime2024 } from './regime-2024';
import { regime2025 } from './regime-2025';
import { scienceMedal2025 } from './science-medal-2025';
import { tayNinh2017 } from './tay-ninh-2017';

/** Rules that a new plan can begin with. */
export interface StartingPoint {
  readonly key: string;
  readonly rulebook: Rulebook;
}

/** The regimes of law in the order of their time. */
export const REGIMES: readonly Layer[] = [regime2014, regime2017, regime2024, regime2025];

/** The law alone, with the deadlines of a year in its time; with the medal of one sector; then the examples, which have all layers. */
export const STARTING_POINTS: readonly StartingPoint[] = [
  { key: regime2014.key, rulebook: { year: 2017, layers: [regime2014] } },
  { key: regime2017.key, rulebook: { year: 2017, layers: [regime2017] } },
  { key: regime2024.key, rulebook: { year: 2024, layers: [regime2024] } },
  { key: regime2025.key, rulebook: { year: 2025, layers: [regime2025] } },
  { key: scienceMedal2025.key, rulebook: { year: 2025, layers: [regime2025, scienceMedal2025] } },
  { key: 'tay-ninh-2017', rulebook: tayNinh2017 },
  { key: 'example-2026', rulebook: example2026 },
];
