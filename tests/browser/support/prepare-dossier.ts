import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { ask } from './ask';
import type { Product } from './start-product';

/** The person of the head's unit whom dossiers of tests nominate. */
export const NOMINEE = 'Phạm Thị Ngọc Ánh';

export interface PreparedDossier {
  readonly dossierId: string;
  readonly nominationId: string;
  readonly personId: string;
}

interface Answers {
  readonly viewer: { readonly roles: readonly { readonly role: string; readonly unitId: string }[] };
  readonly people: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

/** A dossier as the head has it half done: one person is nominated for LĐTT, nothing is written yet. */
export async function prepareDossier(head: Page, product: Product): Promise<PreparedDossier> {
  const { viewer, people } = await ask<Answers>(
    head,
    product,
    'query ($name: String!) { viewer { roles { role unitId } } people(search: $name) { edges { node { id } } } }',
    { name: NOMINEE },
  );
  const unitId = found(viewer.roles.find(({ role }) => role === 'UNIT_HEAD')?.unitId, 'a unit of the head');
  const personId = found(people.edges[0]?.node.id, NOMINEE);
  const { createDossier } = await ask<{ createDossier: { dossier: { id: string; version: number } } }>(
    head,
    product,
    'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { dossier { id version } } }',
    { input: { unitId, idempotencyKey: randomUUID() } },
  );
  const { id: dossierId, version } = createDossier.dossier;
  const { addNominees } = await ask<{ addNominees: { dossier: { nominations: { id: string }[] } } }>(
    head,
    product,
    'mutation ($input: AddNomineesInput!) { addNominees(input: $input) { dossier { nominations { id } } refusals { code } } }',
    { input: { dossierId, version, award: 'ADVANCED_WORKER', personIds: [personId], idempotencyKey: randomUUID() } },
  );
  return { dossierId, nominationId: found(addNominees.dossier.nominations[0]?.id, 'a nomination'), personId };
}

function found(id: string | undefined, what: string): string {
  if (id === undefined) throw new Error(`The demonstration has no such thing: ${what}.`);
  return id;
}
