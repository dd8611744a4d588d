/** What those who handle an objection found. */
export const OBJECTION_FINDINGS = ['UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD'] as const;
export type ObjectionFinding = (typeof OBJECTION_FINDINGS)[number];

/** What follows: nothing, the council decides anew, or the Director decides with the finding in the dossier. */
export const OBJECTION_CONSEQUENCES = ['NONE', 'COUNCIL', 'DIRECTOR'] as const;
export type ObjectionConsequence = (typeof OBJECTION_CONSEQUENCES)[number];

/** Where an objection stands: computed from dated facts. */
export const OBJECTION_STATES = ['RECEIVED', 'RELEASED', 'REPLIED', 'ANSWERED'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** Who handles it: the Office, or an inspector where the Office itself is concerned. */
export const OBJECTION_HANDLERS = ['OFFICE', 'INSPECTOR'] as const;
export type ObjectionHandler = (typeof OBJECTION_HANDLERS)[number];

/** Characters of the texts of an objection; the columns hold the same. */
export const OBJECTION_LIMITS = { text: 5_000, name: 120, contact: 200, files: 5, finding: 5_000, citation: 500, reply: 5_000 } as const;
