import { unitsWhere } from '@vinh-danh/domain/access/permission.rule';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { type Connection, decodeCursor, PageArgs, pageSize, toConnection } from '../graph/connection.type';
import { readAuditHead, verifyAuditOnce } from './audit-chain';
import { AuditHeadType, AuditVerificationType } from './audit-chain.type';
import { readAuditEntries } from './audit-entries.query';
import { AuditFilterInput } from './audit-entry.input';
import { AuditEntryConnection, AuditEntryType } from './audit-entry.type';
import { permit } from './permit';

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, {
    description: 'The audit trail, the newest change first. For the Office, inspectors and administrators, within their units.',
  })
  async auditEntries(
    @Arg('filter', () => AuditFilterInput, { nullable: true, description: 'Which entries.' }) filter: AuditFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AuditEntryType>> {
    const viewer = await permit(context, 'readAudit');
    const first = pageSize(page);
    const before = decodeCursor(page.after, 1)?.[0] ?? null;
    const rows = await readAuditEntries(context.database.manager, unitsWhere(viewer, 'readAudit'), filter ?? {}, { first, before });
    return toConnection(rows, first, (entry) => [entry.id]);
  }

  @Query(() => AuditHeadType, { description: 'The last link of the audit trail now, for minutes and for whoever keeps one elsewhere.' })
  async auditHead(@Ctx() context: Context): Promise<AuditHeadType> {
    await permit(context, 'readAudit');
    return readAuditHead(context.database);
  }

  @Query(() => AuditVerificationType, { description: 'Computes the whole audit trail again: some seconds for a hundred thousand entries.' })
  async auditVerification(@Ctx() context: Context): Promise<AuditVerificationType> {
    await permit(context, 'readAudit');
    return verifyAuditOnce(context.database);
  }
}
