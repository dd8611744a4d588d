import { newest, type Step, type Year } from './step';

/** The newest nomination. */
export const nomination = newest('nomination', 'nominationId');

interface Verdict {
  readonly criterion: string;
  readonly kind: string;
  readonly outcome: string;
}

/** What the rules say of each criterion of the newest nomination. */
export async function verdicts({ client, latest }: Year): Promise<readonly Verdict[]> {
  const { id } = await latest('nomination');
  const { nomination: found } = await client('office').ask<{ nomination: { eligibility: { verdicts: Verdict[] } } }>(
    'query ($id: ID!) { nomination(id: $id) { eligibility { verdicts { criterion kind outcome } } } }',
    { id },
  );
  return found.eligibility.verdicts;
}

/** A nomination of the accepted dossier is sent back, sent again, taken back, taken over, and found in order. */
export const CORRECTIONS: readonly Step[] = [
  { mutation: 'returnNomination', by: 'office', input: async (year) => ({ ...(await nomination(year)), parts: ['ACHIEVEMENTS'] }) },
  { mutation: 'resendNomination', by: 'head', input: nomination },
  { mutation: 'recallCorrection', by: 'head', input: nomination },
  { mutation: 'resendNomination', by: 'head', input: nomination },
  {
    mutation: 'takeOverCorrection',
    by: 'director',
    input: async (year) => ({ ...(await nomination(year)), reason: 'Văn phòng đi công tác' }),
  },
  { mutation: 'confirmCorrection', by: 'director', input: nomination },
];
