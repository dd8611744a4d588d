import { may } from '@vinh-danh/domain/access/permission.rule';
import {
  certificateKindOf,
  DOCUMENTS,
  type DocumentKind,
  documentsOfDecision,
  SITTING_DOCUMENTS,
} from '@vinh-danh/domain/document/document';
import type { Text } from '@vinh-danh/domain/text';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { findCurrentPlan } from '../plan/find-plan';
import { certificateRefusals, readBatches } from './ask-certificates';
import type {
  CertificateSlotType,
  DocumentFolderType,
  DocumentShelfEntryType,
  DocumentSlotType,
  IssuedDocumentType,
} from './document.type';
import { type DecisionFound, findDecision } from './gather/gather-decision';
import { findSitting } from './gather/gather-sitting';
import { findMakeable } from './make-document';
import { permitDocument } from './permit-document';

const ISSUED = `
  SELECT document.id, document.kind, document.filename, encode(document.sha256, 'hex') AS sha256, document.issued_at AS "issuedAt",
         account.display_name AS "issuedByName", template.number AS "templateNumber"
    FROM document JOIN account ON account.id = document.issued_by LEFT JOIN document_template template ON template.id = document.template_id`;

/** One document, described. */
export async function describeDocument(db: EntityManager, id: string): Promise<IssuedDocumentType> {
  const [document]: IssuedDocumentType[] = await db.query(`${ISSUED} WHERE document.id = $1`, [id]);
  if (!document) throw notFound();
  return document;
}

type Subject = { readonly sittingId?: string | null; readonly decisionId?: string | null; readonly nominationId?: string | null };

/** The documents of a sitting, a decision or a nomination: what there is, and what can be issued by the viewer. */
export async function findFolder(context: Context, { sittingId, decisionId, nominationId }: Subject): Promise<DocumentFolderType> {
  const db = context.database.manager;
  if (sittingId) return ofSitting(db, context, sittingId);
  if (decisionId) return ofDecision(db, context, decisionId);
  if (nominationId) return ofNomination(db, context, nominationId);
  throw notFound();
}

async function ofSitting(db: EntityManager, context: Context, id: string): Promise<DocumentFolderType> {
  await permitDocument(db, context, 'readDocument');
  const sitting = isId(id) ? await findSitting(db, id) : null;
  if (!sitting) throw notFound();
  const issued: IssuedDocumentType[] = await db.query(`${ISSUED} WHERE document.sitting_id = $1 ORDER BY document.id DESC`, [id]);
  const title = {
    vi: `Phiên họp thứ ${sitting.number} năm ${sitting.year} — ${sitting.council}`,
    en: `Sitting ${sitting.number} of ${sitting.year} — ${sitting.englishCouncil}`,
  };
  return {
    title,
    slots: await slotsOf(db, context, SITTING_DOCUMENTS, { subjectId: id, issued }),
    certificates: null,
    canIssue: canIssue(context),
  };
}

async function ofDecision(db: EntityManager, context: Context, id: string): Promise<DocumentFolderType> {
  const viewer = await permitDocument(db, context, 'readDocument');
  const decision = isId(id) ? await findDecision(db, id) : null;
  if (!decision) throw notFound();
  const issued: IssuedDocumentType[] = await db.query(
    `${ISSUED} WHERE document.decision_id = $1 AND document.batch_id IS NULL ORDER BY document.id DESC`,
    [id],
  );
  const hasCertificates = DOCUMENTS[certificateKindOf('TITLE')].decisions?.includes(decision.kind) ?? false;
  return {
    title: titleOfDecision(decision.kind, decision.number),
    slots: await slotsOf(db, context, documentsOfDecision(decision.kind), { subjectId: id, issued }),
    certificates: hasCertificates ? await certificatesOf(db, viewer.personId, decision) : null,
    canIssue: canIssue(context),
  };
}

async function certificatesOf(db: EntityManager, personId: string | undefined, decision: DecisionFound): Promise<CertificateSlotType> {
  return { refusals: await certificateRefusals(db, personId, decision, '-'), batches: await readBatches(db, decision.id) };
}

async function ofNomination(db: EntityManager, context: Context, id: string): Promise<DocumentFolderType> {
  const { refusals } = await findMakeable(db, context, { kind: 'RESULT_LETTER', subjectId: id });
  const issued: IssuedDocumentType[] = await db.query(
    `${ISSUED} WHERE document.nomination_id = $1 AND document.kind = 'RESULT_LETTER' ORDER BY document.id DESC`,
    [id],
  );
  const canPreview =
    canIssue(context) && !refusals.some(({ code }) => code === 'RECUSED_FROM_DOCUMENT' || code === 'NOMINATION_WITHOUT_RESULT');
  const slot = { kind: 'RESULT_LETTER' as const, name: DOCUMENTS.RESULT_LETTER.name, refusals, canPreview, documents: issued };
  return { title: DOCUMENTS.RESULT_LETTER.name, slots: [slot], certificates: null, canIssue: canIssue(context) };
}

interface Found {
  readonly subjectId: string;
  readonly issued: readonly IssuedDocumentType[];
}

async function slotsOf(
  db: EntityManager,
  actor: Actor,
  kinds: readonly DocumentKind[],
  { subjectId, issued }: Found,
): Promise<DocumentSlotType[]> {
  const slots: DocumentSlotType[] = [];
  for (const kind of kinds) {
    const { refusals } = await findMakeable(db, actor, { kind, subjectId });
    const isHidden = refusals.some(({ code }) => code === 'RECUSED_FROM_DOCUMENT');
    const documents = isHidden ? [] : issued.filter((each) => each.kind === kind);
    slots.push({ kind, name: DOCUMENTS[kind].name, refusals, canPreview: !isHidden, documents });
  }
  return slots;
}

const canIssue = ({ viewer }: Context): boolean => viewer !== null && may(viewer, 'issueDocument');

const DECISION_NAMES: Readonly<Record<DecisionFound['kind'], Text>> = {
  AWARD: { vi: 'Quyết định khen thưởng', en: 'Award decision' },
  PROPOSAL: { vi: 'Tờ trình đề nghị khen thưởng', en: 'Proposal' },
  UPPER_AWARD: { vi: 'Quyết định của cấp trên', en: 'Decision of the level above' },
  REVOCATION: { vi: 'Quyết định thu hồi', en: 'Revocation' },
};

function titleOfDecision(kind: DecisionFound['kind'], number: string | null): Text {
  const name = DECISION_NAMES[kind];
  return number ? { vi: `${name.vi} số ${number}`, en: `${name.en} ${number}` } : { vi: `${name.vi} (dự thảo)`, en: `${name.en} (draft)` };
}

/** The sittings and decisions of the current plan that documents can be made about, the newest first. */
export async function findShelf(context: Context): Promise<DocumentShelfEntryType[]> {
  const db = context.database.manager;
  await permitDocument(db, context, 'readDocument');
  const { plan } = await findCurrentPlan(db, context.now);
  const sittings: { id: string; number: number; council: string; englishCouncil: string; day: string; issued: number }[] = await db.query(
    `SELECT sitting.id, sitting.number, council.name AS council, council.english_name AS "englishCouncil",
            (sitting.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day,
            (SELECT count(*)::integer FROM document WHERE sitting_id = sitting.id) AS issued
       FROM sitting JOIN council ON council.id = sitting.council_id
      WHERE sitting.plan_id = $1 AND sitting.convened_at IS NOT NULL AND sitting.cancelled_at IS NULL ORDER BY sitting.starts_at DESC, sitting.id`,
    [plan.id],
  );
  const decisions: { id: string; kind: DecisionFound['kind']; number: string | null; day: string | null; issued: number }[] =
    await db.query(
      `SELECT decision.id, decision.kind, decision.number, decision.issued_on::text AS day,
            (SELECT count(*)::integer FROM document WHERE decision_id = decision.id) AS issued
       FROM award_decision decision WHERE decision.plan_id = $1 ORDER BY decision.issued_on DESC NULLS FIRST, decision.id DESC`,
      [plan.id],
    );
  return [
    ...decisions.map(({ kind, number, ...rest }) => ({ ...rest, subject: 'DECISION' as const, title: titleOfDecision(kind, number) })),
    ...sittings.map(({ number, council, englishCouncil, ...rest }) => ({
      ...rest,
      subject: 'SITTING' as const,
      title: { vi: `Phiên họp thứ ${number} — ${council}`, en: `Sitting ${number} — ${englishCouncil}` },
    })),
  ];
}
