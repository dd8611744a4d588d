import { cleaned } from '@vinh-danh/domain/pledge/content.rule';
import type { PledgeContent, PledgeEvents } from '@vinh-danh/domain/pledge/pledge';
import { whyNotSavePledge } from '@vinh-danh/domain/pledge/pledge.rule';
import { refuseIf } from '@vinh-danh/domain/refusal';
import { type EntityManager, IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { type Actor, recordAudit } from '../access/record-audit';
import { whyStale } from '../access/why-stale';
import { findCurrentPlan } from '../plan/find-plan';
import { asRecorded, changePledge } from './change-pledge';
import { findWriter, type Writer } from './find-writer';
import { PledgeEntity } from './pledge.entity';
import { settingFor } from './pledge-setting';

interface SaveInput {
  readonly collectiveId?: string | null;
  readonly version: number;
  readonly content: PledgeContent;
}

/** A person without a unit is refused before anything is written. */
type WriterOfUnit = Writer & { readonly unitId: string };

const NOTHING_HAPPENED: PledgeEvents = { sentAt: null, recalledAt: null, returnedAt: null, confirmedAt: null };

/**
 * Keeps a draft as it is now; the first time it makes the pledge. Time does not come into it: a draft is kept before the window opens and
 * after it has closed. What changes nothing is no change.
 *
 * @returns id of the pledge
 */
export async function savePledge(db: EntityManager, actor: Actor, input: SaveInput): Promise<string> {
  const writer = await findWriter(db, actor, input.collectiveId ?? null, 'write');
  refuseIf(writer.refusals);
  const { plan } = await findCurrentPlan(db, actor.now);
  const content = cleaned(input.content);
  const pledge = await findPledgeOf(db, plan.id, writer);
  if (!pledge) return beginPledge(db, actor, plan.id, writer as WriterOfUnit, content);
  refuseIf(await whyStale(db, pledge, input.version));
  refuseIf(whyNotSavePledge({ ...(await settingFor(db, pledge, actor.now)), pledge, content }));
  if (isSame(pledge, content)) return pledge.id;
  await changePledge(db, actor, pledge, { ...asColumns(content), unitId: (writer as WriterOfUnit).unitId }, { action: 'savePledge' });
  return pledge.id;
}

async function beginPledge(db: EntityManager, actor: Actor, planId: string, writer: WriterOfUnit, content: PledgeContent): Promise<string> {
  const { personId, collectiveId, unitId } = writer;
  refuseIf(whyNotSavePledge({ ...(await settingFor(db, { planId, collectiveId, unitId }, actor.now)), pledge: NOTHING_HAPPENED, content }));
  const id = uuidv7();
  const pledge = {
    id,
    planId,
    personId,
    collectiveId,
    unitId,
    ...asColumns(content),
    createdAt: actor.now,
    updatedAt: actor.now,
    version: 1,
  };
  await db.createQueryBuilder().insert().into(PledgeEntity).values(pledge).orIgnore().execute();
  // Whoever began it in another window at the same instant was first: this one has seen nothing of it.
  const begun = (await findPledgeOf(db, planId, writer)) as PledgeEntity;
  refuseIf(await whyStale(db, begun, begun.id === id ? begun.version : 0));
  await recordAudit(db, actor, {
    action: 'savePledge',
    subjectKind: 'Pledge',
    subjectId: id,
    unitId,
    personal: personId !== null,
    after: asRecorded(begun),
  });
  return id;
}

function findPledgeOf(db: EntityManager, planId: string, { personId, collectiveId }: Writer): Promise<PledgeEntity | null> {
  const whose = { personId: personId ?? IsNull(), collectiveId: collectiveId ?? IsNull() };
  return db.findOne(PledgeEntity, { where: { planId, ...whose }, lock: { mode: 'pessimistic_write' } });
}

function asColumns({ awards, tasks, initiatives }: PledgeContent): Pick<PledgeEntity, 'awards' | 'tasks' | 'initiatives'> {
  return { awards: [...awards], tasks: [...tasks], initiatives: [...initiatives] };
}

function isSame(pledge: PledgeContent, content: PledgeContent): boolean {
  return JSON.stringify(cleaned(pledge)) === JSON.stringify(content);
}
