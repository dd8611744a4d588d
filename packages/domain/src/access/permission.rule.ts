import type { Role, RoleGrant, Scope, Viewer } from './role';

/** What somebody may want to do. Every query and mutation asks for one of these. */
export const ACTS = [
  'readPlan',
  'editPlan',
  'completePlanTask',
  'extendDeadline',
  'pauseDeadline',
  'readRulebookDraft',
  'editRulebook',
  'publishRulebook',
  'readPeople',
  'readPersonFacts',
  'editPeople',
  'enterFacts',
  'enterUnitFacts',
  'readEligibility',
  'readPledge',
  'writePledge',
  'readCollectivePledge',
  'writeCollectivePledge',
  'confirmPledge',
  'readCoverage',
  'readDossier',
  'writeDossier',
  'appraiseDossier',
  'readQuota',
  'setQuotaPlaces',
  'readForecast',
  'decideNomination',
  'readDecisionRecord',
  'readDocument',
  'readResultLetter',
  'issueDocument',
  'editTemplates',
  'readProcedure',
  'readRegister',
  'keepRegister',
  'respondToAward',
  'readFund',
  'keepFund',
  'readWhatIf',
  'readCouncil',
  'manageCouncil',
  'readSitting',
  'runSitting',
  'vote',
  'declareFamilyTie',
  'fileInitiative',
  'readInitiative',
  'reviewInitiative',
  'readPostings',
  'postNominations',
  'fileObjection',
  'handleObjections',
  'readObjections',
  'replyToObjection',
  'writeStories',
  'choosePublicity',
  'readAudit',
  'manageAccounts',
  'manageMail',
  'setStandIn',
  'readStandIns',
] as const;
export type Act = (typeof ACTS)[number];

/** What an act is done to. The path is the unit with all units above it: a role for a unit covers those below. */
export interface Subject {
  readonly unitPath?: readonly string[];
  readonly personId?: string | null;
}

interface Permission {
  /** Roles that may, for subjects in their unit or below it. A subject without a unit asks for the role alone. */
  readonly roles: readonly Role[];
  /** The person whom it is about may, whatever their role. */
  readonly own?: true;
  /** What it is done to is no unit's but the whole agency's: asked without a unit, a role in one part of it gives nothing. */
  readonly ofAgency?: true;
  /** What a token needs; without a scope no token may at all. */
  readonly scope?: Scope;
}

const EVERYBODY: readonly Role[] = ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR'];

const PERMISSIONS: Readonly<Record<Act, Permission>> = {
  readPlan: { roles: EVERYBODY, scope: 'plan:read' },
  editPlan: { roles: ['OFFICE', 'DIRECTOR'] },
  completePlanTask: { roles: ['UNIT_HEAD', 'OFFICE'] },
  extendDeadline: { roles: ['OFFICE', 'DIRECTOR'] },
  pauseDeadline: { roles: ['OFFICE'] },
  readRulebookDraft: { roles: ['OFFICE', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR'], scope: 'plan:read' },
  editRulebook: { roles: ['OFFICE', 'ADMINISTRATOR'] },
  publishRulebook: { roles: ['DIRECTOR', 'ADMINISTRATOR'] },
  readPeople: { roles: EVERYBODY, scope: 'people:read' },
  readPersonFacts: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR'], own: true, scope: 'people:read' },
  editPeople: { roles: ['OFFICE'] },
  // What decisions say is entered by the Office; what a unit itself counts, its head may enter as well.
  enterFacts: { roles: ['OFFICE'] },
  enterUnitFacts: { roles: ['UNIT_HEAD', 'OFFICE'] },
  readEligibility: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR'], own: true, scope: 'nominations:read' },
  readPledge: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR'], own: true, scope: 'pledges:read' },
  writePledge: { roles: [], own: true, scope: 'pledges:write' },
  readCollectivePledge: { roles: ['EMPLOYEE', 'UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR'], scope: 'pledges:read' },
  writeCollectivePledge: { roles: ['UNIT_HEAD'], scope: 'pledges:write' },
  confirmPledge: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR'], scope: 'pledges:write' },
  readCoverage: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR'], scope: 'pledges:read' },
  readDossier: { roles: ['UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR'], scope: 'nominations:read' },
  writeDossier: { roles: ['UNIT_HEAD'], scope: 'nominations:write' },
  appraiseDossier: { roles: ['OFFICE'], scope: 'nominations:write' },
  readQuota: { roles: ['UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR'], scope: 'nominations:read' },
  setQuotaPlaces: { roles: ['OFFICE', 'DIRECTOR'] },
  readForecast: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR'], scope: 'nominations:read' },
  decideNomination: { roles: ['DIRECTOR'], scope: 'decisions:write' },
  readDecisionRecord: { roles: ['OFFICE', 'DIRECTOR', 'INSPECTOR'], own: true, scope: 'nominations:read' },
  readDocument: { roles: ['OFFICE', 'DIRECTOR', 'INSPECTOR'], scope: 'nominations:read' },
  readResultLetter: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR'], own: true, scope: 'nominations:read' },
  issueDocument: { roles: ['OFFICE'], ofAgency: true },
  editTemplates: { roles: ['OFFICE'] },
  // What the council and the posting made of a nomination, before the decision is announced.
  readProcedure: { roles: ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR'], scope: 'nominations:read' },
  readRegister: { roles: ['OFFICE', 'DIRECTOR', 'INSPECTOR'], ofAgency: true, scope: 'nominations:read' },
  keepRegister: { roles: ['OFFICE', 'DIRECTOR'], ofAgency: true },
  // That an award was taken is said by its holder, or recorded for them.
  respondToAward: { roles: ['UNIT_HEAD', 'OFFICE'], own: true },
  readFund: { roles: ['OFFICE', 'DIRECTOR', 'INSPECTOR'], ofAgency: true, scope: 'nominations:read' },
  keepFund: { roles: ['OFFICE'], ofAgency: true },
  readWhatIf: { roles: ['OFFICE', 'DIRECTOR', 'INSPECTOR'], scope: 'nominations:read' },
  readCouncil: { roles: ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR'], scope: 'nominations:read' },
  manageCouncil: { roles: ['OFFICE', 'ADMINISTRATOR'] },
  // Of a council member it is also asked whether they sit on that very council.
  readSitting: { roles: ['OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR'], scope: 'nominations:read' },
  // The secretary of a council may as well, by their seat.
  runSitting: { roles: ['OFFICE'] },
  vote: { roles: ['COUNCIL_MEMBER'] },
  declareFamilyTie: { roles: [], own: true },
  fileInitiative: { roles: [], own: true },
  readInitiative: { roles: ['UNIT_HEAD', 'OFFICE', 'DIRECTOR', 'INSPECTOR'], own: true },
  reviewInitiative: { roles: ['OFFICE'] },
  readPostings: { roles: EVERYBODY, scope: 'nominations:read' },
  postNominations: { roles: ['OFFICE'], ofAgency: true },
  // No token: who objects is protected, and a token leaves a trace of its own.
  fileObjection: { roles: EVERYBODY },
  handleObjections: { roles: ['OFFICE', 'INSPECTOR'], ofAgency: true },
  readObjections: { roles: ['UNIT_HEAD', 'OFFICE', 'COUNCIL_MEMBER', 'DIRECTOR', 'INSPECTOR'], own: true, scope: 'nominations:read' },
  replyToObjection: { roles: ['UNIT_HEAD'], own: true },
  writeStories: { roles: ['OFFICE'], ofAgency: true },
  choosePublicity: { roles: EVERYBODY },
  readAudit: { roles: ['OFFICE', 'INSPECTOR', 'ADMINISTRATOR'], scope: 'audit:read' },
  manageAccounts: { roles: ['ADMINISTRATOR'] },
  manageMail: { roles: ['ADMINISTRATOR'] },
  // Everybody sets their own; the others for those of their units.
  setStandIn: { roles: ['OFFICE', 'ADMINISTRATOR'], own: true },
  readStandIns: { roles: ['OFFICE', 'DIRECTOR', 'INSPECTOR', 'ADMINISTRATOR'], own: true },
};

/** Whether the viewer may do this to that. A token may only what its scopes name and its account may as well. */
export function may(viewer: Viewer, act: Act, subject: Subject = {}): boolean {
  const { roles, own, ofAgency, scope } = PERMISSIONS[act];
  if (isOutOfScope(viewer, scope)) return false;
  if (own && subject.personId && subject.personId === viewer.personId) return true;
  const reaches = ({ unitId, ofAll }: RoleGrant) => (ofAgency && !subject.unitPath ? ofAll === true : covers(unitId, subject));
  return viewer.roles.some((grant) => roles.includes(grant.role) && reaches(grant));
}

/** By which of their roles the viewer may do this to that: one of their own before one in which they stand in for somebody. */
export function grantFor(viewer: Viewer, act: Act, subject: Subject = {}): RoleGrant | undefined {
  const { roles } = PERMISSIONS[act];
  const grants = viewer.roles.filter((grant) => roles.includes(grant.role) && covers(grant.unitId, subject));
  return grants.find((grant) => !grant.onBehalfOf) ?? grants[0];
}

/** The units for which the viewer holds a role that may: lists show what lies in them or below. */
export function unitsWhere(viewer: Viewer, act: Act): string[] {
  const { roles, scope } = PERMISSIONS[act];
  if (isOutOfScope(viewer, scope)) return [];
  return [...new Set(viewer.roles.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId))];
}

/** Where lists show what lies: in these units and below. */
export type Sight = 'EVERYWHERE' | readonly string[];

/** The same as `unitsWhere`; told apart is who may do it for the whole agency, since a list then need not look where each row lies. */
export function sightOf(viewer: Viewer, act: Act): Sight {
  const units = unitsWhere(viewer, act);
  return viewer.roles.some(({ unitId, ofAll }) => ofAll && units.includes(unitId)) ? 'EVERYWHERE' : units;
}

function isOutOfScope({ scopes }: Viewer, scope: Scope | undefined): boolean {
  return scopes !== undefined && (scope === undefined || !scopes.includes(scope));
}

function covers(unitId: string, { unitPath }: Subject): boolean {
  return unitPath === undefined || unitPath.includes(unitId);
}
