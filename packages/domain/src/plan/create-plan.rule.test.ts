import { whyNotCreatePlan } from './create-plan.rule';

const asked = { year: 2026, number: '01/KH-KHCN', title: 'Kế hoạch năm 2026', isTaken: false };
const fields = (changes: Partial<typeof asked>) => whyNotCreatePlan({ ...asked, ...changes }).map(({ code, field }) => [code, field]);

describe('a new plan', () => {
  it('has a year of its own, within those of the law', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ year: 2003 })).toEqual([['PLAN_YEAR', 'year']]);
    expect(fields({ year: 2201 })).toEqual([['PLAN_YEAR', 'year']]);
    expect(fields({ isTaken: true })).toEqual([['PLAN_EXISTS', 'year']]);
  });

  it('has a title; its number may still be open', () => {
    expect(fields({ number: '' })).toEqual([]);
    expect(fields({ title: ' ' })).toEqual([['PLAN_TITLE_MISSING', 'title']]);
    expect(fields({ title: 'a'.repeat(501), number: 'a'.repeat(81) })).toEqual([
      ['TEXT_TOO_LONG', 'title'],
      ['TEXT_TOO_LONG', 'number'],
    ]);
  });
});
