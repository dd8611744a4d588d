import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';
import { uiWords } from './ui-words';
import { useWords } from './words';

interface Crumb {
  readonly label: string;
  readonly link: LinkProps;
}

interface PageProps {
  /** The heading and the title of the window. It is shown at once, also while the content loads: focus goes there. */
  readonly title: string;
  /** One or two sentences under the heading. */
  readonly lead?: ReactNode;
  readonly breadcrumbs?: readonly Crumb[];
  /** Buttons and links beside the heading. */
  readonly actions?: ReactNode;
  /** Text to be read, in a measure that can be read. Leave it out for tables. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page. The router moves the focus to its heading (see `app/layout`). */
export function Page({ title, lead, breadcrumbs = [], actions, narrow, children }: PageProps) {
  const w = useWords(uiWords);
  useEffect(() => {
    document.title = `${title} – ${w.product}`;
  }, [title, w.product]);
  return (
    <div className={narrow ? styles.narrow : styles.page}>
      {breadcrumbs.length > 0 && (
        <nav aria-label={w.breadcrumbs} className={styles.breadcrumbs}>
          <ol>
            {breadcrumbs.map((crumb) => (
              <li key={crumb.label}>
                <Link {...crumb.link}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.heading}>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page with its own heading. */
export function Section({ id, title, actions, children }: { id?: string; title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section} id={id}>
      <div className={styles.heading}>
        <h2>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
