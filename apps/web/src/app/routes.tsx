import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { DECISION_KINDS, DECISION_STATES } from '@vinh-danh/domain/decision/award-decision';
import { PAYMENT_STATES } from '@vinh-danh/domain/decision/payment';
import { DOSSIER_STATES } from '@vinh-danh/domain/nomination/dossier';
import { PLEDGE_STATES, PLEDGE_SUBJECTS } from '@vinh-danh/domain/pledge/pledge';
import type { ReactNode } from 'react';
import { CONTENDERS } from '../decision/forecast-search';
import { QUEUES } from '../decision/queue-search';
import { MAIL_STATES } from '../notice/mail-state';
import {
  choiceParam,
  countParam,
  dayParam,
  flagParam,
  idParam,
  pathParam,
  type SearchReaders,
  searchOf,
  textParam,
  yearParam,
} from '../ui/search-params';
import { Loading } from '../ui/states';
import { ErrorPage, NotFoundPage } from './error-page';
import { Layout } from './layout';

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

/** An address and the page that stands there, by the name in its module. `readers` read what may follow the question mark. */
function page<const Path extends string, Name extends string, Search = Record<never, never>>(
  path: Path,
  load: () => Promise<Record<Name, () => ReactNode>>,
  name: Name,
  readers?: SearchReaders<Search>,
) {
  const validateSearch = readers && searchOf(readers);
  return createRoute({ getParentRoute: () => root, path, validateSearch, component: lazyRouteComponent(load, name) });
}

const text = (longest: number) => (value: unknown) => textParam(value, longest);

function oneOf<const Choice extends string>(choices: readonly Choice[]) {
  return (value: unknown) => choiceParam(value, choices);
}

/** The list of nominations and each of its cases: one walks from case to case as the list is narrowed. */
const queueSearch = { award: text(400), unit: idParam, state: oneOf(QUEUES), q: text(80) };

/** Every address of the product, on one page, by subject in the order of the navigation. Each page is loaded when it is first opened. */
const routes = [
  // Report
  page('/', () => import('../report/home-page'), 'HomePage'),
  // Notice
  page('/notices', () => import('../notice/notices-page'), 'NoticesPage', { unread: flagParam }),
  page('/notices/settings', () => import('../notice/notice-settings-page'), 'NoticeSettingsPage'),
  page('/administration/mail', () => import('../notice/mail-page'), 'MailPage', { state: oneOf(MAIL_STATES) }),
  // Pledge
  page('/pledge', () => import('../pledge/pledge-page'), 'PledgePage', { for: oneOf(['unit']), unit: idParam, step: oneOf(['check']) }),
  page('/pledges', () => import('../pledge/pledges-page'), 'PledgesPage', {
    q: text(80),
    unit: idParam,
    state: oneOf(PLEDGE_STATES),
    subject: oneOf(PLEDGE_SUBJECTS),
  }),
  page('/pledges/$id', () => import('../pledge/pledge-detail-page'), 'PledgeDetailPage'),
  // Initiative
  page('/initiatives', () => import('../initiative/initiatives-page'), 'InitiativesPage', { of: oneOf(['ALL']) }),
  page('/initiatives/$id', () => import('../initiative/initiative-page'), 'InitiativePage'),
  // Nomination
  page('/eligibility', () => import('../nomination/eligibility-page'), 'EligibilityPage', { person: idParam, unit: idParam }),
  page('/dossiers', () => import('../nomination/dossiers-page'), 'DossiersPage', { state: oneOf(DOSSIER_STATES) }),
  page('/dossiers/$id', () => import('../nomination/dossier-page'), 'DossierPage'),
  page('/dossiers/$id/meeting', () => import('../nomination/meeting-page'), 'MeetingPage'),
  page('/dossiers/$id/nominees', () => import('../nomination/nominees-page'), 'NomineesPage'),
  page('/dossiers/$id/nominations/$nominationId', () => import('../nomination/nomination-page'), 'NominationPage'),
  page('/dossiers/$id/check', () => import('../nomination/check-page'), 'CheckPage'),
  page('/dossiers/$id/progress', () => import('../nomination/progress-page'), 'ProgressPage'),
  page('/dossiers/$id/versions', () => import('../nomination/versions-page'), 'VersionsPage', { from: countParam, to: countParam }),
  page('/dossiers/$id/receipt', () => import('../nomination/receipt-page'), 'ReceiptPage'),
  page('/nominations/$id', () => import('../nomination/nomination-progress-page'), 'NominationProgressPage'),
  page('/appraisal', () => import('../nomination/appraisal-list-page'), 'AppraisalListPage', { state: oneOf([...DOSSIER_STATES, 'ALL']) }),
  page('/appraisal/$id', () => import('../nomination/appraisal-page'), 'AppraisalPage'),
  // Council: its sittings and ballots
  page('/councils', () => import('../council/councils-page'), 'CouncilsPage'),
  page('/councils/$id', () => import('../council/council-page'), 'CouncilPage'),
  page('/sittings/$id', () => import('../council/sitting-page'), 'SittingPage'),
  page('/sittings/$id/cases/$caseId', () => import('../council/sitting-case-page'), 'SittingCasePage'),
  page('/sittings/$id/ballots', () => import('../council/ballots-page'), 'BallotsPage'),
  page('/sittings/$id/vote', () => import('../council/vote-page'), 'VotePage', { case: idParam }),
  page('/sittings/$id/places', () => import('../decision/overflow-page'), 'OverflowPage'),
  page('/ballots/about', () => import('../council/ballots-about-page'), 'BallotsAboutPage'),
  page('/ballots/$id', () => import('../council/ballot-page'), 'BallotPage'),
  page('/family-ties', () => import('../council/family-ties-page'), 'FamilyTiesPage'),
  // Decision
  page('/approvals', () => import('../decision/approvals-page'), 'ApprovalsPage', queueSearch),
  page('/approvals/$nominationId', () => import('../decision/case-page'), 'CasePage', queueSearch),
  page('/replay/$nominationId', () => import('../decision/replay-page'), 'ReplayPage'),
  page('/decisions', () => import('../decision/decisions-page'), 'DecisionsPage', {
    kind: oneOf(DECISION_KINDS),
    state: oneOf(DECISION_STATES),
    year: yearParam,
    q: text(80),
  }),
  page('/decisions/new', () => import('../decision/new-decision-page'), 'NewDecisionPage'),
  page('/decisions/revoke', () => import('../decision/new-revocation-page'), 'NewRevocationPage'),
  page('/decisions/$id', () => import('../decision/decision-page'), 'DecisionPage'),
  page('/fund', () => import('../decision/fund-page'), 'FundPage', { state: oneOf(PAYMENT_STATES), unit: idParam }),
  page('/awards', () => import('../decision/awards-page'), 'AwardsPage'),
  page('/quotas', () => import('../decision/quotas-page'), 'QuotasPage'),
  page('/forecast', () => import('../decision/forecast-page'), 'ForecastPage', {
    award: text(80),
    unit: idParam,
    among: oneOf(CONTENDERS),
  }),
  page('/what-if', () => import('../decision/what-if-page'), 'WhatIfPage', { year: yearParam, rules: idParam }),
  // Document
  page('/documents', () => import('../document/documents-page'), 'DocumentsPage'),
  page('/documents/sittings/$id', () => import('../document/folder-page'), 'SittingDocumentsPage'),
  page('/documents/decisions/$id', () => import('../document/folder-page'), 'DecisionDocumentsPage'),
  page('/documents/nominations/$id', () => import('../document/folder-page'), 'NominationDocumentsPage'),
  page('/templates', () => import('../document/templates-page'), 'TemplatesPage'),
  page('/templates/$kind', () => import('../document/template-page'), 'TemplatePage'),
  // Oversight
  page('/objections', () => import('../oversight/objections-page'), 'ObjectionsPage', { show: oneOf(['ANSWERED', 'ALL']) }),
  page('/objections/$id', () => import('../oversight/objection-page'), 'ObjectionPage'),
  page('/nominations/$nominationId/objections', () => import('../oversight/nomination-objections-page'), 'NominationObjectionsPage'),
  page('/postings', () => import('../oversight/postings-page'), 'PostingsPage'),
  page('/postings/new', () => import('../oversight/new-posting-page'), 'NewPostingPage'),
  page('/postings/$id', () => import('../oversight/posting-page'), 'PostingPage'),
  page('/postings/$id/object/$nominationId', () => import('../oversight/object-page'), 'ObjectPage'),
  page('/stories', () => import('../oversight/stories-page'), 'StoriesPage'),
  page('/stories/new', () => import('../oversight/story-page'), 'NewStoryPage'),
  page('/stories/$id', () => import('../oversight/story-page'), 'StoryPage'),
  page('/publicity', () => import('../oversight/publicity-page'), 'PublicityPage'),
  // Oversight: what everybody sees without signing in; the frame lets nothing else through
  page('/public', () => import('../oversight/public-page'), 'PublicPage', {
    q: text(80),
    year: yearParam,
    award: text(80),
    unit: idParam,
    revoked: flagParam,
  }),
  page('/public/people/$id', () => import('../oversight/honouree-page'), 'PublicPersonPage'),
  page('/public/units/$id', () => import('../oversight/honouree-page'), 'PublicUnitPage'),
  page('/public/postings', () => import('../oversight/public-postings-page'), 'PublicPostingsPage'),
  page('/public/postings/$id', () => import('../oversight/public-postings-page'), 'PublicPostingPage'),
  page('/public/postings/$id/object/$nominationId', () => import('../oversight/object-page'), 'PublicObjectPage'),
  page('/public/objection', () => import('../oversight/follow-objection-page'), 'FollowObjectionPage'),
  // Plan
  page('/plan', () => import('../plan/plan-page'), 'PlanPage'),
  page('/calendar', () => import('../plan/calendar-page'), 'CalendarPage', { unit: idParam }),
  // Rulebook
  page('/rulebook', () => import('../rulebook/rulebook-page'), 'RulebookPage', { year: yearParam }),
  page('/rulebook/new-plan', () => import('../plan/new-plan-page'), 'NewPlanPage'),
  page('/rulebook/versions/$id', () => import('../rulebook/version-page'), 'VersionPage'),
  page('/rulebook/draft', () => import('../rulebook/draft-page'), 'DraftPage', { year: yearParam, layer: countParam, part: text(40) }),
  page('/rulebook/review', () => import('../rulebook/review-page'), 'ReviewPage', { year: yearParam }),
  // People
  page('/people', () => import('../people/people-page'), 'PeoplePage', { q: text(80), unit: idParam }),
  page('/people/new', () => import('../people/person-form-page'), 'NewPersonPage'),
  page('/people/import', () => import('../people/import-page'), 'ImportPage'),
  page('/people/$id', () => import('../people/person-page'), 'PersonPage'),
  page('/people/$id/edit', () => import('../people/person-form-page'), 'EditPersonPage'),
  page('/people/$id/facts/$kind', () => import('../people/fact-page'), 'PersonFactPage', { record: idParam }),
  page('/units', () => import('../people/units-page'), 'UnitsPage'),
  page('/units/new', () => import('../people/unit-form-page'), 'NewUnitPage'),
  page('/units/$id', () => import('../people/unit-page'), 'UnitPage'),
  page('/units/$id/edit', () => import('../people/unit-form-page'), 'EditUnitPage'),
  page('/units/$id/ratings', () => import('../people/unit-ratings-page'), 'UnitRatingsPage'),
  page('/units/$id/facts/$kind', () => import('../people/fact-page'), 'UnitFactPage', { record: idParam }),
  // Access
  page('/administration', () => import('../access/administration-page'), 'AdministrationPage', {
    q: text(80),
    state: oneOf(['ACTIVE', 'LOCKED', 'DISABLED']),
  }),
  page('/administration/new', () => import('../access/create-account-page'), 'CreateAccountPage'),
  page('/administration/$accountId', () => import('../access/managed-account-page'), 'ManagedAccountPage'),
  page('/audit', () => import('../access/audit-page'), 'AuditPage', {
    action: text(80),
    subject: idParam,
    account: idParam,
    from: dayParam,
    to: dayParam,
  }),
  page('/stand-ins', () => import('../access/stand-ins-page'), 'StandInsPage', { mine: flagParam, past: flagParam }),
  page('/tokens', () => import('../access/tokens-page'), 'TokensPage'),
  page('/integrators', () => import('../access/integrators-page'), 'IntegratorsPage'),
  page('/account', () => import('../access/account-page'), 'AccountPage'),
  page('/sign-in', () => import('../access/sign-in-page'), 'SignInPage', { return: pathParam }),
] as const;

/** `history` is given by tests, which have no address bar. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    history,
    routeTree: root.addChildren(routes),
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
