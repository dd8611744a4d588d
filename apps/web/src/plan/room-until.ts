import type { CalendarStep_stepFragment } from './calendar-page.generated';

type Step = Pick<CalendarStep_stepFragment, 'window' | 'slack'>;

/** Up to which instant each step has room, by its deadline: where the step that waits for it begins, or else ends. */
export function roomUntil(steps: readonly Step[]): ReadonlyMap<string, Date> {
  const windows = new Map(steps.map(({ window }) => [window.deadline, window]));
  return new Map(
    steps.flatMap(({ window, slack }) => {
      const next = slack && windows.get(slack.to);
      const until = next && (slack.until === 'OPENING' ? next.opensAt : next.closesAt);
      return until ? [[window.deadline, new Date(until)] as const] : [];
    }),
  );
}
