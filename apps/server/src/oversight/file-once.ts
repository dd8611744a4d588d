import { may } from '@vinh-danh/domain/access/permission.rule';
import { Refused } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { badUserInput, forbidden } from '../graph/errors';
import { isId } from '../graph/is-id';
import { type FilingInput, fileObjection, type Receipt } from './file-objection';
import type { FileObjectionPayload } from './objection.type';

/**
 * Files an objection once. It goes its own way beside `decide`: whoever files may have no account, and the answers that `decide` keeps name
 * the account that asked.
 */
export async function fileOnce(
  { database, viewer, address, now }: Context,
  { dryRun, ...asked }: FilingInput & { readonly dryRun: boolean },
): Promise<FileObjectionPayload> {
  if (viewer && !may(viewer, 'fileObjection')) throw forbidden();
  if (!isId(asked.idempotencyKey))
    throw badUserInput({ vi: 'Khóa chống gửi trùng (idempotencyKey) phải là một UUID.', en: 'The idempotency key must be a UUID.' });
  const input = { ...asked, criterion: asked.criterion ?? null };
  const file = (db: EntityManager) => fileObjection(db, { viewer, address, now }, input);
  try {
    const receipt = await (dryRun ? tried(database.manager, file) : database.transaction(file));
    return { receipt, refusals: [], dryRun };
  } catch (error) {
    if (error instanceof Refused) return { receipt: null, refusals: error.refusals, dryRun };
    throw error;
  }
}

/** Goes the whole way and takes it back. */
async function tried(manager: EntityManager, file: (db: EntityManager) => Promise<Receipt>): Promise<null> {
  const takenBack = new Error('tried');
  await manager
    .transaction(async (db) => {
      await file(db);
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
  return null;
}
