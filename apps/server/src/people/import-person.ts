import { whyNotFields } from '@vinh-danh/domain/people/fact.rule';
import { type FactField, FIRST_POST_FIELDS, PERSON_FIELDS } from '@vinh-danh/domain/people/fact-kind';
import type { Gender, JobGroup } from '@vinh-danh/domain/people/nominee';
import { type CellNames, readCell } from '@vinh-danh/domain/people/read-cell';
import { refusal, refuseIf } from '@vinh-danh/domain/refusal';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import type { ImportRowType } from './import.type';
import type { Coded } from './import-file';
import { PersonEntity } from './person.entity';
import type { FileRow } from './read-file';
import { savePerson } from './save-person';

/**
 * Enters the person of a row, or changes whoever has its code. The post of somebody known is left as it is: transfers have a file of
 * their own.
 */
export async function importPerson(
  db: EntityManager,
  actor: Actor,
  { line, cells }: FileRow,
  { coded, names, reason }: { readonly coded: readonly Coded[]; readonly names: CellNames; readonly reason?: string | null },
): Promise<ImportRowType> {
  const code = cells.code ?? '';
  const known = coded.find((each) => each.kind === 'PERSON' && each.code.toLowerCase() === code.toLowerCase());
  const earlier = known && (await db.findOneByOrFail(PersonEntity, { id: known.id }));
  const person = read(PERSON_FIELDS, cells, names);
  const post = read(FIRST_POST_FIELDS, cells, names);
  const today = dayOf(actor.now);
  refuseIf([
    ...whyNotFields(PERSON_FIELDS, person, today),
    ...whyNotFields(FIRST_POST_FIELDS, post, today),
    ...(cells.unitId && !names.unitId(cells.unitId) ? [refusal('IMPORT_CODE_UNKNOWN', { code: cells.unitId }, { field: 'unitId' })] : []),
  ]);
  const { outcome } = await savePerson(db, actor, {
    id: earlier?.id,
    version: earlier?.version,
    code,
    fullName: String(person.fullName),
    gender: person.gender as Gender,
    jobGroup: person.jobGroup as JobGroup,
    // An empty cell says nothing: what is on record stays.
    bornOn: (person.bornOn as string | null) ?? earlier?.bornOn,
    serviceStartedOn: String(person.serviceStartedOn),
    leftOn: earlier?.leftOn,
    post: { ...post, startedOn: post.startedOn ?? person.serviceStartedOn },
    reason,
  });
  return { line, code, name: String(person.fullName), outcome };
}

function read(fields: Readonly<Record<string, FactField>>, cells: FileRow['cells'], names: CellNames): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, readCell(field, cells[name] ?? '', names)]));
}
