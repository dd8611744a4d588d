import { Link, type LinkProps } from '@tanstack/react-router';
import type { Text } from '@vinh-danh/domain/text';
import { Citation } from '../ui/citation';
import type { ShownRefusal } from '../ui/refusal-list';
import { useText, useWords } from '../ui/words';
import { dossierWords } from './dossier-words';
import styles from './why-not-send.module.css';

interface WhyNotSendProps {
  readonly dossierId: string;
  readonly nominations: readonly { readonly id: string; readonly nominee: { readonly name: string }; readonly awardName: Text }[];
  readonly refusals: readonly ShownRefusal[];
}

/** Every reason why a dossier cannot be sent, by nomination, each with a link to the page where it is put right. */
export function WhyNotSend({ dossierId, nominations, refusals }: WhyNotSendProps) {
  const w = useWords(dossierWords);
  const t = useText();
  if (refusals.length === 0) return null;
  const ofNomination = (id: string) => refusals.filter(({ field }) => nominationOf(field) === id);
  const named = nominations.filter(({ id }) => ofNomination(id).length > 0);
  const others = refusals.filter(({ field }) => !named.some(({ id }) => id === nominationOf(field)));
  return (
    <section aria-labelledby="why-not-send" className={styles.reasons}>
      <h2 id="why-not-send">{w.whyNotSend}</h2>
      {others.length > 0 && <Reasons dossierId={dossierId} refusals={others} />}
      {named.map(({ id, nominee, awardName }) => (
        <div key={id}>
          <h3>
            {nominee.name} – {t(awardName)}
          </h3>
          <Reasons dossierId={dossierId} refusals={ofNomination(id)} />
        </div>
      ))}
    </section>
  );
}

function Reasons({ dossierId, refusals }: Pick<WhyNotSendProps, 'dossierId' | 'refusals'>) {
  const t = useText();
  return (
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
  );
}

/** The nomination of which a refusal speaks. */
function nominationOf(field: string | null | undefined): string | undefined {
  const [part, id] = (field ?? '').split('.');
  return part === 'nominations' ? id : undefined;
}

/** Where the input stands that a refusal speaks of, e.g. `nominations.<id>.achievements`. */
function placeOf(id: string, field: string | null | undefined): LinkProps | undefined {
  const [part] = (field ?? '').split('.');
  const isPaper = (field ?? '').includes('.papers.');
  const nominationId = nominationOf(field);
  if (part === 'meeting') return { to: '/dossiers/$id/meeting', params: { id } };
  if (part === 'minutes') return { to: '/dossiers/$id/meeting', params: { id }, hash: isPaper ? 'papers' : 'minutes' };
  if (part === 'nominees') return { to: '/dossiers/$id/nominees', params: { id } };
  if (nominationId)
    return { to: '/dossiers/$id/nominations/$nominationId', params: { id, nominationId }, hash: isPaper ? 'papers' : undefined };
  return undefined;
}
