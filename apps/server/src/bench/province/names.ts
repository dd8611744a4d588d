import { pick } from './chance';

type Weighted = readonly (readonly [string, number])[];

/** Of a hundred Vietnamese, as counted by Lê Trung Hoa, Họ và tên người Việt Nam (2005); the rest share one weight. */
const FAMILY: Weighted = [
  ['Nguyễn', 38.4],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
  ['Huỳnh', 3.1],
  ['Hoàng', 2],
  ['Phan', 4.5],
  ['Vũ', 1.9],
  ['Võ', 2],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.5],
  ...['Đinh', 'Trịnh', 'Mai', 'Lâm', 'Đoàn', 'Trương', 'Cao', 'Tô', 'Châu', 'Hà', 'Tạ', 'Thái'].map((name) => [name, 0.9] as const),
];

const MIDDLE = {
  FEMALE: weighted('Thị 45 Ngọc 12 Thanh 7 Kim 7 Thùy 6 Minh 5 Hồng 5 Bích 4 Mỹ 4 Phương 5'),
  MALE: weighted('Văn 38 Hữu 10 Đức 9 Quốc 8 Minh 8 Thanh 8 Công 6 Xuân 5 Ngọc 4 Trọng 4'),
};

const GIVEN = {
  FEMALE: weighted(
    'Hương 5 Lan 5 Hoa 4 Linh 5 Trang 5 Hà 5 Thảo 5 Phương 5 Mai 4 Nga 4 Hạnh 4 Dung 4 Loan 3 Oanh 2 Tuyết 3 Vân 4 Yến 4 Thúy 4 Hằng 4 Nhung 3 Ngân 3 Châu 2 Giang 2 My 2 Anh 5 Quyên 2 Trâm 2 Xuân 2 Liên 2 Diễm 2',
  ),
  MALE: weighted(
    'Hùng 5 Dũng 5 Tuấn 5 Minh 5 Hải 4 Nam 4 Sơn 4 Thành 5 Long 4 Bình 4 Phúc 3 Đức 4 Cường 4 Quang 4 Hiếu 3 Thắng 3 Trung 4 Phong 3 Khoa 3 Kiên 2 Lâm 3 Việt 2 An 2 Bảo 3 Đạt 3 Tài 3 Tâm 3 Lộc 3 Vinh 3 Thịnh 2',
  ),
};

/** The full name of somebody, family name first. */
export function nameOf(nth: number, gender: 'FEMALE' | 'MALE'): string {
  return [pick(FAMILY, nth, 'family'), pick(MIDDLE[gender], nth, 'middle'), pick(GIVEN[gender], nth, 'given')].join(' ');
}

function weighted(list: string): Weighted {
  const parts = list.split(' ');
  return parts.flatMap((part, place) => (place % 2 === 0 ? [[part, Number(parts[place + 1])] as const] : []));
}
