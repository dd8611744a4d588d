import { windowText } from '@vinh-danh/domain/plan/window.rule';
import type { Window } from '@vinh-danh/domain/rulebook/deadline';
import { windowOf } from '@vinh-danh/domain/rulebook/deadline.rule';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { type CaseCalendar, calendarsOf } from '../plan/window-for';
import type { OpenDossier } from './open-nominations.query';
import type { RuleEffectType } from './rule-effect.type';

interface Compared {
  readonly planId: string;
  readonly before: Rulebook;
  readonly after: Rulebook;
  readonly open: readonly OpenDossier[];
}

const NONE: Text = { vi: 'không có thời hạn', en: 'no window' };

/** Dossiers that are still to be sent and would have another time for it. The number of statements does not grow with them. */
export async function effectsOnDeadlines(db: EntityManager, { planId, before, after, open }: Compared): Promise<RuleEffectType[]> {
  const [old, now] = [await calendarsOf(db, before, planId), await calendarsOf(db, after, planId)];
  return open.flatMap(({ dossier, unit }) => {
    if (dossier.sentAt && !dossier.returnedAt && !dossier.recalledAt) return [];
    const [was, is] = [windowIn(old(unit.path)), windowIn(now(unit.path))];
    if (isSame(was, is)) return [];
    return [
      {
        kind: 'DEADLINE' as const,
        dossierId: dossier.id,
        nominationId: null,
        unit: { vi: unit.name, en: unit.englishName },
        nominee: null,
        award: null,
        name: (is ?? was)?.rule.name ?? NONE,
        before: was ? windowText(was) : NONE,
        after: is ? windowText(is) : NONE,
        outcomeBefore: null,
        outcomeAfter: null,
        conditions: [],
      },
    ];
  });
}

function windowIn({ windows, whom }: CaseCalendar): Window | undefined {
  return windowOf(windows, 'NOMINATION', whom);
}

function isSame(one: Window | undefined, other: Window | undefined): boolean {
  return one?.opensAt?.getTime() === other?.opensAt?.getTime() && one?.closesAt?.getTime() === other?.closesAt?.getTime();
}
