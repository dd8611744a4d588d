import { whyNotPublish } from './publish-rulebook.rule';

const asked = { planYear: 2017, year: 2017, problems: [], reason: 'Sửa mốc', decisionNumber: '5/QĐ' };
const codes = (changes: Partial<Parameters<typeof whyNotPublish>[0]>) => whyNotPublish({ ...asked, ...changes }).map(({ code }) => code);

describe('publishing rules', () => {
  it('needs a reason and a decision, each within its length', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ reason: ' ', decisionNumber: '' })).toEqual(['PUBLISH_REASON_MISSING', 'PUBLISH_DECISION_MISSING']);
    expect(codes({ reason: 'a'.repeat(2000), decisionNumber: 'a'.repeat(80) })).toEqual([]);
    expect(codes({ reason: 'a'.repeat(2001), decisionNumber: 'a'.repeat(81) })).toEqual(['TEXT_TOO_LONG', 'TEXT_TOO_LONG']);
  });

  it('is of rules for the year of the plan, and of something new', () => {
    expect(codes({ year: 2016 })).toEqual(['RULEBOOK_YEAR']);
    expect(codes({ sameAs: 3 })).toEqual(['RULEBOOK_UNCHANGED']);
  });

  it('names the clause that a looser rule breaks, and every other problem by its place', () => {
    const breaks = { document: 'law', name: { vi: 'Luật', en: 'the Law' }, article: '5', confidence: 'VERIFIED' } as const;
    const reason = { vi: 'Chưa đúng.', en: 'Not right.' };
    const refusals = whyNotPublish({
      ...asked,
      problems: [
        { place: 'layers.0.key', reason },
        { place: 'layers.1.quotas.0', reason, breaks },
      ],
    });
    expect(refusals).toMatchObject([
      { code: 'RULEBOOK_INVALID', field: 'layers.0.key' },
      { code: 'RULE_LOOSER', field: 'layers.1.quotas.0', source: breaks },
    ]);
    expect(refusals[1]?.message.vi).toContain('trái với Điều 5 Luật');
  });
});
