import { Link } from '@tanstack/react-router';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import type { DossierPage_dossierFragment } from './dossier-page.generated';
import { dossierWords } from './dossier-words';

type Row = DossierPage_dossierFragment['nominations'][number];

/** Past the Office a nomination can be posted, and objected to. */
const POSTED_EARLIEST: ReadonlySet<Row['state']> = new Set(['ACCEPTED', 'APPROVED', 'PROPOSED_UPWARD', 'REFUSED']);

/** The way to what was objected to each nomination, where the unit reads it and the nominee replies. */
export function DossierObjections({ nominations }: { nominations: readonly Row[] }) {
  const w = useWords(dossierWords);
  const t = useText();
  const rows = nominations.filter(({ state }) => POSTED_EARLIEST.has(state));
  if (rows.length === 0) return null;
  return (
    <Section title={w.objections}>
      <p>{w.objectionsLead}</p>
      <ul>
        {rows.map(({ id, nominee, awardName }) => (
          <li key={id}>
            <Link params={{ nominationId: id }} to="/nominations/$nominationId/objections">
              {w.objectionsTo(nominee.name, t(awardName))}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
