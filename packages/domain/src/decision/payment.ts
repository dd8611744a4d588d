/** DUE: to be paid. NOTHING_DUE: the award brings no money, or a higher one does. CANCELLED: no longer due. */
export const PAYMENT_STATES = ['DUE', 'PAID', 'NOTHING_DUE', 'CANCELLED'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];
