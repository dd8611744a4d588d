import type { Text } from '../text';
import type { Span } from '../time';
import type { Citation } from './citation';
import type { EventKey } from './deadline';
import type { LayerKind } from './layer-kind';

/** Who scores, one after another: those who are scored, those who verify (the head of the block), the council. */
export const SCORE_STAGES = ['SELF', 'VERIFIED', 'COUNCIL'] as const;
export type ScoreStage = (typeof SCORE_STAGES)[number];

/** A table of points by which units or people are compared. */
export interface ScoreSheet {
  readonly id: string;
  readonly name: Text;
  readonly blocks: readonly ScoreBlock[];
  /** What work beyond the plan brings; absent: nothing. */
  readonly excess?: Excess;
  readonly bonuses?: readonly ScoreBonus[];
  readonly deductions?: readonly Deduction[];
  readonly inForce?: Span;
  readonly delegates?: readonly LayerKind[];
  readonly source: Citation;
}

/** A block of content. Whoever fills the sheet in detail may not go beyond its points. */
export interface ScoreBlock {
  readonly id: string;
  readonly name: Text;
  readonly points: number;
  /** Whose score counts in the end. */
  readonly scoredBy: Exclude<ScoreStage, 'SELF'>;
  readonly items: readonly ScoreItem[];
}

interface ScoreItemBase {
  readonly id: string;
  readonly name: Text;
  /** The most that it brings, without a bonus. */
  readonly points: number;
}

export type ScoreItem =
  /** Achieved ÷ plan × points; inverse, for what should be small: plan ÷ achieved × points. What lies above the plan is excess. */
  | (ScoreItemBase & { readonly kind: 'quantitative'; readonly inverse?: true; readonly unit?: Text })
  /** A grade by a person, e.g. A to D, each with its share of the points. */
  | (ScoreItemBase & { readonly kind: 'graded'; readonly grades: readonly { readonly grade: string; readonly percent: number }[] })
  /** Points given by a person between nothing and all. */
  | (ScoreItemBase & { readonly kind: 'judged' });

/** For each percent above the plan so many percent of the item's points, up to two limits. */
export interface Excess {
  readonly percentPerPercent: number;
  /** Of the item's points. */
  readonly itemAtMostPercent: number;
  /** Points over the whole sheet. */
  readonly totalAtMost: number;
}

/** Points for something beside the items, e.g. outstanding creativity. */
export interface ScoreBonus {
  readonly id: string;
  readonly name: Text;
  readonly points: number;
  /** Who gives it, as the page names them. */
  readonly by?: Text;
  readonly givenAt: Exclude<ScoreStage, 'SELF'>;
  /** Whether it counts towards the limit of all excess points. */
  readonly withinLimit?: true;
}

/** Points taken away. `bars`: it also takes away the right to be put forward. */
export type Deduction =
  | {
      readonly kind: 'occurrence';
      readonly id: string;
      readonly name: Text;
      /** For each time. */
      readonly points: number;
      readonly bars?: true;
    }
  | {
      readonly kind: 'lateness';
      readonly id: string;
      readonly name: Text;
      /** The deadline that was missed, for the page to count the days. */
      readonly event?: EventKey;
      /** From so many days late on, so many points; the highest band reached counts, alone. */
      readonly bands: readonly { readonly fromDays: number; readonly points: number; readonly bars?: true }[];
    };

/** What was filled in at one stage. What is absent has not been filled in. */
export interface ScoreEntry {
  readonly stage: ScoreStage;
  readonly items: Readonly<Record<string, ItemEntry>>;
  /** Ids of the bonuses given. */
  readonly bonuses?: readonly string[];
  /** By id: how often, or how many days late. */
  readonly deductions?: Readonly<Record<string, number>>;
}

export interface ItemEntry {
  readonly plan?: number;
  readonly achieved?: number;
  readonly grade?: string;
  readonly points?: number;
}

/** One line of a sheet with its sum. */
export interface ScoreLine {
  readonly id: string;
  readonly kind: 'ITEM' | 'EXCESS' | 'BONUS' | 'DEDUCTION';
  readonly name: Text;
  /** Negative for deductions; absent while a figure is missing. */
  readonly points?: number;
  /** How the points come about. */
  readonly because: Text;
  readonly bars?: true;
}

/** A sheet worked out. A figure that is missing brings no points and is named. */
export interface ScoreResult {
  readonly sheet: string;
  readonly total: number;
  readonly lines: readonly ScoreLine[];
  /** Ids of the items that nobody has filled in. */
  readonly missing: readonly string[];
  /** Whether a deduction takes away the right to be put forward. */
  readonly barred: boolean;
}
