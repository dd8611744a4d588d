import fc from 'fast-check';
import type { DossierEvents } from './dossier';
import { stateOf, stateOfNomination } from './state.rule';

const NOTHING: DossierEvents = { sentAt: null, recalledAt: null, returnedAt: null, acceptedAt: null, withdrawnAt: null, reopened: null };
const at = new Date('2017-11-20T02:00:00Z');
const undecided = { approvedAt: null, refusedAt: null, withdrawnAt: null };

describe('the state of a dossier', () => {
  it.each([
    ['DRAFT', {}],
    ['SENT', { sentAt: at }],
    ['DRAFT', { sentAt: at, recalledAt: at }],
    ['RETURNED', { sentAt: at, returnedAt: at, reopened: ['MEETING'] }],
    ['RETURNED', { sentAt: at, recalledAt: at, reopened: ['MEETING'] }],
    ['SENT', { sentAt: at, reopened: ['MEETING'] }],
    ['ACCEPTED', { sentAt: at, acceptedAt: at }],
    ['WITHDRAWN', { sentAt: at, acceptedAt: at, withdrawnAt: at }],
  ] as const)('is %s after %j', (state, events) => {
    expect(stateOf({ ...NOTHING, ...events })).toBe(state);
  });
});

describe('the state of a nomination', () => {
  it('is its dossier’s until it is decided', () => {
    expect(stateOfNomination({ ...NOTHING, sentAt: at }, undecided, { decidedBy: 'DIRECTOR' })).toBe('SENT');
  });

  it('is a proposal upwards when the Director approves what another level decides', () => {
    const approved = { ...undecided, approvedAt: at };
    expect(stateOfNomination(NOTHING, approved, { decidedBy: 'DIRECTOR' })).toBe('APPROVED');
    expect(stateOfNomination(NOTHING, approved, { decidedBy: 'PROVINCE' })).toBe('PROPOSED_UPWARD');
  });

  it('never goes back once decided, whatever happens to the dossier', () => {
    const instant = fc.option(fc.constant(at), { nil: null });
    const events = fc.record({
      sentAt: instant,
      recalledAt: instant,
      returnedAt: instant,
      acceptedAt: instant,
      withdrawnAt: instant,
      reopened: fc.constant(null),
    });
    fc.assert(
      fc.property(events, (dossier) => {
        expect(stateOfNomination(dossier, { ...undecided, refusedAt: at }, { decidedBy: 'DIRECTOR' })).toBe('REFUSED');
      }),
    );
  });
});
