import { DEMONSTRATION_PASSWORD, PARTS } from './accounts';
import type { DemonstrationAccountType } from './demonstration.type';
import { PEOPLE } from './people';
import { unitCodeOf } from './person-line';
import { UNITS } from './units';

/** The accounts to try, in the order of the story. */
export function demonstrationAccounts(): DemonstrationAccountType[] {
  return PARTS.map(({ username, person, role, hint }) => ({
    username,
    password: DEMONSTRATION_PASSWORD,
    role,
    hint,
    name: PEOPLE.find(([code]) => code === person)?.[1] ?? 'Quản trị hệ thống',
    unit: UNITS.find(({ code }) => code === (person ? unitCodeOf(person) : 'SKHCN'))?.name ?? '',
  }));
}
