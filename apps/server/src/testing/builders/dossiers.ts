import { randomUUID } from 'node:crypto';
import type { Answer, Client, TestServer } from '../test-server';

export interface RefusalData {
  readonly code: string;
  readonly field: string | null;
  readonly message: { vi: string; en: string };
  readonly facts: { name: string; value: string }[];
}

export interface NominationData {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly award: string;
  readonly nominee: { id: string; name: string };
  readonly votesInFavour: number | null;
  readonly achievements: string;
  readonly reopened: string[] | null;
  readonly waiting: string[];
  readonly attestations: { criterion: string; met: boolean; by: string }[];
  readonly findings: { criterion: string; met: boolean; by: string; note: string }[];
  readonly initiatives: { id: string; title: string; chosen: boolean; usedFor: { year: number } | null }[];
  readonly eligibility: { outcome: string; verdicts: { criterion: string; kind: string; outcome: string; optional: boolean | null }[] };
  readonly sendRefusals: RefusalData[];
}

export interface DossierData {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly receiptNumber: string | null;
  readonly sentAt: string | null;
  readonly reopened: string[] | null;
  readonly returnNote: string | null;
  readonly nominations: NominationData[];
  readonly sendRefusals: RefusalData[];
  readonly acceptRefusals: RefusalData[];
  readonly tasks: { key: string; status: string }[];
  readonly history: { action: string; by: string; nominee: string | null; reason: string | null }[];
}

export interface DossierAnswer {
  readonly dossier: DossierData | null;
  readonly refusals: RefusalData[];
}
export interface NominationAnswer {
  readonly nomination: NominationData | null;
  readonly refusals: RefusalData[];
}

const REFUSAL = '{ code field message { vi en } facts { name value } }';
const NOMINATION = `{
  id version state award nominee { id name } votesInFavour achievements reopened waiting
  attestations { criterion met by } findings { criterion met by note } initiatives { id title chosen usedFor { year } }
  eligibility { outcome verdicts { criterion kind outcome optional } } sendRefusals ${REFUSAL}
}`;
const DOSSIER = `{
  id version state receiptNumber sentAt reopened returnNote nominations ${NOMINATION}
  sendRefusals ${REFUSAL} acceptRefusals ${REFUSAL} tasks { key status } history { action by nominee reason }
}`;

/** The acts on dossiers as one account does them over HTTP; each call is a new act unless it brings its own key. */
export function dossierActs(server: TestServer, client: Client) {
  const send = <Data>(mutation: string, input: object, fields: string): Promise<Answer<Record<string, Data>>> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} refusals ${REFUSAL} } }`;
    return client.send(query, { input: { idempotencyKey: randomUUID(), ...input } });
  };
  const ask = async <Data>(mutation: string, input: object, fields: string): Promise<Data> => {
    const answer = await send<Data>(mutation, input, fields);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation] as Data;
  };
  return {
    /** Sends an act and gives the answer, whatever it is. */
    send: (mutation: string, input: object) => send(mutation, input, ''),
    onDossier: (mutation: string, input: object) => ask<DossierAnswer>(mutation, input, `dossier ${DOSSIER}`),
    onNomination: (mutation: string, input: object) => ask<NominationAnswer>(mutation, input, `nomination ${NOMINATION}`),
    read: async (id: string) =>
      (await client.ask<{ dossier: DossierData }>(`query ($id: ID!) { dossier(id: $id) ${DOSSIER} }`, { id })).dossier,
    upload: (fields: Record<string, string>, file: { filename: string; content: Buffer }, headers: Record<string, string> = {}) =>
      upload(server, client, fields, file, headers),
  };
}
export type DossierActs = ReturnType<typeof dossierActs>;

export const PDF = Buffer.from('%PDF-1.7\nbiên bản');

/** Posts a file as a browser does. */
export async function upload(
  server: TestServer,
  client: Client,
  fields: Record<string, string>,
  { filename, content }: { filename: string; content: Buffer },
  headers: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ idempotencyKey: randomUUID(), ...fields })) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(content)]), filename);
  const request = new Request('http://localhost/attachments', { method: 'POST', body: form });
  return server.http.inject({
    method: 'POST',
    url: '/attachments',
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      'x-requested-with': 'test',
      ...(client.cookie ? { cookie: client.cookie } : {}),
      ...headers,
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}
