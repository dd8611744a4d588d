import type { PledgeFact } from '@vinh-danh/domain/people/nominee';
import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf } from '@vinh-danh/domain/rulebook/deadline.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { calendarsOf } from '../plan/window-for';
import type { PersonRow } from './nominee-facts.query';
import { ruleTimeOfPledges } from './rule-uses';

/** Turns the pledge of a row into what rules see; undefined where there is none. */
export type ReadPledge = (pledge: PersonRow['pledge']) => PledgeFact | undefined;

/** A reader of pledges. Only where the rules compare pledges with their window does it read the calendar, in a fixed number of statements. */
export async function readPledges(db: EntityManager, rulebook: Rulebook, planId: string): Promise<ReadPledge> {
  const calendarFor = ruleTimeOfPledges(rulebook) ? await calendarsOf(db, rulebook, planId) : undefined;
  const pledgeWindow = (unitPath: readonly string[]) => {
    if (!calendarFor) return undefined;
    const { windows, whom } = calendarFor(unitPath);
    return windowOf(windows, 'PLEDGE', whom);
  };
  return (pledge) =>
    pledge
      ? {
          awards: pledge.awards,
          sentAt: readInstant(pledge.sentAt),
          confirmedAt: readInstant(pledge.confirmedAt),
          receiptNumber: pledge.receiptNumber ?? undefined,
          inTime: isInTime(readInstant(pledge.firstSentAt), pledgeWindow(pledge.unitPath)),
        }
      : undefined;
}

/** Undefined where nothing was sent, or where there is no window to compare with. */
function isInTime(sentAt: Date | undefined, window: Window | undefined): boolean | undefined {
  if (!sentAt || !window) return undefined;
  return !(window.opensAt && sentAt < window.opensAt) && !(window.closesAt && sentAt >= window.closesAt);
}

function readInstant(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text);
}
