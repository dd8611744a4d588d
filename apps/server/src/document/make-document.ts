import { DOCUMENTS, type DocumentKind } from '@vinh-danh/domain/document/document';
import { whyNotIssueLetter, whyNotIssueOfDecision, whyNotIssueOfSitting } from '@vinh-danh/domain/document/issue.rule';
import type { Filling } from '@vinh-danh/domain/document/placeholders';
import type { Refusal } from '@vinh-danh/domain/refusal';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { findDecision, gatherDecision } from './gather/gather-decision';
import { findResult, gatherLetter, letterFacts } from './gather/gather-letter';
import { findSitting, gatherSitting } from './gather/gather-sitting';
import { findHiddenCases } from './gather/hidden-cases';
import { permitDocument } from './permit-document';

/** What a document is about: a sitting, a decision of the register or a nomination, as its kind has it. */
export interface DocumentAbout {
  readonly kind: DocumentKind;
  readonly subjectId: string;
}

/** A document that could be made now: why not, what its file is called, and what would fill it. */
export interface Makeable {
  readonly refusals: readonly Refusal[];
  readonly filename: string;
  /** Which column of the register of documents its subject stands in. */
  readonly subject: { readonly sittingId?: string; readonly decisionId?: string; readonly nominationId?: string };
  gather(): Promise<Filling>;
}

/**
 * Finds what a document is about, for somebody who may read such documents.
 *
 * @throws ClientError UNAUTHENTICATED, FORBIDDEN or NOT_FOUND
 */
export async function findMakeable(db: EntityManager, actor: Actor, { kind, subjectId }: DocumentAbout): Promise<Makeable> {
  if (!isId(subjectId)) throw notFound();
  const { subject } = DOCUMENTS[kind];
  if (subject === 'SITTING') return ofSitting(db, actor, kind, subjectId);
  if (subject === 'DECISION') return ofDecision(db, actor, kind, subjectId);
  // Certificates are made in batches and never one by one.
  if (subject === 'NOMINATION') return ofNomination(db, actor, subjectId);
  throw notFound();
}

async function ofSitting(db: EntityManager, actor: Actor, kind: DocumentKind, id: string): Promise<Makeable> {
  const viewer = await permitDocument(db, actor, 'readDocument');
  const sitting = await findSitting(db, id);
  if (!sitting) throw notFound();
  const facts = { isConvened: sitting.convenedAt !== null, isClosed: sitting.closedAt !== null, isCancelled: sitting.cancelledAt !== null };
  const hidden = await findHiddenCases(db, viewer.personId, sitting.nominationIds);
  return {
    refusals: whyNotIssueOfSitting(kind, { ...facts, hidden }),
    filename: `${DOCUMENTS[kind].fileName}-${sitting.year}-phien-${sitting.number}.docx`,
    subject: { sittingId: id },
    gather: () => gatherSitting(db, kind, sitting, actor.now),
  };
}

async function ofDecision(db: EntityManager, actor: Actor, kind: DocumentKind, id: string): Promise<Makeable> {
  const viewer = await permitDocument(db, actor, 'readDocument');
  const decision = await findDecision(db, id);
  if (!decision) throw notFound();
  const hidden = await findHiddenCases(db, viewer.personId, decision.nominationIds);
  const facts = { kind: decision.kind, isRegistered: decision.registeredAt !== null, lines: decision.lines, hidden };
  return {
    refusals: whyNotIssueOfDecision(kind, facts),
    filename: `${DOCUMENTS[kind].fileName}-${fileNameOf(decision.number ?? 'du-thao')}.docx`,
    subject: { decisionId: id },
    gather: () => gatherDecision(db, decision, actor.now),
  };
}

async function ofNomination(db: EntityManager, actor: Actor, id: string): Promise<Makeable> {
  const found = await findResult(db, id);
  if (!found) throw notFound();
  const viewer = await permitDocument(db, actor, 'readResultLetter', found);
  const hidden = await findHiddenCases(db, viewer.personId, [id]);
  return {
    refusals: whyNotIssueLetter({ ...(await letterFacts(db, found, actor.now)), hidden }),
    filename: `${DOCUMENTS.RESULT_LETTER.fileName}-${found.year}.docx`,
    subject: { nominationId: id },
    gather: () => gatherLetter(db, found, actor.now),
  };
}

/** `152/QĐ-SKHCN` becomes `152-QD-SKHCN`. */
export function fileNameOf(number: string): string {
  return number
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/Đ/g, 'D')
    .replace(/đ/g, 'd')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
