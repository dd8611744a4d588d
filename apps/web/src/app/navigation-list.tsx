import { Link } from '@tanstack/react-router';
import type { Role } from '@vinh-danh/domain/access/role';
import { useWords } from '../ui/words';
import { appWords } from './app-words';
import { navigationFor } from './navigation';
import styles from './navigation-list.module.css';

/** The navigation of someone with these roles. The page that is open is marked for eye and ear. */
export function Navigation({ roles }: { roles: readonly Role[] }) {
  const w = useWords(appWords);
  return (
    <nav aria-label={w.mainNavigation} className={styles.navigation}>
      {navigationFor(roles).map((group) => (
        <div key={group.word}>
          <h2 className={styles.group}>{w.navigationGroups[group.word]}</h2>
          <ul className={styles.items}>
            {group.items.map((item) => (
              <li key={item.word}>
                <Link activeOptions={{ exact: item.to === '/', includeSearch: false }} className={styles.item} to={item.to}>
                  {w.navigation[item.word]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
