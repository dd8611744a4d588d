import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { DECISION_KINDS, DECISION_STATES } from '@vinh-danh/domain/decision/award-decision';
import { PAYMENT_STATES } from '@vinh-danh/domain/decision/payment';
import { DOSSIER_STATES, type DossierState } from '@vinh-danh/domain/nomination/dossier';
import { PLEDGE_STATES, PLEDGE_SUBJECTS, type PledgeState, type PledgeSubject } from '@vinh-danh/domain/pledge/pledge';
import type { AccountSearch } from '../access/account-filters';
import type { RegisterSearch } from '../decision/decisions-page';
import { CONTENDERS, type ForecastSearch } from '../decision/forecast-search';
import type { FundSearch } from '../decision/fund-page';
import { QUEUES, type QueueSearch } from '../decision/queue-search';
import { MAIL_STATES, type MailState } from '../notice/mail-state';
import type { PublicSearch } from '../oversight/public-page';
import { choiceParam, countParam, dayParam, idParam, pathParam, type RawSearch, textParam, yearParam } from '../ui/search-params';
import { Loading } from '../ui/states';
import { ErrorPage, NotFoundPage } from './error-page';
import { Layout } from './layout';

/** Every address of the product, on one page. Each page is loaded when it is first opened. */
const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const getParentRoute = () => root;

const queueSearch = (search: RawSearch): QueueSearch => ({
  award: textParam(search.award, 400),
  unit: idParam(search.unit),
  state: choiceParam(search.state, QUEUES),
  q: textParam(search.q, 80),
});

const recordSearch = (search: RawSearch): { record?: string } => ({ record: idParam(search.record) });

const routes = [
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('../report/home-page'), 'HomePage') }),
  // Access
  createRoute({
    getParentRoute,
    path: '/sign-in',
    validateSearch: (search): { return?: string } => ({ return: pathParam(search.return) }),
    component: lazyRouteComponent(() => import('../access/sign-in-page'), 'SignInPage'),
  }),
  createRoute({ getParentRoute, path: '/account', component: lazyRouteComponent(() => import('../access/account-page'), 'AccountPage') }),
  createRoute({ getParentRoute, path: '/tokens', component: lazyRouteComponent(() => import('../access/tokens-page'), 'TokensPage') }),
  createRoute({
    getParentRoute,
    path: '/administration',
    validateSearch: (search): AccountSearch => ({
      q: textParam(search.q, 80),
      state: choiceParam(search.state, ['ACTIVE', 'LOCKED', 'DISABLED']),
    }),
    component: lazyRouteComponent(() => import('../access/administration-page'), 'AdministrationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/administration/new',
    component: lazyRouteComponent(() => import('../access/create-account-page'), 'CreateAccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/administration/$accountId',
    component: lazyRouteComponent(() => import('../access/managed-account-page'), 'ManagedAccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/audit',
    validateSearch: (search): { action?: string; subject?: string; account?: string; from?: string; to?: string } => ({
      action: textParam(search.action, 80),
      subject: idParam(search.subject),
      account: idParam(search.account),
      from: dayParam(search.from),
      to: dayParam(search.to),
    }),
    component: lazyRouteComponent(() => import('../access/audit-page'), 'AuditPage'),
  }),
  // People
  createRoute({
    getParentRoute,
    path: '/people',
    validateSearch: (search): { q?: string; unit?: string } => ({ q: textParam(search.q, 80), unit: idParam(search.unit) }),
    component: lazyRouteComponent(() => import('../people/people-page'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('../people/person-page'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/new',
    component: lazyRouteComponent(() => import('../people/person-form-page'), 'NewPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/import',
    component: lazyRouteComponent(() => import('../people/import-page'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id/edit',
    component: lazyRouteComponent(() => import('../people/person-form-page'), 'EditPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id/facts/$kind',
    validateSearch: recordSearch,
    component: lazyRouteComponent(() => import('../people/fact-page'), 'PersonFactPage'),
  }),
  createRoute({ getParentRoute, path: '/units', component: lazyRouteComponent(() => import('../people/units-page'), 'UnitsPage') }),
  createRoute({
    getParentRoute,
    path: '/units/new',
    component: lazyRouteComponent(() => import('../people/unit-form-page'), 'NewUnitPage'),
  }),
  createRoute({ getParentRoute, path: '/units/$id', component: lazyRouteComponent(() => import('../people/unit-page'), 'UnitPage') }),
  createRoute({
    getParentRoute,
    path: '/units/$id/edit',
    component: lazyRouteComponent(() => import('../people/unit-form-page'), 'EditUnitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/units/$id/ratings',
    component: lazyRouteComponent(() => import('../people/unit-ratings-page'), 'UnitRatingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/units/$id/facts/$kind',
    validateSearch: recordSearch,
    component: lazyRouteComponent(() => import('../people/fact-page'), 'UnitFactPage'),
  }),
  // Notice
  createRoute({
    getParentRoute,
    path: '/notices',
    validateSearch: (search): { unread?: true } => ({ unread: search.unread === true ? true : undefined }),
    component: lazyRouteComponent(() => import('../notice/notices-page'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/notices/settings',
    component: lazyRouteComponent(() => import('../notice/notice-settings-page'), 'NoticeSettingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/administration/mail',
    validateSearch: (search): { state?: MailState } => ({ state: choiceParam(search.state, MAIL_STATES) }),
    component: lazyRouteComponent(() => import('../notice/mail-page'), 'MailPage'),
  }),
  // Plan
  createRoute({ getParentRoute, path: '/plan', component: lazyRouteComponent(() => import('../plan/plan-page'), 'PlanPage') }),
  createRoute({
    getParentRoute,
    path: '/calendar',
    validateSearch: (search): { unit?: string } => ({ unit: idParam(search.unit) }),
    component: lazyRouteComponent(() => import('../plan/calendar-page'), 'CalendarPage'),
  }),
  // Rulebook
  createRoute({
    getParentRoute,
    path: '/rulebook',
    validateSearch: (search): { year?: number } => ({ year: yearParam(search.year) }),
    component: lazyRouteComponent(() => import('../rulebook/rulebook-page'), 'RulebookPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rulebook/new-plan',
    component: lazyRouteComponent(() => import('../plan/new-plan-page'), 'NewPlanPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rulebook/versions/$id',
    component: lazyRouteComponent(() => import('../rulebook/version-page'), 'VersionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rulebook/draft',
    validateSearch: (search): { year?: number; layer?: number; part?: string } => ({
      year: yearParam(search.year),
      layer: countParam(search.layer),
      part: textParam(search.part, 40),
    }),
    component: lazyRouteComponent(() => import('../rulebook/draft-page'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/rulebook/review',
    validateSearch: (search): { year?: number } => ({ year: yearParam(search.year) }),
    component: lazyRouteComponent(() => import('../rulebook/review-page'), 'ReviewPage'),
  }),
  // Pledge
  createRoute({
    getParentRoute,
    path: '/pledge',
    validateSearch: (search): { for?: 'unit'; unit?: string; step?: 'check' } => ({
      for: choiceParam(search.for, ['unit']),
      unit: idParam(search.unit),
      step: choiceParam(search.step, ['check']),
    }),
    component: lazyRouteComponent(() => import('../pledge/pledge-page'), 'PledgePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pledges',
    validateSearch: (search): { q?: string; unit?: string; state?: PledgeState; subject?: PledgeSubject } => ({
      q: textParam(search.q, 80),
      unit: idParam(search.unit),
      state: choiceParam(search.state, PLEDGE_STATES),
      subject: choiceParam(search.subject, PLEDGE_SUBJECTS),
    }),
    component: lazyRouteComponent(() => import('../pledge/pledges-page'), 'PledgesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/pledges/$id',
    component: lazyRouteComponent(() => import('../pledge/pledge-detail-page'), 'PledgeDetailPage'),
  }),
  // Initiative
  createRoute({
    getParentRoute,
    path: '/initiatives',
    validateSearch: (search): { of?: 'ALL' } => ({ of: choiceParam(search.of, ['ALL']) }),
    component: lazyRouteComponent(() => import('../initiative/initiatives-page'), 'InitiativesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/initiatives/$id',
    component: lazyRouteComponent(() => import('../initiative/initiative-page'), 'InitiativePage'),
  }),
  // Council
  createRoute({
    getParentRoute,
    path: '/councils',
    component: lazyRouteComponent(() => import('../council/councils-page'), 'CouncilsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/councils/$id',
    component: lazyRouteComponent(() => import('../council/council-page'), 'CouncilPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/family-ties',
    component: lazyRouteComponent(() => import('../council/family-ties-page'), 'FamilyTiesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/stand-ins',
    validateSearch: (search): { mine?: boolean; past?: boolean } => ({
      mine: search.mine === true || undefined,
      past: search.past === true || undefined,
    }),
    component: lazyRouteComponent(() => import('../access/stand-ins-page'), 'StandInsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/integrators',
    component: lazyRouteComponent(() => import('../access/integrators-page'), 'IntegratorsPage'),
  }),
  // Nomination
  createRoute({
    getParentRoute,
    path: '/eligibility',
    validateSearch: (search): { person?: string; unit?: string } => ({ person: idParam(search.person), unit: idParam(search.unit) }),
    component: lazyRouteComponent(() => import('../nomination/eligibility-page'), 'EligibilityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers',
    validateSearch: (search): { state?: DossierState } => ({ state: choiceParam(search.state, DOSSIER_STATES) }),
    component: lazyRouteComponent(() => import('../nomination/dossiers-page'), 'DossiersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id',
    component: lazyRouteComponent(() => import('../nomination/dossier-page'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id/meeting',
    component: lazyRouteComponent(() => import('../nomination/meeting-page'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id/nominees',
    component: lazyRouteComponent(() => import('../nomination/nominees-page'), 'NomineesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id/nominations/$nominationId',
    component: lazyRouteComponent(() => import('../nomination/nomination-page'), 'NominationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id/check',
    component: lazyRouteComponent(() => import('../nomination/check-page'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id/progress',
    component: lazyRouteComponent(() => import('../nomination/progress-page'), 'ProgressPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id/versions',
    validateSearch: (search): { from?: number; to?: number } => ({ from: countParam(search.from), to: countParam(search.to) }),
    component: lazyRouteComponent(() => import('../nomination/versions-page'), 'VersionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/nominations/$id',
    component: lazyRouteComponent(() => import('../nomination/nomination-progress-page'), 'NominationProgressPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/dossiers/$id/receipt',
    component: lazyRouteComponent(() => import('../nomination/receipt-page'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/appraisal',
    validateSearch: (search): { state?: DossierState | 'ALL' } => ({ state: choiceParam(search.state, [...DOSSIER_STATES, 'ALL']) }),
    component: lazyRouteComponent(() => import('../nomination/appraisal-list-page'), 'AppraisalListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/appraisal/$id',
    component: lazyRouteComponent(() => import('../nomination/appraisal-page'), 'AppraisalPage'),
  }),
  // Decision
  // Documents
  createRoute({
    getParentRoute,
    path: '/documents',
    component: lazyRouteComponent(() => import('../document/documents-page'), 'DocumentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/documents/sittings/$id',
    component: lazyRouteComponent(() => import('../document/folder-page'), 'SittingDocumentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/documents/decisions/$id',
    component: lazyRouteComponent(() => import('../document/folder-page'), 'DecisionDocumentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/documents/nominations/$id',
    component: lazyRouteComponent(() => import('../document/folder-page'), 'NominationDocumentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/templates',
    component: lazyRouteComponent(() => import('../document/templates-page'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/templates/$kind',
    component: lazyRouteComponent(() => import('../document/template-page'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/replay/$nominationId',
    component: lazyRouteComponent(() => import('../decision/replay-page'), 'ReplayPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/what-if',
    validateSearch: (search): { year?: number; rules?: string } => ({ year: yearParam(search.year), rules: idParam(search.rules) }),
    component: lazyRouteComponent(() => import('../decision/what-if-page'), 'WhatIfPage'),
  }),
  // Council: ballots
  createRoute({
    getParentRoute,
    path: '/sittings/$id',
    component: lazyRouteComponent(() => import('../council/sitting-page'), 'SittingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sittings/$id/cases/$caseId',
    component: lazyRouteComponent(() => import('../council/sitting-case-page'), 'SittingCasePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sittings/$id/ballots',
    component: lazyRouteComponent(() => import('../council/ballots-page'), 'BallotsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sittings/$id/vote',
    validateSearch: (search): { case?: string } => ({ case: idParam(search.case) }),
    component: lazyRouteComponent(() => import('../council/vote-page'), 'VotePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sittings/$id/places',
    component: lazyRouteComponent(() => import('../decision/overflow-page'), 'OverflowPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/ballots/about',
    component: lazyRouteComponent(() => import('../council/ballots-about-page'), 'BallotsAboutPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/ballots/$id',
    component: lazyRouteComponent(() => import('../council/ballot-page'), 'BallotPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/approvals',
    validateSearch: queueSearch,
    component: lazyRouteComponent(() => import('../decision/approvals-page'), 'ApprovalsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/approvals/$nominationId',
    validateSearch: queueSearch,
    component: lazyRouteComponent(() => import('../decision/case-page'), 'CasePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions',
    validateSearch: (search): RegisterSearch => ({
      kind: choiceParam(search.kind, DECISION_KINDS),
      state: choiceParam(search.state, DECISION_STATES),
      year: yearParam(search.year),
      q: textParam(search.q, 80),
    }),
    component: lazyRouteComponent(() => import('../decision/decisions-page'), 'DecisionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions/new',
    component: lazyRouteComponent(() => import('../decision/new-decision-page'), 'NewDecisionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions/revoke',
    component: lazyRouteComponent(() => import('../decision/new-revocation-page'), 'NewRevocationPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions/$id',
    component: lazyRouteComponent(() => import('../decision/decision-page'), 'DecisionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/fund',
    validateSearch: (search): FundSearch => ({ state: choiceParam(search.state, PAYMENT_STATES), unit: idParam(search.unit) }),
    component: lazyRouteComponent(() => import('../decision/fund-page'), 'FundPage'),
  }),
  createRoute({ getParentRoute, path: '/awards', component: lazyRouteComponent(() => import('../decision/awards-page'), 'AwardsPage') }),
  createRoute({ getParentRoute, path: '/quotas', component: lazyRouteComponent(() => import('../decision/quotas-page'), 'QuotasPage') }),
  createRoute({
    getParentRoute,
    path: '/forecast',
    validateSearch: (search): ForecastSearch => ({
      award: textParam(search.award, 80),
      unit: idParam(search.unit),
      among: choiceParam(search.among, CONTENDERS),
    }),
    component: lazyRouteComponent(() => import('../decision/forecast-page'), 'ForecastPage'),
  }),
  // Oversight
  createRoute({
    getParentRoute,
    path: '/postings',
    component: lazyRouteComponent(() => import('../oversight/postings-page'), 'PostingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/postings/new',
    component: lazyRouteComponent(() => import('../oversight/new-posting-page'), 'NewPostingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/postings/$id',
    component: lazyRouteComponent(() => import('../oversight/posting-page'), 'PostingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/postings/$id/object/$nominationId',
    component: lazyRouteComponent(() => import('../oversight/object-page'), 'ObjectPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/objections',
    validateSearch: (search): { show?: 'ANSWERED' | 'ALL' } => ({ show: choiceParam(search.show, ['ANSWERED', 'ALL']) }),
    component: lazyRouteComponent(() => import('../oversight/objections-page'), 'ObjectionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/objections/$id',
    component: lazyRouteComponent(() => import('../oversight/objection-page'), 'ObjectionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/nominations/$nominationId/objections',
    component: lazyRouteComponent(() => import('../oversight/nomination-objections-page'), 'NominationObjectionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/stories',
    component: lazyRouteComponent(() => import('../oversight/stories-page'), 'StoriesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/stories/new',
    component: lazyRouteComponent(() => import('../oversight/story-page'), 'NewStoryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/stories/$id',
    component: lazyRouteComponent(() => import('../oversight/story-page'), 'StoryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/publicity',
    component: lazyRouteComponent(() => import('../oversight/publicity-page'), 'PublicityPage'),
  }),
  // What everybody sees without signing in; the frame lets nothing else through.
  createRoute({
    getParentRoute,
    path: '/public',
    validateSearch: (search): PublicSearch => ({
      q: textParam(search.q, 80),
      year: yearParam(search.year),
      award: textParam(search.award, 80),
      unit: idParam(search.unit),
      revoked: search.revoked === true || undefined,
    }),
    component: lazyRouteComponent(() => import('../oversight/public-page'), 'PublicPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/public/people/$id',
    component: lazyRouteComponent(() => import('../oversight/honouree-page'), 'PublicPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/public/units/$id',
    component: lazyRouteComponent(() => import('../oversight/honouree-page'), 'PublicUnitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/public/postings',
    component: lazyRouteComponent(() => import('../oversight/public-postings-page'), 'PublicPostingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/public/postings/$id',
    component: lazyRouteComponent(() => import('../oversight/public-postings-page'), 'PublicPostingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/public/postings/$id/object/$nominationId',
    component: lazyRouteComponent(() => import('../oversight/object-page'), 'PublicObjectPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/public/objection',
    component: lazyRouteComponent(() => import('../oversight/follow-objection-page'), 'FollowObjectionPage'),
  }),
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
