import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import type { CalendarStep_stepFragment } from './calendar-page.generated';
import { calendarWords } from './calendar-words';

type Slack = NonNullable<CalendarStep_stepFragment['slack']>;

/** The room before the next step as a sentence. */
export function useRoomText(): (slack: Slack) => string {
  const w = useWords(calendarWords);
  const t = useText();
  const format = useFormat();
  return (slack) => {
    const days = format.number(Math.abs(slack.workingDays));
    const next = t(slack.name);
    const text = slack.until === 'CLOSE' ? toClose() : toOpening();
    return slack.moves ? `${text} ${w.moves}` : text;

    function toOpening(): string {
      if (slack.workingDays === 0) return w.noRoom(next);
      return slack.workingDays < 0 ? w.overlap(days, next) : w.roomToOpening(days, next);
    }
    function toClose(): string {
      return slack.workingDays > 0 ? w.roomToClose(days, next) : w.tooLate(next);
    }
  };
}
