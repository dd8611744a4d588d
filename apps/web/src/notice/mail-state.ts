/** How far mail has come, in the order in which the page offers them. */
export const MAIL_STATES = ['WAITING', 'FAILED', 'SENT', 'DROPPED'] as const;
