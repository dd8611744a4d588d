import { source } from './criteria/example';
import { describeQuota } from './describe-quota';
import type { QuotaRule, ShareAmount } from './quota';

const setting = { year: 2017, nameOf: (award: string) => ({ vi: `danh hiệu ${award}`, en: `title ${award}` }) };
const share: ShareAmount = {
  kind: 'share',
  percent: 15,
  base: { kind: 'holders', award: 'A' },
  rounding: 'DOWN',
  atLeastOneIfAnyQualifies: true,
};
const quota: QuotaRule = {
  id: 'q',
  name: { vi: 'Q', en: 'Q' },
  awards: ['B'],
  over: 'ORGANISATION',
  amount: share,
  leaders: { atMostPercent: 50 },
  source,
};
const say = (change: Partial<QuotaRule>) => describeQuota({ ...quota, ...change }, setting);

test('a quota says share, base, rounding, the promised place and the leaders', () => {
  expect(say({})).toEqual({
    vi: 'danh hiệu B: không quá 15% số đạt “danh hiệu A” trong toàn cơ quan; làm tròn xuống; có ít nhất 01 nếu có đối tượng đủ tiêu chuẩn; lãnh đạo, quản lý không quá 50% số này.',
    en: 'title B: at most 15% of those who hold “title A” in the whole organisation; rounded down; at least one if any qualifies; leaders at most 50% of them.',
  });
});

test('leaders measured on a base of their own, kept places, a soft limit and the ranking are said', () => {
  const { vi } = say({
    amount: { kind: 'count', places: 3 },
    leaders: { atMostPercent: 50, of: 'LEADERS' },
    keptForNonLeaders: 1,
    soft: true,
    overflow: { rankBy: 'VOTES', tieBreaks: [{ kind: 'women', collectivesFromPercent: 70 }], settledBy: 'SECOND_BALLOT' },
  });
  expect(vi).toBe(
    'danh hiệu B: không quá 3 trong toàn cơ quan; trong đó lãnh đạo, quản lý không quá 50% tổng số lãnh đạo, quản lý; dành 1 chỉ tiêu cho người không giữ chức vụ lãnh đạo, quản lý; chỉ được vượt khi ghi rõ lý do bằng văn bản; nếu nhiều đối tượng hơn chỉ tiêu thì xét lần lượt theo số phiếu, rồi ưu tiên nữ và tập thể có từ 70% nữ trở lên, rồi bỏ phiếu lần hai.',
  );
});

test.each<{ what: string; change: Partial<QuotaRule>; vi: string }>([
  {
    what: 'the rated',
    change: { amount: { ...share, base: { kind: 'rated', atLeast: 'GOOD' } }, counts: 'PERSONS' },
    vi: 'số cá nhân được xếp loại từ “hoàn thành tốt nhiệm vụ” trở lên',
  },
  {
    what: 'a headcount of a day',
    change: { amount: { ...share, base: { kind: 'headcount', on: '2017-12-31' } } },
    vi: 'tổng số người ngày 31/12/2017',
  },
  {
    what: 'those who qualify',
    change: { amount: { ...share, base: { kind: 'eligible', award: 'B' } } },
    vi: 'số đủ điều kiện xét “danh hiệu B”',
  },
  { what: 'named units', change: { over: { units: ['QLKH', 'TĐC'], each: true } }, vi: 'trong từng đơn vị: QLKH và TĐC' },
  { what: 'a kind of unit, together', change: { over: { unitKinds: ['ROOM'], each: false } }, vi: 'tính chung cho: phòng chuyên môn' },
  { what: 'a number set each year', change: { amount: { kind: 'setYearly', by: 'COUNCIL' } }, vi: 'số lượng do Hội đồng ấn định hằng năm' },
  { what: 'no limit', change: { amount: { kind: 'none' } }, vi: 'không giới hạn số lượng' },
  { what: 'collectives only', change: { counts: 'COLLECTIVES' }, vi: 'danh hiệu B (tập thể)' },
  {
    what: "the unit's own title",
    change: {
      over: 'EACH_UNIT',
      amount: {
        kind: 'byUnitTitle',
        rows: [
          { title: 'T', amount: { kind: 'count', places: 2 } },
          { title: null, amount: share },
        ],
      },
    },
    vi: 'đơn vị đạt “danh hiệu T”: không quá 2; đơn vị khác: không quá 15% số đạt “danh hiệu A”, làm tròn xuống',
  },
])('it says $what', ({ change, vi }) => {
  expect(say(change).vi).toContain(vi);
});
