import { z } from 'zod';
import { sayShapeProblem } from './say-shape-problem';
import { span } from './shapes';

const shape = z.strictObject({
  name: z.string().min(1),
  awards: z.array(z.string()).min(1),
  percent: z.number().gt(0).max(100),
  years: z.number().int().min(1),
  day: z.iso.date(),
  level: z.enum(['PROVINCE', 'STATE']),
  condition: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('pledge') })]),
  isSoft: z.boolean(),
  inForce: span,
  who: z.strictObject({ ranks: z.array(z.string()).optional() }).refine(({ ranks }) => ranks !== undefined),
});
const WHOLE = {
  name: 'Chỉ tiêu',
  awards: ['A'],
  percent: 15,
  years: 1,
  day: '2017-03-15',
  level: 'STATE',
  condition: { kind: 'pledge' },
  isSoft: false,
  inForce: {},
  who: { ranks: [] },
};

/** What is said of one field that is written so. */
function said(part: object): [vi: string, en: string] | undefined {
  const [issue] = shape.safeParse({ ...WHOLE, ...part }, { reportInput: true }).error?.issues ?? [];
  if (!issue) return undefined;
  const { vi, en } = sayShapeProblem(issue);
  return [vi, en];
}

describe('what is wrong with the shape of a rule', () => {
  it('is nothing where it is whole', () => {
    expect(said({})).toBeUndefined();
  });

  it.each([
    [{ name: undefined }],
    [{ name: '' }],
    [{ percent: undefined }],
    [{ condition: undefined }],
    [{ condition: '' }],
    [{ level: '' }],
    [{ day: '' }],
  ])('is that something is not given yet: %j', (part) => {
    expect(said(part)).toEqual(['Chưa nhập.', 'Not given yet.']);
  });

  it.each<[object, vi: string, en: string]>([
    [{ awards: [] }, 'Cần có ít nhất 1 mục.', 'At least one is needed.'],
    [{ awards: 'LĐTT' }, 'Phải là một danh sách.', 'It must be a list.'],
    [{ percent: 0 }, 'Phải lớn hơn 0.', 'It must be more than 0.'],
    [{ percent: 101 }, 'Không được quá 100.', 'It must not be more than 100.'],
    [{ percent: '15' }, 'Phải là một số.', 'It must be a number.'],
    [{ years: 1.5 }, 'Phải là số nguyên.', 'It must be a whole number.'],
    [{ day: '2017-02-29' }, 'Không phải là một ngày có trong lịch.', 'It is not a day of the calendar.'],
    [{ level: 'WORLD' }, 'Phải là một trong: PROVINCE, STATE.', 'It must be one of: PROVINCE, STATE.'],
    [{ condition: { kind: 'luck' } }, 'Không có loại này.', 'There is no such kind.'],
    [{ shares: 3 }, 'Không có mục nào tên là shares.', 'There is no such field: shares.'],
    [{ inForce: { from: '2017-02-01', until: '2017-01-01' } }, 'Kết thúc trước khi bắt đầu.', 'It ends before it begins.'],
    [{ who: {} }, 'Cần ghi ít nhất một mục trong phần này.', 'At least one thing of this part must be said.'],
  ])('is said of %j as a sentence in both languages', (part, vi, en) => {
    expect(said(part)).toEqual([vi, en]);
  });
});
