import type { Clearance } from '@vinh-danh/domain/people/nominee';
import { whyNotInTime, windowOf, workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { voteFor, votesOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { quorumOf, whyVoteFails } from '@vinh-danh/domain/rulebook/vote.rule';
import { unit, verdictOn, worker } from './example-facts';
import { bacNinh2026 } from './p5-bac-ninh';
import { readCase } from './read-case';

const rulebook = readCase(bacNinh2026);
const BODIES = ['police', 'home-affairs', 'agriculture-environment', 'tax', 'social-insurance', 'inspectorate', 'health'];

describe('lists from outside', () => {
  const answer = (body: string, known: Partial<Clearance> = {}): Clearance => ({
    body,
    outcome: 'NO_OBJECTION',
    answeredOn: '2026-12-05',
    reference: `CV ${body}`,
    ...known,
  });
  const all = BODIES.map((body) => answer(body));
  const outcome = (clearances: readonly Clearance[]) =>
    verdictOn(rulebook, 'EXCELLENT_COLLECTIVE', unit(rulebook, { clearances }), 'bac-ninh.clearance', '2026-12-15').outcome;

  test('all seven must have answered; silence is no consent', () => {
    expect(outcome(all)).toBe('MET');
    expect(outcome([])).toBe('UNDETERMINED');
    for (const silent of BODIES) expect(outcome(all.filter(({ body }) => body !== silent))).toBe('UNDETERMINED');
  });

  test('one objection is enough, until the body itself takes it back', () => {
    for (const body of BODIES)
      expect(outcome(all.map((each) => (each.body === body ? answer(body, { outcome: 'OBJECTION' }) : each)))).toBe('NOT_MET');
    const objection = answer('tax', { outcome: 'OBJECTION', answeredOn: '2026-11-20' });
    expect(outcome([objection, ...all])).toBe('MET');
    expect(outcome([...all, objection])).toBe('MET');
  });

  test('people are asked about in the same way', () => {
    expect(
      verdictOn(rulebook, 'CERTIFICATE_OF_MERIT', worker(rulebook, { clearances: all }), 'bac-ninh.clearance', '2026-12-15').outcome,
    ).toBe('MET');
  });
});

test('schools have a calendar of their own, and "before 10/12" leaves out the 10th', () => {
  const windows = workOut(rulebook, { extensions: [], isHoliday: () => false });
  const code = (instant: string, sector?: string) => whyNotInTime(windowOf(windows, 'NOMINATION', { sector }), new Date(instant))[0]?.code;
  expect([code('2026-12-09T16:59:59Z'), code('2026-12-09T17:00:00Z')]).toEqual([undefined, 'WINDOW_CLOSED']);
  expect([code('2026-07-09T16:59:59Z', 'education'), code('2026-07-09T17:00:00Z', 'education')]).toEqual([undefined, 'WINDOW_CLOSED']);
  expect(code('2026-12-01T00:00:00Z', 'health')).toBeUndefined();
});

test('thematic dossiers count back from a conference once its day is known', () => {
  const calendar = { extensions: [], isHoliday: () => false };
  expect(windowOf(workOut(rulebook, calendar), 'THEMATIC_NOMINATION')?.closesAt).toBeUndefined();
  const announced = {
    deadline: 'conference',
    until: new Date('2026-09-30T17:00:00Z'),
    reason: 'Kế hoạch tổng kết phong trào',
    decisionNumber: '77/KH-UBND',
    grantedBy: 'Chủ tịch UBND tỉnh',
  };
  const windows = workOut(rulebook, { ...calendar, extensions: [announced] });
  expect(windowOf(windows, 'THEMATIC_NOMINATION')?.closesAt).toEqual(new Date('2026-09-20T17:00:00Z'));
});

test('the council needs more members when awards are on the agenda', () => {
  const awards = voteFor(rulebook, 'UPPER_COUNCIL', 'EXCELLENT_COLLECTIVE');
  const business = votesOf(rulebook).find((vote) => vote.body === 'UPPER_COUNCIL' && vote.awards.length === 0);
  if (!awards || !business) throw new Error('no vote');
  expect([quorumOf(business, 20), quorumOf(awards, 20)]).toEqual([14, 16]);
  expect(whyVoteFails(business, { members: 20, present: 14, inFavour: 8 })).toEqual([]);
  expect(whyVoteFails(awards, { members: 20, present: 15, inFavour: 15 })[0]?.code).toBe('QUORUM_NOT_REACHED');
  // Absentees vote in writing and count, but do not make up the quorum.
  expect(whyVoteFails(awards, { members: 20, present: 16, consulted: 4, inFavour: 10 })[0]?.code).toBe('VOTE_NOT_PASSED');
  expect(whyVoteFails(awards, { members: 20, present: 16, consulted: 4, inFavour: 11 })).toEqual([]);
});
