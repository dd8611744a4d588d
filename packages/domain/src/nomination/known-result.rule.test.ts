import { knowsResult } from './known-result.rule';

const at = new Date('2017-12-20T02:00:00Z');
const approved = { approvedAt: at, refusedAt: null, isAnnounced: false };
const refused = { approvedAt: null, refusedAt: at, isAnnounced: false };

describe('what is known of a decision', () => {
  it('is all of it to who is not close to the case', () => {
    expect([knowsResult(undefined, approved), knowsResult(undefined, refused)]).toEqual([true, true]);
  });

  it('is to the nominee a refusal at once, and an approval when it is announced', () => {
    expect([knowsResult('NOMINEE', approved), knowsResult('NOMINEE', refused)]).toEqual([false, true]);
    expect(knowsResult('NOMINEE', { ...approved, isAnnounced: true })).toBe(true);
  });

  it('is to who is recused nothing before the announcement', () => {
    expect([knowsResult('RECUSED', approved), knowsResult('RECUSED', refused)]).toEqual([false, false]);
    expect(knowsResult('RECUSED', { ...approved, isAnnounced: true })).toBe(true);
  });
});
