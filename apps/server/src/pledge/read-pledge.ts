import { choicesOf } from '@vinh-danh/domain/pledge/choices-of.rule';
import { whyNotConfirmPledge, whyNotRecallPledge, whyNotSendPledge } from '@vinh-danh/domain/pledge/pledge.rule';
import type { Refusal } from '@vinh-danh/domain/refusal';
import { whyNotInTime } from '@vinh-danh/domain/rulebook/deadline.rule';
import { IsNull } from 'typeorm';
import { requireViewer } from '../access/permit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { findCurrentPlan } from '../plan/find-plan';
import { loadPlanRulesAt } from '../plan/load-rulebook';
import { findWriter } from './find-writer';
import { isOwnPledge } from './is-own-pledge';
import { mayOnPledge } from './lock-pledge';
import { PledgeEntity } from './pledge.entity';
import type { PledgeFormType } from './pledge-form.type';
import { settingFor } from './pledge-setting';

/** What a pledge page shows of the surroundings of a pledge, and what the viewer may do with it. */
export interface PledgeSurroundings {
  readonly name: string;
  readonly unitName: string;
  readonly unitEnglishName: string;
  readonly sentBy: string | null;
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
}

/** @throws ClientError NOT_FOUND when there is none, or the viewer may not see it */
export async function readPledge(context: Context, id: string): Promise<PledgeEntity> {
  const viewer = requireViewer(context);
  const pledge = isId(id) ? await context.database.manager.findOneBy(PledgeEntity, { id }) : null;
  if (!pledge || !mayOnPledge(viewer, 'read', { personId: pledge.personId, unitPath: await unitPathOf(context, pledge) })) throw notFound();
  return pledge;
}

/** All that is needed to write the viewer's own pledge, or that of a collective. */
export async function readPledgeForm(
  context: Context,
  collectiveId: string | null,
): Promise<PledgeFormType & { readonly pledge: PledgeEntity | null }> {
  const db = context.database.manager;
  const writer = await findWriter(db, context, collectiveId, 'read');
  const { plan } = await findCurrentPlan(db, context.now);
  const whose = { personId: writer.personId ?? IsNull(), collectiveId: writer.collectiveId ?? IsNull() };
  const pledge = await db.findOneBy(PledgeEntity, { planId: plan.id, ...whose });
  const { year, subject, choices, window, now } = await settingFor(db, { planId: plan.id, ...writer }, context.now);
  return {
    year,
    subject,
    choices,
    pledge,
    name: writer.name,
    opensAt: window?.opensAt ?? null,
    closesAt: window?.closesAt ?? null,
    graceUntil: window?.graceUntil ?? null,
    extendedBy: window?.rule.extendedBy ?? null,
    timeRefusals: [...writer.refusals, ...whyNotInTime(window, now)],
  };
}

/** Why the pledge may not be sent now as it was last saved. */
export async function readSendRefusals({ database, now }: Context, pledge: PledgeEntity): Promise<Refusal[]> {
  return whyNotSendPledge({ ...(await settingFor(database.manager, pledge, now)), pledge, content: pledge });
}

/** Why the pledge may not be taken back now. */
export async function readRecallRefusals({ database, now }: Context, pledge: PledgeEntity): Promise<Refusal[]> {
  return whyNotRecallPledge({ ...(await settingFor(database.manager, pledge, now)), pledge });
}

/** Why the viewer may not confirm the pledge now, beyond a missing permission. */
export function confirmRefusalsOf(context: Context, pledge: PledgeEntity): Refusal[] {
  return whyNotConfirmPledge({ pledge, isOwn: isOwnPledge(requireViewer(context), pledge) });
}

/** What the plan of a pledge lets it aim at. */
export async function readChoices({ database, now }: Context, pledge: PledgeEntity) {
  return choicesOf(await loadPlanRulesAt(database.manager, pledge.planId, now));
}

/** Names around a pledge and what the viewer may do with it, for a page about one pledge. */
export async function readSurroundings(context: Context, pledge: PledgeEntity): Promise<PledgeSurroundings> {
  const viewer = requireViewer(context);
  const [row]: (Omit<PledgeSurroundings, 'mayWrite' | 'mayReview'> & { unitPath: string[] })[] = await context.database.query(
    SURROUNDINGS,
    [pledge.id],
  );
  if (!row) throw notFound();
  const about = { personId: pledge.personId, unitPath: row.unitPath };
  return { ...row, mayWrite: mayOnPledge(viewer, 'write', about), mayReview: mayOnPledge(viewer, 'confirm', about) };
}

const SURROUNDINGS = `
  SELECT coalesce(p.full_name, c.name) AS name, u.name AS "unitName", u.english_name AS "unitEnglishName", u.path AS "unitPath",
         a.display_name AS "sentBy"
    FROM pledge g JOIN unit u ON u.id = g.unit_id LEFT JOIN person p ON p.id = g.person_id LEFT JOIN unit c ON c.id = g.collective_id
    LEFT JOIN account a ON a.id = g.sent_by
   WHERE g.id = $1`;

async function unitPathOf({ database }: Context, { unitId }: PledgeEntity): Promise<string[]> {
  const [unit]: { path: string[] }[] = await database.query('SELECT path FROM unit WHERE id = $1', [unitId]);
  return unit?.path ?? [];
}
