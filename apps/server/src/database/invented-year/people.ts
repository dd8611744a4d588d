import { type DemonstrationUnit, UNITS } from './units';

/** An invented person. Names are put together from common Vietnamese ones and belong to nobody. */
export interface DemonstrationPerson {
  /** Code of the unit and place in it, e.g. `QLKH-06`. */
  readonly code: string;
  readonly unit: string;
  readonly name: string;
  readonly gender: 'FEMALE' | 'MALE';
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
  readonly title: string;
  readonly jobGroup: 'CIVIL_SERVANT' | 'PUBLIC_EMPLOYEE' | 'CONTRACT_WORKER';
  readonly bornOn: string;
  readonly serviceStartedOn: string;
}

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Phan',
  'Trương',
  'Bùi',
  'Đặng',
  'Đỗ',
  'Ngô',
  'Hồ',
  'Dương',
  'Lý',
  'Đinh',
  'Mai',
];
const WOMEN = {
  middle: ['Thị', 'Thị Kim', 'Ngọc', 'Thị Thanh', 'Thúy', 'Thị Mỹ', 'Hoàng'],
  given: ['Hương', 'Lan', 'Hạnh', 'Nga', 'Thảo', 'Trang', 'Yến', 'Phượng', 'Ước', 'Loan', 'Dung', 'Vân', 'Châu'],
};
const MEN = {
  middle: ['Văn', 'Thanh', 'Minh', 'Hữu', 'Quốc', 'Đức', 'Hoàng'],
  given: ['Bình', 'Dũng', 'Hải', 'Khánh', 'Long', 'Nam', 'Phúc', 'Quân', 'Sơn', 'Tài', 'Trung', 'Việt', 'Đạt'],
};

/** People whom the walk-through or a history names, so that they keep their name whatever else changes. */
const NAMED: Readonly<Record<string, string>> = {
  'BGD-01': 'Nguyễn Quốc Khánh',
  'BGD-02': 'Lê Thị Thanh Vân',
  'VPS-01': 'Phạm Minh Trung',
  'VPS-03': 'Trần Ngọc Lan',
  'VPS-04': 'Võ Hoàng Nam',
  'TT-03': 'Huỳnh Văn Tài',
  'QLKH-01': 'Bùi Thanh Bình',
  'QLKH-03': 'Đỗ Minh Quân',
  'QLKH-06': 'Đặng Thị Ước',
  'QLCN-04': 'Hồ Thị Mỹ Hạnh',
};

const RANKS = ['HEAD', 'DEPUTY', 'STAFF'] as const;

/** Women by code where the name above says so; else every second person is a woman. */
const NAMED_WOMEN = new Set(['BGD-02', 'VPS-03', 'QLKH-06', 'QLCN-04']);

export const PEOPLE: readonly DemonstrationPerson[] = UNITS.flatMap((unit, unitIndex) =>
  Array.from({ length: unit.people }, (_, index) => personOf(unit, unitIndex * 31 + index, index)),
);

function personOf(unit: DemonstrationUnit, seed: number, index: number): DemonstrationPerson {
  const code = `${unit.code}-${pad(index + 1)}`;
  const rank = rankOf(unit, index);
  const named = NAMED[code];
  const gender = (named ? NAMED_WOMEN.has(code) : seed % 2 === 1) ? 'FEMALE' : 'MALE';
  const isContract = rank === 'STAFF' && index === unit.people - 1 && unit.people > 5;
  const born = 1964 + ((seed * 7) % 24) + (rank === 'STAFF' ? 4 : 0);
  return {
    code,
    unit: unit.code,
    name: named ?? inventName(gender, seed),
    gender,
    rank,
    title: isContract ? 'Nhân viên hợp đồng' : (unit.titles[RANKS.indexOf(rank)] ?? unit.titles[2]),
    jobGroup: isContract ? 'CONTRACT_WORKER' : unit.jobGroup,
    bornOn: `${born}-${pad((seed % 12) + 1)}-${pad(((seed * 5) % 27) + 1)}`,
    serviceStartedOn: `${Math.min(born + 24, 2015)}-${pad(((seed * 3) % 12) + 1)}-01`,
  };
}

function rankOf(unit: DemonstrationUnit, index: number): (typeof RANKS)[number] {
  if (index === 0) return 'HEAD';
  return index === 1 || unit.kind === 'LEADERSHIP' ? 'DEPUTY' : 'STAFF';
}

function inventName(gender: 'FEMALE' | 'MALE', seed: number): string {
  const { middle, given } = gender === 'FEMALE' ? WOMEN : MEN;
  const pick = (from: readonly string[], step: number) => from[(seed * step) % from.length] as string;
  return `${pick(FAMILY, 5)} ${pick(middle, 3)} ${pick(given, 4)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
