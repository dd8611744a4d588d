import { z } from 'zod';

/** What somebody writes before an initiative is filed, as this device keeps it. */
export const InitiativeForm = z.object({
  kind: z.enum(['INITIATIVE', 'RESEARCH']),
  title: z.string(),
  level: z.enum(['UNIT', 'SECTOR', 'PROVINCE', 'NATION']),
  description: z.string(),
  effect: z.string(),
  /** Ids of people, parted by spaces. */
  coauthors: z.string(),
});
export type InitiativeForm = z.infer<typeof InitiativeForm>;

export const EMPTY_INITIATIVE: InitiativeForm = {
  kind: 'INITIATIVE',
  title: '',
  level: 'UNIT',
  description: '',
  effect: '',
  coauthors: '',
};
