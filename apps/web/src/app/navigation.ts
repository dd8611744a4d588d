import type { LinkProps } from '@tanstack/react-router';
import { type Act, may } from '@vinh-danh/domain/access/permission.rule';
import type { Viewer } from '@vinh-danh/domain/access/role';
import type { AppWords } from './app-words';

export interface NavigationItem {
  readonly to: NonNullable<LinkProps['to']>;
  /** Key of its name in `app-words`. */
  readonly word: keyof AppWords['navigation'];
  /** What one must be permitted to do, for some unit, to find it here. The page may be for everybody. */
  readonly act?: Act;
}

interface NavigationGroup {
  readonly word: keyof AppWords['navigationGroups'];
  readonly items: readonly NavigationItem[];
}

/** The navigation, in the order of the year. An item stands here as soon as its page exists. */
const NAVIGATION: readonly NavigationGroup[] = [
  {
    word: 'work',
    items: [
      { to: '/', word: 'home' },
      { to: '/notices', word: 'notices' },
      { to: '/pledge', word: 'pledge' },
      { to: '/pledges', word: 'pledges', act: 'readCoverage' },
      { to: '/initiatives', word: 'initiatives' },
      { to: '/eligibility', word: 'eligibility' },
      { to: '/dossiers', word: 'dossiers', act: 'readDossier' },
      { to: '/appraisal', word: 'appraisal', act: 'appraiseDossier' },
      { to: '/councils', word: 'councils', act: 'readCouncil' },
      { to: '/approvals', word: 'approvals', act: 'decideNomination' },
      { to: '/documents', word: 'documents', act: 'readDocument' },
      { to: '/decisions', word: 'decisions', act: 'readRegister' },
      { to: '/fund', word: 'fund', act: 'readFund' },
      { to: '/awards', word: 'awards' },
      { to: '/objections', word: 'objections', act: 'handleObjections' },
    ],
  },
  {
    word: 'year',
    items: [
      { to: '/plan', word: 'plan', act: 'readPlan' },
      { to: '/calendar', word: 'calendar', act: 'readPlan' },
      { to: '/postings', word: 'postings', act: 'readPostings' },
      { to: '/rulebook', word: 'rulebook', act: 'readPlan' },
      { to: '/quotas', word: 'quotas', act: 'readQuota' },
      { to: '/forecast', word: 'forecast', act: 'readForecast' },
      { to: '/what-if', word: 'whatIf', act: 'readWhatIf' },
    ],
  },
  {
    word: 'people',
    items: [
      { to: '/people', word: 'people', act: 'readPeople' },
      { to: '/stories', word: 'stories', act: 'writeStories' },
      { to: '/public', word: 'public' },
      { to: '/family-ties', word: 'familyTies', act: 'vote' },
    ],
  },
  {
    word: 'administration',
    items: [
      { to: '/administration', word: 'administration', act: 'manageAccounts' },
      { to: '/administration/mail', word: 'mail', act: 'manageMail' },
      { to: '/audit', word: 'audit', act: 'readAudit' },
      { to: '/stand-ins', word: 'standIns' },
      { to: '/tokens', word: 'tokens' },
      { to: '/integrators', word: 'integrators' },
      { to: '/publicity', word: 'publicity' },
      { to: '/account', word: 'account' },
    ],
  },
];

/** What this person finds in the navigation: the rule that the server obeys decides. */
export function navigationFor(viewer: Viewer): readonly NavigationGroup[] {
  const finds = ({ act }: NavigationItem) => !act || may(viewer, act);
  return NAVIGATION.map((group) => ({ ...group, items: group.items.filter(finds) })).filter((group) => group.items.length > 0);
}
