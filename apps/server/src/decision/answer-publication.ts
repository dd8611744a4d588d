import type { Context } from '../context';
import { decide } from '../graph/decide';
import { findRulebookVersion } from '../plan/find-rulebook-versions';
import type { PublishRulebookPayload } from '../plan/rulebook-version.type';
import { publishRulebook } from './publish-rulebook';

interface Input {
  readonly idempotencyKey: string;
  readonly planId: string;
  readonly version: number;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly dryRun: boolean;
}

/** Publishes once, and answers with the new version. */
export async function answerPublication(context: Context, input: Input): Promise<PublishRulebookPayload> {
  const asked = { mutation: 'publishRulebook', idempotencyKey: input.idempotencyKey, input };
  const { kept, refusals, dryRun } = await decide(context, asked, (db) => publishRulebook(db, context, input));
  return { version: kept === null ? null : await findRulebookVersion(context.database.manager, kept), refusals, dryRun };
}
