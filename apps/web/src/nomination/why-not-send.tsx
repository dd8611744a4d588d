import { Link, type LinkProps } from '@tanstack/react-router';
import { Citation } from '../ui/citation';
import type { ShownRefusal } from '../ui/refusal-list';
import { useText, useWords } from '../ui/words';
import { dossierWords } from './dossier-words';
import styles from './why-not-send.module.css';

/** Every reason why a dossier cannot be sent, each with a link to the page where it is put right. */
export function WhyNotSend({ dossierId, refusals }: { dossierId: string; refusals: readonly ShownRefusal[] }) {
  const w = useWords(dossierWords);
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <section aria-labelledby="why-not-send" className={styles.reasons}>
      <h2 id="why-not-send">{w.whyNotSend}</h2>
      <ul>
        {refusals.map((refusal) => {
          const place = placeOf(dossierId, refusal.field);
          const sentence = t(refusal.message);
          return (
            <li key={`${refusal.code} ${refusal.field} ${refusal.message.vi}`}>
              {place ? <Link {...place}>{sentence}</Link> : sentence}
              {refusal.source && (
                <div className={styles.source}>
                  <Citation citation={refusal.source} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where the input stands that a refusal speaks of, e.g. `nominations.<id>.achievements`. */
function placeOf(id: string, field: string | null | undefined): LinkProps | undefined {
  const [part, nominationId] = (field ?? '').split('.');
  if (part === 'meeting') return { to: '/dossiers/$id/meeting', params: { id } };
  if (part === 'minutes') return { to: '/dossiers/$id/meeting', params: { id }, hash: 'minutes' };
  if (part === 'nominees') return { to: '/dossiers/$id/nominees', params: { id } };
  if (part === 'nominations' && nominationId) return { to: '/dossiers/$id/nominations/$nominationId', params: { id, nominationId } };
  return undefined;
}
