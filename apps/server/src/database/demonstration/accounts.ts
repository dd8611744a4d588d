import type { Role } from '@vinh-danh/domain/access/role';
import type { Text } from '@vinh-danh/domain/text';
import { PEOPLE } from './people';
import { unitCodeOf } from './person-line';
import { DEPARTMENT } from './units';
import { USERNAMES } from './usernames';

/** One password for every account of a demonstration. There is no secret behind it: the people are invented. */
export const DEMONSTRATION_PASSWORD = 'thidua-minhhoa-2017';

interface Part {
  readonly username: string;
  /** Absent: the account is nobody's in particular. */
  readonly person?: string;
  readonly role: Role;
  /** What to try with it. */
  readonly hint: Text;
}

/** The accounts with which a visitor walks through the year, one a role. */
export const PARTS: readonly Part[] = [
  {
    username: 'nhanvien',
    person: 'QLKH-03',
    role: 'EMPLOYEE',
    hint: { vi: 'Đăng ký thi đua năm 2017 và nhận số tiếp nhận.', en: 'Register a pledge for 2017 and get a receipt.' },
  },
  {
    username: 'truongphong',
    person: 'QLKH-01',
    role: 'UNIT_HEAD',
    hint: {
      vi: 'Xác nhận đăng ký của phòng; từ 01/11 lập hồ sơ đề nghị khen thưởng.',
      en: "Confirm the room's pledges; from 1 November put a dossier of nominations together.",
    },
  },
  {
    username: 'vanphong',
    person: 'VPS-03',
    role: 'OFFICE',
    hint: {
      vi: 'Theo dõi tỷ lệ đăng ký, thẩm định hồ sơ, làm thư ký Hội đồng, công khai kết quả, soạn quyết định.',
      en: 'Follow the registration, appraise dossiers, be secretary to the council, post results, draft decisions.',
    },
  },
  {
    username: 'hoidong',
    person: 'BGD-02',
    role: 'COUNCIL_MEMBER',
    hint: {
      vi: 'Phó Chủ tịch Hội đồng: từ 11/12 xem hồ sơ, trả lời về xung đột lợi ích, bỏ phiếu.',
      en: 'Vice-chair of the council: from 11 December read the cases, answer for conflicts of interest, vote.',
    },
  },
  {
    username: 'giamdoc',
    person: 'BGD-01',
    role: 'DIRECTOR',
    hint: {
      vi: 'Chủ trì Hội đồng; phê duyệt hoặc từ chối sau khi hết thời gian công khai.',
      en: 'Chair the council; approve or refuse once the posting is over.',
    },
  },
  {
    username: 'thanhtra',
    person: 'TTRA-01',
    role: 'INSPECTOR',
    hint: { vi: 'Xem mọi hồ sơ và nhật ký thay đổi, không sửa được.', en: 'Read every dossier and the audit trail, change nothing.' },
  },
  {
    username: 'quantri',
    role: 'ADMINISTRATOR',
    hint: { vi: 'Quản lý tài khoản và vai trò.', en: 'Look after accounts and roles.' },
  },
];

interface Grant {
  readonly role: Role;
  /** Code of the unit for which it is held. */
  readonly unit: string;
}

export interface DemonstrationAccount {
  readonly username: string;
  readonly person?: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
}

/** An account for everybody: those above, `truongphong.khtc` and the like for heads of units, and for others their name. */
export const ACCOUNTS: readonly DemonstrationAccount[] = [
  ...PEOPLE.map(([code, name, , , , , , rank]) => ({
    username: usernameOf(code),
    person: code,
    displayName: name,
    grants: [...(rank === 'HEAD' ? [{ role: 'UNIT_HEAD' as const, unit: unitCodeOf(code) }] : []), ...grantsOfPart(code)],
  })),
  { username: 'quantri', displayName: 'Quản trị hệ thống', grants: [{ role: 'ADMINISTRATOR', unit: DEPARTMENT }] },
];

/** The name with which a person of the demonstration signs in. */
export function usernameOf(code: string): string {
  return PARTS.find((part) => part.person === code)?.username ?? USERNAMES.get(code) ?? code.toLowerCase();
}

function grantsOfPart(code: string): Grant[] {
  return PARTS.filter(({ person, role }) => person === code && role !== 'EMPLOYEE' && role !== 'UNIT_HEAD').map(({ role }) => ({
    role,
    unit: DEPARTMENT,
  }));
}
