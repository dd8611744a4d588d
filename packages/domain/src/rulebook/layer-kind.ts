/** From the law downwards. A layer stands below those named before it, and below those of its own kind that come before it. */
export const LAYER_KINDS = ['LAW', 'PROVINCE', 'AGENCY', 'PLAN'] as const;

export type LayerKind = (typeof LAYER_KINDS)[number];
