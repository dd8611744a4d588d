import { randomUUID } from 'node:crypto';
import { PDF, upload } from '../builders/dossiers';
import { nomination, verdicts } from './nominations';
import { newest, type Step, type Year } from './step';

const dossier = newest('dossier', 'dossierId');
const ofPlanning = ({ department }: Year) => ({ unitId: department.units.planning });

/** What the unit still owes its dossier: the minutes, and what its head answers for. */
async function complete(year: Year): Promise<object> {
  const head = year.client('head');
  const { id } = await year.latest('dossier');
  await upload(year.server, head, { dossierId: id, purpose: 'MINUTES' }, { filename: 'bb.pdf', content: PDF });
  const attested = (await verdicts(year)).filter(({ kind }) => kind === 'attested');
  await head.ask('mutation ($input: SaveNominationInput!) { saveNomination(input: $input) { refusals { code } } }', {
    input: {
      idempotencyKey: randomUUID(),
      ...(await nomination(year)),
      votesInFavour: 3,
      achievements: 'Hoàn thành 12/12 nhiệm vụ.',
      attestations: attested.map(({ criterion }) => ({ criterion, met: true })),
    },
  });
  return dossier(year);
}

/** The dossier as if another of the Office had sent it back. */
async function askedByAnother(year: Year) {
  await year.database.query('UPDATE dossier SET asker_id = $1, version = version + 1 WHERE asker_id IS NOT NULL', [
    year.department.people.director.accountId,
  ]);
  return dossier(year);
}

/** A criterion that no data settle any more. */
async function openCriterion(year: Year): Promise<string> {
  await year.database.query('DELETE FROM rating WHERE person_id = $1', [year.department.people.employee.personId]);
  const open = (await verdicts(year)).find(({ outcome }) => outcome === 'UNDETERMINED');
  return open?.criterion ?? 'none';
}

/** A dossier is begun, withdrawn and begun again, and the unit meets. */
export const DOSSIER_MADE: readonly Step[] = [
  { mutation: 'createDossier', by: 'head', input: ofPlanning },
  { mutation: 'withdrawDossier', by: 'head', input: async (year) => ({ ...(await dossier(year)), reason: 'Lập lại' }) },
  { mutation: 'createDossier', by: 'head', input: ofPlanning },
  {
    mutation: 'saveUnitMeeting',
    by: 'head',
    input: async (year) => ({ ...(await dossier(year)), heldOn: '2017-11-20', members: 3, present: 3 }),
  },
];

/** The dossier is sent, taken back, sent back, taken over, and accepted. */
export const DOSSIER_SENT: readonly Step[] = [
  {
    mutation: 'addNominees',
    by: 'head',
    input: async (year) => {
      const { employee } = year.department.people;
      return { ...(await dossier(year)), award: 'ADVANCED_WORKER', personIds: [employee.personId] };
    },
  },
  { mutation: 'sendDossier', by: 'head', input: complete },
  { mutation: 'recallDossier', by: 'head', input: dossier },
  { mutation: 'sendDossier', by: 'head', input: dossier },
  { mutation: 'returnDossier', by: 'office', input: async (year) => ({ ...(await dossier(year)), parts: ['MEETING'], note: 'Xem lại' }) },
  { mutation: 'sendDossier', by: 'head', input: dossier },
  {
    mutation: 'takeOverDossier',
    by: 'office',
    input: async (year) => ({ ...(await askedByAnother(year)), reason: 'Người trả hồ sơ đi công tác' }),
  },
  {
    mutation: 'recordFinding',
    by: 'office',
    input: async (year) => ({
      ...(await nomination(year)),
      criterion: await openCriterion(year),
      met: true,
      note: 'Đã xem hồ sơ gốc',
    }),
  },
  { mutation: 'acceptDossier', by: 'office', input: dossier },
];
