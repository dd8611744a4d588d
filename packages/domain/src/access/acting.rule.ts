import { ACTS, type Act, grantFor, type Subject } from './permission.rule';
import type { Principal, Viewer } from './role';

const DIRECTOR_OR_OFFICE: readonly Act[] = ['decideNomination', 'appraiseDossier'];

/**
 * What each action of the audit trail asks one to be permitted. By it the trail knows in whose role somebody acted who stands in for
 * another beside their own post. Of
 * several acts any one is enough. An action that is not named here asks for the act of its own name, where there is one.
 */
const ACT_OF_ACTION: Readonly<Record<string, Act | readonly Act[]>> = {
  createPlan: 'editRulebook',
  startRulebookDraft: 'editRulebook',
  saveRulebookDraft: 'editRulebook',
  discardRulebookDraft: 'editRulebook',
  moveDossierToNewRules: 'publishRulebook',
  reopenPlanTask: 'completePlanTask',
  resumeDeadline: 'pauseDeadline',
  savePledge: 'writeCollectivePledge',
  sendPledge: 'writeCollectivePledge',
  recallPledge: 'writeCollectivePledge',
  returnPledge: 'confirmPledge',
  createPerson: 'editPeople',
  changePerson: 'editPeople',
  createUnit: 'editPeople',
  changeUnit: 'editPeople',
  dissolveUnit: 'editPeople',
  recordFact: 'enterUnitFacts',
  correctFact: 'enterUnitFacts',
  removeFact: 'enterUnitFacts',
  createDossier: 'writeDossier',
  saveUnitMeeting: 'writeDossier',
  addNominees: 'writeDossier',
  saveNomination: 'writeDossier',
  removeNomination: 'writeDossier',
  attachFile: 'writeDossier',
  removeAttachment: 'writeDossier',
  sendDossier: 'writeDossier',
  recallDossier: 'writeDossier',
  withdrawDossier: 'writeDossier',
  resendNomination: 'writeDossier',
  recallCorrection: 'writeDossier',
  recordFinding: 'appraiseDossier',
  acceptDossier: 'appraiseDossier',
  returnDossier: 'appraiseDossier',
  takeOverDossier: 'appraiseDossier',
  confirmCorrection: DIRECTOR_OR_OFFICE,
  takeOverCorrection: DIRECTOR_OR_OFFICE,
  returnNomination: DIRECTOR_OR_OFFICE,
  approveNomination: 'decideNomination',
  refuseNomination: 'decideNomination',
  setQuota: 'setQuotaPlaces',
  revokeStandIn: 'setStandIn',
};

/** What everybody does for themselves, whatever roles they hold. */
const PERSONAL: readonly string[] = ['signIn', 'lockAccount', 'changePassword', 'createApiToken', 'revokeApiToken'];

const isAct = (action: string): action is Act => (ACTS as readonly string[]).includes(action);

/**
 * In whose place the viewer did something to that; undefined when they did it in their own. Their own role comes first: one who heads
 * a room and stands in for the Director sends the room's dossier as its head.
 */
export function principalOf(viewer: Viewer, action: string, subject: Subject): Principal | undefined {
  const borrowed = viewer.roles.filter((grant) => grant.onBehalfOf);
  if (borrowed.length === 0 || PERSONAL.includes(action)) return undefined;
  const acts = ACT_OF_ACTION[action] ?? (isAct(action) ? action : undefined);
  if (!acts) return anyRoleFor(viewer, subject);
  const grants = [acts].flat().flatMap((act) => grantFor(viewer, act, subject) ?? []);
  return (grants.find((grant) => !grant.onBehalfOf) ?? grants[0])?.onBehalfOf;
}

/** For what no act is known: in another's place when none of the viewer's own roles reaches that far. */
function anyRoleFor(viewer: Viewer, { unitPath }: Subject): Principal | undefined {
  const reaching = viewer.roles.filter((grant) => grant.role !== 'EMPLOYEE' && (unitPath === undefined || unitPath.includes(grant.unitId)));
  return reaching.some((grant) => !grant.onBehalfOf) ? undefined : reaching[0]?.onBehalfOf;
}
