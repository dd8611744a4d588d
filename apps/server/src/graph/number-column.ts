import type { ValueTransformer } from 'typeorm';

/** PostgreSQL gives decimals as text, since they may hold more digits than a number does; ours do not. */
export const numberColumn: ValueTransformer = {
  from: (value: string | null) => (value === null ? null : Number(value)),
  to: (value) => value,
};
