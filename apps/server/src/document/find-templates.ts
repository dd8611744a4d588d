import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '@vinh-danh/domain/document/document';
import { PLACEHOLDERS, type Placeholder } from '@vinh-danh/domain/document/placeholders';
import type { EntityManager } from 'typeorm';
import type { DocumentTemplateType, PlaceholderType, TemplateChoiceType, TemplateShelfType } from './document-template.type';

/** The templates of every kind, or of one, with what they may hold. */
export async function findTemplates(db: EntityManager, kinds: readonly DocumentKind[] = DOCUMENT_KINDS): Promise<TemplateShelfType[]> {
  const templates: (DocumentTemplateType & { kind: DocumentKind })[] = await db.query(
    `SELECT template.id, template.kind, template.number, template.filename, template.note, template.size,
            template.uploaded_at AS "uploadedAt", account.display_name AS "uploadedByName",
            (SELECT count(*)::integer FROM document WHERE template_id = template.id) AS documents
       FROM document_template template JOIN account ON account.id = template.uploaded_by
      WHERE template.kind = ANY($1::text[]) ORDER BY template.number DESC`,
    [kinds],
  );
  const choices: (TemplateChoiceType & { kind: DocumentKind; templateId: string | null })[] = await db.query(
    `SELECT choice.kind, choice.template_id AS "templateId", template.number, choice.reason, choice.chosen_at AS "chosenAt",
            account.display_name AS "chosenByName"
       FROM document_template_choice choice JOIN account ON account.id = choice.chosen_by
       LEFT JOIN document_template template ON template.id = choice.template_id
      WHERE choice.kind = ANY($1::text[]) ORDER BY choice.id DESC`,
    [kinds],
  );
  return kinds.map((kind) => {
    const made = choices.filter((each) => each.kind === kind);
    return {
      kind,
      name: DOCUMENTS[kind].name,
      inUse: made[0]?.templateId ?? null,
      templates: templates.filter((each) => each.kind === kind),
      choices: made,
      placeholders: listPlaceholders(PLACEHOLDERS[kind]),
    };
  });
}

/** The catalogue as a list: what stands inside a part follows it and says so. */
function listPlaceholders(placeholders: readonly Placeholder[], within: readonly string[] = []): PlaceholderType[] {
  return placeholders.flatMap(({ name, meaning, example, each }) => [
    { name, meaning, example: typeof example === 'string' ? example : null, isPart: typeof example === 'boolean', within: [...within] },
    ...listPlaceholders(each ?? [], [...within, name]),
  ]);
}
