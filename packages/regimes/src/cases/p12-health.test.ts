import { workOut } from '@vinh-danh/domain/rulebook/deadline.rule';
import { voteFor } from '@vinh-danh/domain/rulebook/read-rulebook';
import { votesNeeded, whyVoteFails } from '@vinh-danh/domain/rulebook/vote.rule';
import { addDays, dayOf } from '@vinh-danh/domain/time';
import { health2026 } from './p12-health';
import { readCase } from './read-case';

const rulebook = readCase(health2026);
const calendar = { extensions: [], isHoliday: () => false };

/** The last day of each deadline. */
function lastDays(pauses: Parameters<typeof workOut>[1]['pauses'] = []): Record<string, string> {
  const windows = workOut(rulebook, { ...calendar, pauses });
  return Object.fromEntries(windows.flatMap(({ rule, closesAt }) => (closesAt ? [[rule.id, addDays(dayOf(closesAt), -1)]] : [])));
}

test('the budgets of the steps add up, one event after the other, and end within 150 days of the notice', () => {
  expect(lastDays()).toMatchObject({
    notice: '2026-07-31',
    application: '2026-08-15',
    nomination: '2026-09-30',
    council: '2026-10-25',
    submission: '2026-11-04',
    'central-council': '2026-12-08',
    result: '2026-12-24',
    whole: '2026-12-28',
  });
  const steps = workOut(rulebook, calendar).flatMap((window) => window.steps ?? []);
  expect(steps.reduce((sum, { step }) => sum + step.days, 0)).toBe(85);
});

test('while a supplement is awaited the clock stands still, and everything behind it moves', () => {
  const pause = {
    deadline: 'council',
    from: new Date('2026-10-04T17:00:00Z'),
    until: new Date('2026-10-09T17:00:00Z'),
    reason: 'Chờ bổ sung báo cáo thành tích',
  };
  const moved = lastDays([pause]);
  expect(moved).toMatchObject({ nomination: '2026-09-30', council: '2026-10-30', result: '2026-12-29' });
  // The five days eat up the slack of four: the whole no longer ends in time.
  expect((moved.result ?? '') > (moved.whole ?? '')).toBe(true);
  const open = lastDays([{ deadline: 'council', from: pause.from, reason: pause.reason }]);
  expect(open.council).toBeUndefined();
  expect(open.result).toBeUndefined();
});

test('each step has its actor; the one-stop office takes in and hands out', () => {
  const steps = workOut(rulebook, calendar).flatMap((window) => window.steps ?? []);
  const byOneStop = steps.filter(({ step }) => step.actor.en === 'the one-stop office').map(({ step }) => step.id);
  expect(byOneStop).toEqual(['intake', 'central-intake', 'result']);
});

test('refusals, apologies and requests for a supplement are papers of the dossier', () => {
  const items = rulebook.layers.flatMap((layer) => layer.dossierLists ?? []).flatMap((list) => list.items);
  expect(items.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['supplement-request', 'refusal', 'apology', 'control-sheet', 'log-book']),
  );
});

test('80% of all members carry, at both councils; the upper one votes in secret', () => {
  const lower = voteFor(rulebook, 'COUNCIL', 'CERTIFICATE_OF_MERIT');
  const upper = voteFor(rulebook, 'UPPER_COUNCIL', 'CERTIFICATE_OF_MERIT');
  if (!lower || !upper) throw new Error('no vote');
  expect(votesNeeded(lower, { members: 11, present: 9 })).toBe(9);
  expect(whyVoteFails(lower, { members: 11, present: 9, inFavour: 8 })).toHaveLength(1);
  expect(whyVoteFails(upper, { members: 15, present: 12, inFavour: 12 })).toEqual([]);
  expect(upper.ballot).toBe('SECRET');
});
