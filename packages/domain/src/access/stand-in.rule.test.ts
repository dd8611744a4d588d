import fc from 'fast-check';
import { addDays } from '../time';
import { principalOf } from './acting.rule';
import { ACT_OF_ACTION, AUDIT_ACTIONS } from './audit-action';
import { grantFor, may } from './permission.rule';
import { LENDABLE_ROLES, ROLES, type RoleGrant, type Viewer } from './role';
import { type AskedStandIn, type StandIn, stateOfStandIn, whyNotRevokeStandIn, whyNotStandIn } from './stand-in.rule';

const HEAD = { accountId: 'head', name: 'Nguyễn Văn An' };
const DEPUTY = { accountId: 'deputy', name: 'Lê Minh Tâm' };
const OTHER = { accountId: 'other', name: 'Phạm Thị Bình' };
const ASKED: AskedStandIn = {
  principal: HEAD,
  deputy: DEPUTY,
  role: 'UNIT_HEAD',
  unitId: 'room',
  validFrom: '2017-11-20',
  validTo: '2017-12-01',
  decisionNumber: '15/QĐ-SKHCN',
  reason: '',
  actorId: 'head',
  heldUntil: null,
  deputyHasAccount: true,
  others: [],
  today: '2017-11-18',
};
const standIn = (more: Partial<StandIn>): StandIn => ({ ...ASKED, ...more });
const codes = (more: Partial<AskedStandIn>) => whyNotStandIn({ ...ASKED, ...more }).map(({ code }) => code);

describe('a stand-in', () => {
  it('is set for a span of days, on a decision', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ decisionNumber: ' ' })).toEqual(['STAND_IN_NUMBER_MISSING']);
    expect(codes({ validTo: '2017-11-19' })).toEqual(['STAND_IN_SPAN']);
    expect(codes({ validFrom: '2017-11-17' })).toEqual(['STAND_IN_PAST']);
    expect(codes({ validTo: '2018-11-21' })).toEqual(['STAND_IN_TOO_LONG']);
    expect(codes({ heldUntil: '2017-11-30' })).toEqual(['STAND_IN_ROLE_NOT_HELD']);
  });

  it('is nobody’s for themselves, nobody’s own gain, and needs an account', () => {
    expect(codes({ deputy: HEAD })).toEqual(['STAND_IN_SELF']);
    expect(codes({ actorId: DEPUTY.accountId })).toEqual(['STAND_IN_OWN_GAIN']);
    expect(codes({ deputyHasAccount: false })).toEqual(['STAND_IN_WITHOUT_ACCOUNT']);
  });

  it('lends no vote and no power over accounts', () => {
    const lent = ROLES.filter((role) => codes({ role }).length === 0);
    expect(lent).toEqual([...LENDABLE_ROLES]);
    expect(codes({ role: 'COUNCIL_MEMBER' })).toEqual(['STAND_IN_ROLE_NOT_LENT']);
  });

  it('is one at a time for a role, and forms no chain, whichever was set first', () => {
    expect(codes({ others: [standIn({ deputy: OTHER })] })).toEqual(['STAND_IN_OVERLAP']);
    expect(codes({ others: [standIn({ deputy: OTHER, unitId: 'elsewhere' })] })).toEqual([]);
    expect(codes({ others: [standIn({ principal: DEPUTY, deputy: OTHER })] })).toEqual(['STAND_IN_CHAIN']);
    expect(codes({ others: [standIn({ principal: OTHER, deputy: HEAD })] })).toEqual(['STAND_IN_CHAIN']);
  });

  it('minds only those that share a day with it', () => {
    const day = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(day, fc.nat({ max: 30 }), (start, length) => {
        const validFrom = addDays('2017-11-01', start);
        const other = standIn({ deputy: OTHER, validFrom, validTo: addDays(validFrom, length) });
        const shared = other.validFrom <= ASKED.validTo && ASKED.validFrom <= other.validTo;
        expect(codes({ others: [other] })).toEqual(shared ? ['STAND_IN_OVERLAP'] : []);
      }),
    );
  });

  it('ends by itself, or is taken back once, with a reason', () => {
    const days = { validFrom: '2017-11-20', validTo: '2017-12-01', revokedAt: null };
    const states = ['2017-11-19', '2017-11-20', '2017-12-01', '2017-12-02'].map((today) => stateOfStandIn(days, today));
    expect(states).toEqual(['TO_COME', 'IN_FORCE', 'IN_FORCE', 'ENDED']);
    const revoke = (more: object, reason = 'Về sớm', today = '2017-11-25') =>
      whyNotRevokeStandIn({ ...days, ...more }, { reason, today, endedOn: days.validTo }).map(({ code }) => code);
    expect(revoke({})).toEqual([]);
    expect(revoke({}, ' ')).toEqual(['STAND_IN_REASON_MISSING']);
    expect(revoke({ revokedAt: new Date() })).toEqual(['STAND_IN_OVER']);
    expect(revoke({}, 'x', '2017-12-02')).toEqual(['STAND_IN_OVER']);
  });
});

describe('who acted in whose place', () => {
  const DIRECTOR = { standInId: 's', accountId: 'director', displayName: 'Hồ Sỹ Giang' };
  const own: RoleGrant = { role: 'UNIT_HEAD', unitId: 'room', validFrom: '2017-01-01' };
  const borrowed: RoleGrant = { role: 'DIRECTOR', unitId: 'department', validFrom: '2017-01-01', onBehalfOf: DIRECTOR };
  const viewer = (...roles: RoleGrant[]): Viewer => ({ accountId: 'a', displayName: 'Nguyễn Văn An', roles });
  const inRoom = { unitPath: ['department', 'room'] };
  const elsewhere = { unitPath: ['department', 'other'] };

  it('follows from the act: a head who stands in for the Director sends as head and approves as stand-in', () => {
    const both = viewer(own, borrowed);
    expect(principalOf(both, 'sendDossier', inRoom)).toBeUndefined();
    expect(principalOf(both, 'approveNomination', inRoom)).toEqual(DIRECTOR);
    expect(principalOf(both, 'confirmPledge', inRoom)).toBeUndefined();
    expect(principalOf(both, 'confirmPledge', elsewhere)).toEqual(DIRECTOR);
  });

  it('is nobody’s place where they act for themselves, or hold no role of another', () => {
    expect(principalOf(viewer(borrowed), 'signIn', {})).toBeUndefined();
    expect(principalOf(viewer(own), 'approveNomination', inRoom)).toBeUndefined();
  });

  it.each(AUDIT_ACTIONS)(
    'is known of %s: the other’s when their role alone permits it, nobody’s when one does it on one’s own',
    (action) => {
      const acts = ACT_OF_ACTION[action];
      const lent = LENDABLE_ROLES.flatMap((role): RoleGrant[] => {
        const held: RoleGrant = { ...borrowed, role };
        const permits = acts !== 'PERSONAL' && [acts].flat().some((act) => grantFor(viewer(held), act, elsewhere));
        return permits ? [held] : [];
      });
      for (const held of lent) expect(principalOf(viewer(own, held), action, elsewhere)).toEqual(DIRECTOR);
      if (lent.length === 0)
        for (const role of LENDABLE_ROLES) expect(principalOf(viewer({ ...borrowed, role }), action, {})).toBeUndefined();
    },
  );

  it('is the Office’s place, or the Director’s, for what is done with sittings, objections, documents, the register and the fund', () => {
    const office: RoleGrant = { ...borrowed, role: 'OFFICE' };
    const ofOffice = ['openSitting', 'countBallot', 'answerObjection', 'issueDocument', 'registerAwardDecision', 'payAwards'] as const;
    for (const action of ofOffice) expect(principalOf(viewer(own, office), action, inRoom)).toEqual(DIRECTOR);
    expect(principalOf(viewer(own, borrowed), 'registerAwardDecision', inRoom)).toEqual(DIRECTOR);
    for (const action of ['castVote', 'declareFamilyTie', 'choosePublicity'] as const)
      expect(principalOf(viewer(own, office), action, inRoom)).toBeUndefined();
  });

  it('gives no more power than the role itself', () => {
    const held: RoleGrant = { ...borrowed, onBehalfOf: undefined };
    for (const act of ['decideNomination', 'manageAccounts', 'writeDossier'] as const)
      expect(may(viewer(borrowed), act, inRoom)).toBe(may(viewer(held), act, inRoom));
  });
});
