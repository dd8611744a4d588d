import type { PledgeFact } from '@vinh-danh/domain/people/nominee';
import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf } from '@vinh-danh/domain/rulebook/deadline.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { EntityManager } from 'typeorm';
import { calendarsOf } from '../plan/window-for';
import type { PersonRow } from './nominee-facts.query';

/** Turns the pledge of a row into what rules see; undefined where there is none. */
export type ReadPledge = (pledge: PersonRow['pledge']) => PledgeFact | undefined;

/** A reader of pledges that knows the window of each unit, extensions included. One statement. */
export async function readPledges(db: EntityManager, rulebook: Rulebook, planId: string): Promise<ReadPledge> {
  const calendarFor = await calendarsOf(db, rulebook, planId);
  const pledgeWindow = (unitPath: readonly string[]) => {
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

/** Undefined where nothing was sent, or where the rulebook sets no window to compare with. */
function isInTime(sentAt: Date | undefined, window: Window | undefined): boolean | undefined {
  if (!sentAt || !window) return undefined;
  return !(window.opensAt && sentAt < window.opensAt) && !(window.closesAt && sentAt >= window.closesAt);
}

function readInstant(text: string | null): Date | undefined {
  return text === null ? undefined : new Date(text);
}
