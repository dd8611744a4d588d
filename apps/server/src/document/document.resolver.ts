import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { decide } from '../graph/decide';
import { askCertificates } from './ask-certificates';
import { IssueDocumentInput, IssueDocumentPayload, MakeCertificatesInput, MakeCertificatesPayload } from './document.input';
import { CertificateBatchType, DocumentFolderType, DocumentShelfEntryType, IssuedDocumentType } from './document.type';
import { findBatch } from './find-batch';
import { describeDocument, findFolder, findShelf } from './find-documents';
import { issueDocument } from './issue-document';

/** Documents of sittings, decisions and nominations. */
@Resolver(() => IssuedDocumentType)
export class DocumentResolver {
  @Query(() => DocumentFolderType, { description: 'The documents of one sitting, one decision or one nomination: give exactly one.' })
  documentFolder(
    @Arg('sittingId', () => ID, { nullable: true, description: 'The sitting.' }) sittingId: string | null,
    @Arg('decisionId', () => ID, { nullable: true, description: 'The decision.' }) decisionId: string | null,
    @Arg('nominationId', () => ID, { nullable: true, description: 'The nomination.' }) nominationId: string | null,
    @Ctx() context: Context,
  ): Promise<DocumentFolderType> {
    return findFolder(context, { sittingId, decisionId, nominationId });
  }

  @Query(() => [DocumentShelfEntryType], { description: 'The sittings and decisions of the current plan that have documents.' })
  documentShelf(@Ctx() context: Context): Promise<DocumentShelfEntryType[]> {
    return findShelf(context);
  }

  @Query(() => CertificateBatchType, { description: 'How far a batch of certificates is, to be asked now and then.' })
  certificateBatch(@Arg('id', () => ID, { description: 'The batch.' }) id: string, @Ctx() context: Context): Promise<CertificateBatchType> {
    return findBatch(context, id);
  }

  @Mutation(() => IssueDocumentPayload, { description: 'Makes a document from the template in use and keeps it as it is.' })
  async issueDocument(
    @Arg('input', () => IssueDocumentInput, { description: 'What to issue.' }) input: IssueDocumentInput,
    @Ctx() context: Context,
  ): Promise<IssueDocumentPayload> {
    const { idempotencyKey } = input;
    const { kept, refusals, dryRun } = await decide(context, { mutation: 'issueDocument', idempotencyKey, input }, (db) =>
      issueDocument(db, context, input),
    );
    return { document: kept === null ? null : await describeDocument(context.database.manager, kept), refusals, dryRun };
  }

  @Mutation(() => MakeCertificatesPayload, { description: 'Has the certificates of every line of a decision made.' })
  async makeCertificates(
    @Arg('input', () => MakeCertificatesInput, { description: 'Of which decision.' }) input: MakeCertificatesInput,
    @Ctx() context: Context,
  ): Promise<MakeCertificatesPayload> {
    const { idempotencyKey } = input;
    const { kept, refusals, dryRun } = await decide(context, { mutation: 'makeCertificates', idempotencyKey, input }, (db) =>
      askCertificates(db, context, input),
    );
    return { batch: kept === null ? null : await findBatch(context, kept), refusals, dryRun };
  }
}
