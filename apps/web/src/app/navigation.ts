import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '@vinh-danh/domain/access/role';
import type { AppWords } from './app-words';

export interface NavigationItem {
  readonly to: NonNullable<LinkProps['to']>;
  /** Key of its name in `app-words`. */
  readonly word: keyof AppWords['navigation'];
  /** Who finds it in the navigation; everybody where it says nothing. */
  readonly roles?: readonly Role[];
}

interface NavigationGroup {
  readonly word: keyof AppWords['navigationGroups'];
  readonly items: readonly NavigationItem[];
}

/** The navigation, in the order of the year. An item stands here as soon as its page exists. */
const NAVIGATION: readonly NavigationGroup[] = [
  {
    word: 'administration',
    items: [{ to: '/account', word: 'account' }],
  },
];

/** What someone with these roles finds in the navigation. */
export function navigationFor(roles: readonly Role[]): readonly NavigationGroup[] {
  return NAVIGATION.map((group) => ({
    ...group,
    items: group.items.filter((item) => !item.roles || item.roles.some((role) => roles.includes(role))),
  })).filter((group) => group.items.length > 0);
}
