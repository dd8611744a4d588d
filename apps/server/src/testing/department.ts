import type { Role } from '@vinh-danh/domain/access/role';
import type { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';

/** The units of a small department: the least that has a sibling, a parent and a child. */
const UNITS = {
  department: { name: 'Sở Khoa học và Công nghệ', englishName: 'Department of Science and Technology', kind: 'DEPARTMENT', parent: null },
  office: { name: 'Văn phòng Sở', englishName: 'Department Office', kind: 'OFFICE', parent: 'department' },
  planning: { name: 'Phòng Kế hoạch – Tài chính', englishName: 'Planning and Finance', kind: 'ROOM', parent: 'department' },
  science: { name: 'Phòng Quản lý Khoa học', englishName: 'Science Management', kind: 'ROOM', parent: 'department' },
  standards: { name: 'Chi cục Tiêu chuẩn', englishName: 'Sub-Department of Standards', kind: 'SUBORDINATE_BODY', parent: 'department' },
  metrology: { name: 'Phòng Đo lường', englishName: 'Metrology Room', kind: 'ROOM', parent: 'standards' },
} as const;
export type UnitName = keyof typeof UNITS;

/** Its people. Everybody is an employee of their unit; the role comes on top, held for the unit named beside it. */
const PEOPLE = {
  employee: { fullName: 'Đặng Thị Ước', unit: 'planning', rank: 'STAFF' },
  colleague: { fullName: 'Lê Minh Tâm', unit: 'planning', rank: 'STAFF' },
  head: { fullName: 'Nguyễn Văn An', unit: 'planning', rank: 'HEAD', role: 'UNIT_HEAD', over: 'planning' },
  otherHead: { fullName: 'Phạm Thị Bình', unit: 'science', rank: 'HEAD', role: 'UNIT_HEAD', over: 'science' },
  standardsHead: { fullName: 'Võ Quốc Cường', unit: 'standards', rank: 'HEAD', role: 'UNIT_HEAD', over: 'standards' },
  metrologist: { fullName: 'Trần Ngọc Ánh', unit: 'metrology', rank: 'STAFF' },
  office: { fullName: 'Huỳnh Thị Dung', unit: 'office', rank: 'STAFF', role: 'OFFICE', over: 'department' },
  council: { fullName: 'Bùi Thanh Hà', unit: 'science', rank: 'DEPUTY', role: 'COUNCIL_MEMBER', over: 'department' },
  director: { fullName: 'Hồ Sỹ Giang', unit: 'department', rank: 'HEAD', role: 'DIRECTOR', over: 'department' },
  inspector: { fullName: 'Đỗ Văn Khánh', unit: 'office', rank: 'STAFF', role: 'INSPECTOR', over: 'department' },
  administrator: { fullName: 'Mai Xuân Lộc', unit: 'office', rank: 'STAFF', role: 'ADMINISTRATOR', over: 'department' },
} as const satisfies Record<string, { fullName: string; unit: UnitName; rank: string; role?: Role; over?: UnitName }>;
export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as PersonName[];

export interface Member {
  readonly accountId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly fullName: string;
}

export interface TestDepartment {
  readonly units: Readonly<Record<UnitName, string>>;
  readonly people: Readonly<Record<PersonName, Member>>;
}

/** Their accounts cannot sign in through the door: `TestServer.signInAs` opens a session for them. */
const NO_PASSWORD = 'nobody signs in with this';

/** Writes a small department with an account for every role, in office since 2010. */
export async function buildDepartment(database: DataSource): Promise<TestDepartment> {
  return database.transaction(async (db) => {
    const units: Partial<Record<UnitName, string>> = {};
    for (const [name, unit] of Object.entries(UNITS) as [UnitName, (typeof UNITS)[UnitName]][]) {
      units[name] = uuidv7();
      await db.query('INSERT INTO unit (id, parent_id, code, name, english_name, kind) VALUES ($1, $2, $3, $4, $5, $6)', [
        units[name],
        unit.parent && units[unit.parent],
        name,
        unit.name,
        unit.englishName,
        unit.kind,
      ]);
    }
    const people: Partial<Record<PersonName, Member>> = {};
    for (const name of PERSON_NAMES) {
      const { fullName, unit, rank, ...held } = PEOPLE[name];
      const member = { accountId: uuidv7(), personId: uuidv7(), unitId: units[unit] as string, fullName };
      people[name] = member;
      await db.query(
        `INSERT INTO person (id, code, full_name, gender, job_group, service_started_on) VALUES ($1, $2, $3, 'FEMALE', 'CIVIL_SERVANT', '2010-01-01')`,
        [member.personId, name, fullName],
      );
      await db.query(`INSERT INTO assignment (id, person_id, unit_id, title, rank, started_on) VALUES ($1, $2, $3, $4, $4, '2010-01-01')`, [
        uuidv7(),
        member.personId,
        member.unitId,
        rank,
      ]);
      await db.query(
        `INSERT INTO account (id, username, person_id, display_name, password_hash, password_changed_at, created_at)
         VALUES ($1, $2, $3, $4, $5, '2010-01-01', '2010-01-01')`,
        [member.accountId, name.toLowerCase(), member.personId, fullName, NO_PASSWORD],
      );
      if ('role' in held)
        await db.query(
          `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, granted_at) VALUES ($1, $2, $3, $4, '2010-01-01', '2010-01-01')`,
          [uuidv7(), member.accountId, held.role, units[held.over]],
        );
    }
    return { units: units as Record<UnitName, string>, people: people as Record<PersonName, Member> };
  });
}
