/** The parts of a layer that are lists of rules, in the order in which they are written. */
export const LIST_PARTS = [
  'awards',
  'additions',
  'changes',
  'waives',
  'quotas',
  'deadlines',
  'sectors',
  'holidays',
  'workingDays',
  'votes',
  'dossierLists',
  'scoreSheets',
] as const;
export type ListPart = (typeof LIST_PARTS)[number];

export const PARTS = ['general', ...LIST_PARTS, 'money'] as const;
export type Part = (typeof PARTS)[number];
