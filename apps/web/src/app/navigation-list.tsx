import { Link } from '@tanstack/react-router';
import { useWords } from '../ui/words';
import { appWords } from './app-words';
import { navigationFor } from './navigation';
import styles from './navigation-list.module.css';
import { useDomainViewer } from './viewer';

/** The navigation, as far as the viewer may go. The page that is open is marked for eye and ear. */
export function Navigation() {
  const w = useWords(appWords);
  const viewer = useDomainViewer();
  return (
    <nav aria-label={w.mainNavigation} className={styles.navigation}>
      {navigationFor(viewer).map((group) => (
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
