import type { PledgeState, PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import { registerEnumType } from 'type-graphql';

export const PledgeSubjectEnum = { PERSON: 'PERSON', COLLECTIVE: 'COLLECTIVE' } as const satisfies Record<PledgeSubject, PledgeSubject>;
registerEnumType(PledgeSubjectEnum, {
  name: 'PledgeSubject',
  description: 'Who pledges.',
  valuesConfig: {
    PERSON: { description: 'A person, for themselves.' },
    COLLECTIVE: { description: 'A unit as a whole; its head writes the pledge.' },
  },
});

export const PledgeStateEnum = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  RETURNED: 'RETURNED',
  CONFIRMED: 'CONFIRMED',
} as const satisfies Record<PledgeState, PledgeState>;
registerEnumType(PledgeStateEnum, {
  name: 'PledgeState',
  description: 'Where a pledge stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written, or taken back by its writer.' },
    SENT: { description: 'Registered with a receipt; waits to be confirmed.' },
    RETURNED: { description: 'Sent back to its writer with a reason.' },
    CONFIRMED: { description: 'Confirmed; it can no longer change.' },
  },
});
