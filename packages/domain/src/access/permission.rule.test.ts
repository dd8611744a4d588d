import fc from 'fast-check';
import { ACTS, type Act, may, type Subject, unitsWhere } from './permission.rule';
import { ROLES, type Role, SCOPES, type Scope, type Viewer } from './role';

const DEPARTMENT = 'department';
const ROOM = 'room';
const OTHER_ROOM = 'other-room';

function viewer(role: Role, unitId = ROOM, more: Partial<Viewer> = {}): Viewer {
  return { accountId: 'account', displayName: 'name', personId: 'me', roles: [{ role, unitId, validFrom: '2017-01-01' }], ...more };
}

const inRoom: Subject = { unitPath: [DEPARTMENT, ROOM] };
const inOtherRoom: Subject = { unitPath: [DEPARTMENT, OTHER_ROOM] };
const rolesThat = (act: Act, subject: Subject = inRoom) => ROLES.filter((role) => may(viewer(role), act, subject));

describe('who may do what in their unit', () => {
  it.each<[Act, Role[]]>([
    ['readPlan', [...ROLES]],
    ['editPlan', ['OFFICE', 'DIRECTOR']],
    ['extendDeadline', ['OFFICE', 'DIRECTOR']],
    ['pauseDeadline', ['OFFICE']],
    ['readRulebookDraft', ['OFFICE', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR']],
    ['editRulebook', ['OFFICE', 'ADMINISTRATOR']],
    ['publishRulebook', ['DIRECTOR', 'ADMINISTRATOR']],
    ['completePlanTask', ['UNIT_HEAD', 'OFFICE']],
    ['readPeople', [...ROLES]],
    ['readPersonFacts', ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR']],
    ['editPeople', ['OFFICE']],
    ['enterFacts', ['OFFICE']],
    ['enterUnitFacts', ['UNIT_HEAD', 'OFFICE']],
    ['readEligibility', ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['readPledge', ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['writePledge', []],
    ['readCollectivePledge', ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['writeCollectivePledge', ['UNIT_HEAD']],
    ['confirmPledge', ['UNIT_HEAD', 'OFFICE', 'DIRECTOR']],
    ['readCoverage', ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['readDossier', ['UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR']],
    ['writeDossier', ['UNIT_HEAD']],
    ['appraiseDossier', ['OFFICE']],
    ['readQuota', ['UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR']],
    ['decideNomination', ['DIRECTOR']],
    ['readDecisionRecord', ['OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['readProcedure', ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR']],
    ['readRegister', ['OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['keepRegister', ['OFFICE', 'DIRECTOR']],
    ['respondToAward', ['UNIT_HEAD', 'OFFICE']],
    ['readFund', ['OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['keepFund', ['OFFICE']],
    ['readWhatIf', ['OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['readCouncil', ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR']],
    ['manageCouncil', ['OFFICE', 'ADMINISTRATOR']],
    ['readSitting', ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR']],
    ['runSitting', ['OFFICE']],
    ['vote', ['COUNCIL_MEMBER']],
    ['declareFamilyTie', []],
    ['fileInitiative', []],
    ['readInitiative', ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR']],
    ['reviewInitiative', ['OFFICE']],
    ['readAudit', ['OFFICE', 'INSPECTOR', 'ADMINISTRATOR']],
    ['manageAccounts', ['ADMINISTRATOR']],
  ])('%s', (act, roles) => {
    expect(rolesThat(act)).toEqual(roles);
  });

  it('nobody who inspects changes anything, but objections: their own, and those about the Office', () => {
    const changes = ACTS.filter((act) => may(viewer('INSPECTOR'), act, inRoom) && !act.startsWith('read'));
    expect(changes).toEqual(['fileObjection', 'handleObjections', 'choosePublicity']);
  });
});

describe('where a role is held', () => {
  const aRole = fc.constantFrom(...ROLES);
  const anAct = fc.constantFrom(...ACTS);

  it('it covers its unit and those below, and no other', () => {
    fc.assert(
      fc.property(aRole, anAct, (role, act) => {
        expect(may(viewer(role, OTHER_ROOM), act, inRoom)).toBe(false);
        expect(may(viewer(role, ROOM), act, { unitPath: [DEPARTMENT] })).toBe(false);
        expect(may(viewer(role, DEPARTMENT), act, inRoom)).toBe(may(viewer(role, ROOM), act, inRoom));
        expect(may(viewer(role), act, { unitPath: [] })).toBe(false);
      }),
    );
  });

  it('lists show exactly the units in which it may', () => {
    fc.assert(
      fc.property(aRole, anAct, (role, act) => {
        expect(unitsWhere(viewer(role), act)).toEqual(may(viewer(role), act, inRoom) ? [ROOM] : []);
      }),
    );
  });
});

describe('what is no unit’s', () => {
  const officer = (unitId: string, ofAll: boolean): Viewer =>
    viewer('OFFICE', unitId, { roles: [{ role: 'OFFICE', unitId, ofAll, validFrom: '2017-01-01' }] });

  it('is done by roles for the whole agency, not by those for a part of it', () => {
    expect(may(officer(DEPARTMENT, true), 'keepFund')).toBe(true);
    expect(may(officer(ROOM, false), 'keepFund')).toBe(false);
    expect(may(officer(DEPARTMENT, true), 'decideNomination')).toBe(false);
    const both = {
      ...officer(ROOM, false),
      roles: [...officer(ROOM, false).roles, { role: 'EMPLOYEE' as const, unitId: DEPARTMENT, ofAll: true, validFrom: '2017-01-01' }],
    };
    expect(may(both, 'keepFund')).toBe(false);
  });
});

describe('what is one’s own', () => {
  it('may be read and pledged in every unit, and of another person not', () => {
    const own = ACTS.filter((act) => may(viewer('EMPLOYEE'), act, { ...inOtherRoom, personId: 'me' }));
    expect(own).toEqual([
      'readPersonFacts',
      'readEligibility',
      'readPledge',
      'writePledge',
      'readDecisionRecord',
      'readResultLetter',
      'respondToAward',
      'declareFamilyTie',
      'fileInitiative',
      'readInitiative',
      'readObjections',
      'replyToObjection',
      'setStandIn',
      'readStandIns',
    ]);
    expect(ACTS.filter((act) => may(viewer('EMPLOYEE'), act, { ...inOtherRoom, personId: 'you' }))).toEqual([]);
  });

  it('is nobody’s where neither has a person', () => {
    expect(may(viewer('EMPLOYEE', ROOM, { personId: undefined }), 'writePledge', { personId: null })).toBe(false);
    expect(may(viewer('EMPLOYEE', ROOM, { personId: undefined }), 'writePledge', {})).toBe(false);
  });
});

describe('a token', () => {
  const scopes = fc.subarray([...SCOPES]) as fc.Arbitrary<Scope[]>;

  it('never may what its account may not, and with fewer scopes never more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ACTS), scopes, scopes, (role, act, some, more) => {
        const allowed = (held: Scope[]) => may(viewer(role, ROOM, { scopes: held }), act, inRoom);
        if (allowed(some)) {
          expect(may(viewer(role), act, inRoom)).toBe(true);
          expect(allowed([...some, ...more])).toBe(true);
          expect(unitsWhere(viewer(role, ROOM, { scopes: some }), act)).toEqual([ROOM]);
        } else expect(unitsWhere(viewer(role, ROOM, { scopes: some }), act)).toEqual([]);
      }),
    );
  });

  it('without scopes may nothing, and none looks after accounts or the plan', () => {
    for (const act of ACTS) expect(may(viewer('OFFICE', ROOM, { scopes: [] }), act, { ...inRoom, personId: 'me' })).toBe(false);
    for (const act of ['manageAccounts', 'editPlan', 'editRulebook', 'publishRulebook', 'extendDeadline', 'completePlanTask'] as const)
      for (const role of ROLES) expect(may(viewer(role, ROOM, { scopes: [...SCOPES] }), act, inRoom)).toBe(false);
  });
});
