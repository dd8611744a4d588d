import { source } from './criteria/example';
import { citationText } from './describe';
import { describeDeadline } from './describe-deadline';
import { describeVote } from './describe-vote';

const name = { vi: 'Gửi hồ sơ', en: 'Nominations' };
const setting = { year: 2017, nameOf: (award: string) => ({ vi: `danh hiệu ${award}`, en: `award ${award}` }) };

test('citations run from the point up to the document', () => {
  const decree = { ...source, name: { vi: 'Nghị định 65/2014/NĐ-CP', en: 'Decree 65/2014/NĐ-CP' } };
  expect(citationText({ ...decree, article: '5', clause: '6' })).toEqual({
    vi: 'khoản 6 Điều 5 Nghị định 65/2014/NĐ-CP',
    en: 'Article 5.6, Decree 65/2014/NĐ-CP',
  });
  expect(citationText({ ...decree, article: '10', clause: '1', point: 'b' }).vi).toBe('điểm b khoản 1 Điều 10 Nghị định 65/2014/NĐ-CP');
  expect(citationText({ ...decree, article: undefined }).vi).toBe('Nghị định 65/2014/NĐ-CP');
  expect(citationText({ ...decree, article: undefined, paragraph: 'IV.2' }).vi).toBe('mục IV.2 Nghị định 65/2014/NĐ-CP');
});

test('"trước ngày" names the last day as well', () => {
  const closes = { kind: 'day', day: '2017-12-05', inclusive: false } as const;
  expect(describeDeadline({ id: 'n', event: 'NOMINATION', name, closes, source }).vi).toBe(
    'Gửi hồ sơ: trước ngày 05/12/2017 (hết ngày 04/12/2017).',
  );
  expect(
    describeDeadline({ id: 'n', event: 'NOMINATION', name, opens: { kind: 'day', day: '2017-11-01', inclusive: true }, closes, source }).vi,
  ).toBe('Gửi hồ sơ: từ ngày 01/11/2017 đến trước ngày 05/12/2017 (hết ngày 04/12/2017).');
});

test('a month without a day stays a month', () => {
  const month = { kind: 'month', month: '2017-06' } as const;
  expect(describeDeadline({ id: 'i', event: 'INSPECTION', name, opens: month, closes: month, source })).toEqual({
    vi: 'Gửi hồ sơ: trong tháng 6/2017.',
    en: 'Nominations: in June 2017.',
  });
});

test('a vote tells "at least" from "over"', () => {
  const vote = { id: 'v', body: 'UNIT_MEETING', awards: ['A'], quorum: { numerator: 2, denominator: 3 }, source } as const;
  expect(describeVote({ ...vote, threshold: { percent: 70, strict: false, of: 'PRESENT' } }, setting).vi).toContain(
    'ít nhất 70% số người dự',
  );
  expect(describeVote({ ...vote, threshold: { percent: 50, strict: true, of: 'ALL_MEMBERS' } }, setting).vi).toContain(
    'trên 50% tổng số thành viên',
  );
});
