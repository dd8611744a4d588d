import type { Role } from '@vinh-danh/domain/access/role';
import { PEOPLE } from './people';

/** One password for all invented accounts; a production server has none of them. */
export const DEMONSTRATION_PASSWORD = 'thi-dua-2017';

export interface DemonstrationAccount {
  readonly username: string;
  readonly person: string;
  /** Roles beyond what everybody in an assignment and every head has. */
  readonly roles: readonly { readonly role: Role; readonly unit: string }[];
}

/** The accounts that the sign-in page offers, in the order of the main job. */
export const SHOWN: readonly (DemonstrationAccount & { readonly role: Role })[] = [
  { username: 'nhanvien', person: 'QLKH-06', role: 'EMPLOYEE', roles: [] },
  { username: 'truongphong', person: 'QLKH-01', role: 'UNIT_HEAD', roles: [{ role: 'COUNCIL_MEMBER', unit: 'SKHCN' }] },
  { username: 'vanphong', person: 'VPS-03', role: 'OFFICE', roles: [{ role: 'OFFICE', unit: 'SKHCN' }] },
  { username: 'giamdoc', person: 'BGD-01', role: 'DIRECTOR', roles: [{ role: 'DIRECTOR', unit: 'SKHCN' }] },
  { username: 'hoidong', person: 'BGD-02', role: 'COUNCIL_MEMBER', roles: [{ role: 'COUNCIL_MEMBER', unit: 'SKHCN' }] },
  { username: 'thanhtra', person: 'TT-03', role: 'INSPECTOR', roles: [{ role: 'INSPECTOR', unit: 'SKHCN' }] },
  { username: 'quantri', person: 'VPS-04', role: 'ADMINISTRATOR', roles: [{ role: 'ADMINISTRATOR', unit: 'SKHCN' }] },
];

/** Everybody has an account: the shown ones by their role, the others by the code of their place, e.g. `qlkh-02`. */
export const ACCOUNTS: readonly DemonstrationAccount[] = PEOPLE.map(
  (person) =>
    SHOWN.find((account) => account.person === person.code) ?? { username: person.code.toLowerCase(), person: person.code, roles: [] },
);
