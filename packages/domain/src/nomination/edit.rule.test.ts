import fc from 'fast-check';
import { DOSSIER_PARTS, type DossierEvents, NOMINATION_PARTS } from './dossier';
import { whyNotEditDossier, whyNotEditNomination, whyNotRemoveNomination } from './edit.rule';

const now = new Date('2017-11-25T02:00:00Z');
const DRAFT: DossierEvents = { sentAt: null, recalledAt: null, returnedAt: null, acceptedAt: null, withdrawnAt: null, reopened: null };
const SENT: DossierEvents = { ...DRAFT, sentAt: now };
const RETURNED: DossierEvents = { ...SENT, returnedAt: now, reopened: ['MEETING'] };
const everything = { parts: [...NOMINATION_PARTS], criteria: [{ id: 'rating', requirement: { vi: 'Xếp loại.', en: 'Rated.' } }] };

describe('editing a dossier', () => {
  it('is open as a whole in a draft and closed as a whole once sent', () => {
    expect(whyNotEditDossier(DRAFT, DOSSIER_PARTS)).toEqual([]);
    expect(whyNotEditNomination(DRAFT, null, everything)).toEqual([]);
    expect(whyNotEditDossier(SENT, DOSSIER_PARTS).map((reason) => reason.code)).toEqual(['DOSSIER_NOT_EDITABLE']);
    expect(whyNotEditNomination(SENT, null, everything).map((reason) => reason.code)).toEqual(['DOSSIER_NOT_EDITABLE']);
  });

  it('opens after a return exactly what was sent back', () => {
    fc.assert(
      fc.property(fc.subarray([...DOSSIER_PARTS]), fc.subarray([...DOSSIER_PARTS]), (reopened, touched) => {
        const closed = touched.filter((part) => !reopened.includes(part));
        expect(whyNotEditDossier({ ...RETURNED, reopened }, touched).map((reason) => reason.field)).toEqual(closed);
      }),
    );
    fc.assert(
      fc.property(fc.subarray([...NOMINATION_PARTS, 'rating']), (reopened) => {
        const closed = [...NOMINATION_PARTS, 'rating'].filter((part) => !reopened.includes(part));
        expect(whyNotEditNomination(RETURNED, reopened, everything).map((reason) => reason.field)).toEqual(closed);
      }),
    );
  });

  it('names a closed criterion by its requirement', () => {
    const [reason] = whyNotEditNomination(RETURNED, [], { parts: [], criteria: everything.criteria });
    expect(reason?.message.vi).toContain('Xếp loại.');
  });

  it('leaves a nomination open that was added after the return', () => {
    expect(whyNotEditNomination(RETURNED, null, everything)).toEqual([]);
  });

  it('takes off only whom the return speaks of, unless the list itself was sent back', () => {
    expect(whyNotRemoveNomination(DRAFT, null)).toEqual([]);
    expect(whyNotRemoveNomination(RETURNED, ['VOTES'])).toEqual([]);
    expect(whyNotRemoveNomination(RETURNED, []).map((reason) => reason.code)).toEqual(['PART_NOT_REOPENED']);
    expect(whyNotRemoveNomination({ ...RETURNED, reopened: ['NOMINEES'] }, [])).toEqual([]);
    expect(whyNotRemoveNomination(SENT, null).map((reason) => reason.code)).toEqual(['DOSSIER_NOT_EDITABLE']);
  });
});
