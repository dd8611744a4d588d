import { may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import { stateOfObjection, whyNotObjectTo, whyNotRelease, whyNotReply } from '@vinh-danh/domain/oversight/objection.rule';
import { requirementOf, settingOf } from '@vinh-danh/domain/rulebook/judge.rule';
import { publicityOf } from '@vinh-danh/domain/rulebook/publicity.rule';
import { awardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import { permit, permitForAll, requirePerson } from '../access/permit';
import type { Context } from '../context';
import { type Connection, decodeCursor, type PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { readPrepared } from '../graph/prepared';
import { loadPlanRulesAt, loadRulebook } from '../plan/load-rulebook';
import { findPostedEntry } from './find-posted-entry';
import { mayGoToCouncil } from './handle-objection';
import type { ObjectionDetailType, ObjectionFormType, ObjectionType, OwnObjectionType, ReleasedObjectionType } from './objection.type';
import { handledBy, partyOf } from './objection-parties.query';
import { hashOf, readCode } from './objection-secrets';
import {
  type FilingRow,
  findByCode,
  findFiles,
  findHandled,
  findNominationSubject,
  findOwn,
  findReleased,
  type ObjectionRow,
  pageOfObjections,
} from './objections.query';

/** What somebody needs who wants to object to one line of a list; everybody may ask for a line that is shown to them. */
export async function findObjectionForm(
  { database, viewer, now }: Context,
  ids: { readonly postingId: string; readonly nominationId: string },
): Promise<ObjectionFormType> {
  const db = database.manager;
  const isOutside = viewer === null;
  if (viewer?.scopes) throw forbidden();
  const { facts, planId, awardName, conditions, personId } = await findPostedEntry(db, ids, { isOutside, now });
  // A line that is not shown to somebody is not there for them, whatever its list says.
  if (isOutside && !facts.isPosted) throw notFound();
  const objector = viewer
    ? ({ kind: 'EMPLOYEE', isNominee: personId !== null && personId === viewer.personId } as const)
    : ({ kind: 'ANONYMOUS', fromOutside: true } as const);
  const { anonymousObjections } = publicityOf(await loadPlanRulesAt(db, planId, now));
  return {
    ...ids,
    nomineeName: facts.nominee,
    awardName,
    closesAt: facts.posting.closesAt,
    conditions,
    anonymousFreezes: anonymousObjections === 'FREEZES_WITH_EVIDENCE',
    objectionRefusals: whyNotObjectTo({ ...facts, objector, now }),
  };
}

/** The objections that the viewer handles. Who is a party to a case does not know of it. */
export async function findObjections(context: Context, open: boolean | null, page: PageArgs): Promise<Connection<ObjectionType>> {
  const viewer = permitForAll(context, 'handleObjections');
  const first = pageSize(page);
  const asked = { open, first: first + 1, after: decodeCursor(page.after, 3) };
  const rows = await readPrepared<ObjectionRow>(context.database, pageOfObjections(partyOf(viewer), handledBy(viewer), asked));
  const read = await Promise.all(rows.map((row) => readParticulars(context.database.manager, row)));
  return toConnection(read, first, ({ answeredAt, receivedOn, id }) => [String(answeredAt !== null), receivedOn, id]);
}

/** One objection that the viewer handles, with who filed it. NOT_FOUND for everybody else. */
export async function findObjection(context: Context, id: string): Promise<ObjectionDetailType> {
  const viewer = permitForAll(context, 'handleObjections');
  const db = context.database.manager;
  const row = isId(id) ? await findHandled(db, partyOf(viewer), handledBy(viewer), id) : undefined;
  if (!row) throw notFound();
  const name = row.accountName ?? row.name;
  return {
    ...(await readParticulars(db, row)),
    ...{ receivedAt: row.receivedAt, words: row.words, releasedText: row.releasedText, releasedAt: row.releasedAt },
    ...{ reply: row.reply, repliedAt: row.repliedAt, repliedBy: row.repliedBy },
    source: { anonymous: name === null, isEmployee: row.accountName !== null, name, contact: row.contact },
    files: await findFiles(db, row.id),
    needsCouncil: await mayGoToCouncil(db, row.nominationId, context.now),
    releaseRefusals: whyNotRelease(row, '–'),
  };
}

/** What was released of the objections to a nomination: for the nominee, their unit and those who decide. */
export async function findReleasedObjections(context: Context, nominationId: string): Promise<ReleasedObjectionType[]> {
  const db = context.database.manager;
  const viewer = await permit(context, 'readObjections', context.viewer?.personId ? { personId: context.viewer.personId } : {});
  const subject = isId(nominationId) ? await findNominationSubject(db, nominationId) : undefined;
  if (!subject || !sees(viewer, 'readObjections', subject)) throw notFound();
  const mayReply = !viewer.scopes && sees(viewer, 'replyToObjection', subject);
  const rows = await findReleased(db, nominationId);
  return Promise.all(rows.map((row) => readReleased(db, row, mayReply)));
}

function sees(
  viewer: Viewer,
  act: 'readObjections' | 'replyToObjection',
  { path, personId, collectivePath }: { path: string[]; personId: string | null; collectivePath: string[] | null },
): boolean {
  return may(viewer, act, { unitPath: path, personId }) || (collectivePath !== null && may(viewer, act, { unitPath: collectivePath }));
}

/** The viewer's own objections, the newest first. Those without a name are found by their code alone. */
export async function findOwnObjections(context: Context): Promise<OwnObjectionType[]> {
  const { accountId } = requirePerson(context);
  const rows = await findOwn(context.database.manager, accountId);
  return Promise.all(rows.map((row) => readOwn(context.database.manager, row)));
}

/** The objection to which a code leads, for whoever holds it. */
export async function findObjectionByCode({ database }: Context, code: string): Promise<OwnObjectionType> {
  const row = await findByCode(database.manager, hashOf(readCode(code)));
  if (!row) throw notFound();
  return readOwn(database.manager, row);
}

async function readOwn(db: EntityManager, row: ObjectionRow & FilingRow): Promise<OwnObjectionType> {
  const { number, nomineeName, awardName, condition, state, finding, reasons, citation, consequence, answeredAt, freezes } =
    await readParticulars(db, row);
  const own = { receivedAt: row.receivedAt, words: row.words, freezes, fileCount: row.fileCount };
  return { number, nomineeName, awardName, condition, state, finding, reasons, citation, consequence, answeredAt, ...own };
}

async function readReleased(db: EntityManager, row: ObjectionRow, mayReply: boolean): Promise<ReleasedObjectionType> {
  const { id, number, nomineeName, awardName, condition, state, finding, reasons, citation, consequence, answeredAt, version } =
    await readParticulars(db, row);
  return {
    ...{ id, number, nomineeName, awardName, condition, state, finding, reasons, citation, consequence, answeredAt, version },
    releasedAt: row.releasedAt as Date,
    releasedText: row.releasedText as string,
    ...{ reply: row.reply, repliedAt: row.repliedAt, repliedBy: row.repliedBy },
    mayReply: mayReply && whyNotReply(row, '–').length === 0,
  };
}

async function readParticulars(db: EntityManager, row: ObjectionRow): Promise<ObjectionType> {
  const { awardName, condition } = await nameCondition(db, row);
  const { id, nominationId, number, nomineeName, unitName, receivedOn, freezes, handler, version } = row;
  const { finding, reasons, citation, consequence, answeredAt } = row;
  const state = stateOfObjection(row);
  return {
    ...{ id, nominationId, number, nomineeName, unitName, receivedOn, freezes, handler, version },
    ...{ awardName, condition, state, finding, reasons, citation, consequence, answeredAt },
  };
}

/** Names come from the rules to which the dossier is pinned; those are read once and kept. */
async function nameCondition(
  db: EntityManager,
  { award, criterion, rulebookVersionId }: ObjectionRow,
): Promise<{ awardName: Text; condition: Text | null }> {
  const rulebook = await loadRulebook(db, rulebookVersionId);
  const found = awardsOf(rulebook).find(({ key }) => key === award);
  const asked = found && criteriaOf(found.condition).find(({ id }) => id === criterion);
  return {
    awardName: found?.name ?? { vi: award, en: award },
    condition: asked ? requirementOf(asked, settingOf(rulebook)) : criterion === null ? null : { vi: criterion, en: criterion },
  };
}
