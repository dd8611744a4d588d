import { Link } from '@tanstack/react-router';
import { useMay } from '../app/viewer';
import { type Column, DataTable } from '../ui/data-table';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import type { DossierPage_dossierFragment } from './dossier-page.generated';
import { dossierWords } from './dossier-words';
import { StateTag } from './state-tag';

type Row = DossierPage_dossierFragment['nominations'][number];

const DECIDED: ReadonlySet<Row['state']> = new Set(['APPROVED', 'PROPOSED_UPWARD', 'REFUSED']);

/** Those of a dossier on whom it was decided, with the way to why, for those who may read it. */
export function DecidedNominations({ nominations }: { nominations: readonly Row[] }) {
  const w = useWords(dossierWords);
  const t = useText();
  const mayReplay = useMay('readDecisionRecord');
  const decided = nominations.filter(({ state }) => DECIDED.has(state));
  if (decided.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    { key: 'nominee', label: w.nominee, rowHeader: true, cell: ({ nominee }) => nominee.name },
    { key: 'award', label: w.award, cell: ({ awardName }) => t(awardName) },
    { key: 'state', label: w.result, cell: ({ state }) => <StateTag state={state} /> },
    ...(mayReplay ? [{ key: 'why', label: w.why, cell: (row: Row) => <Why nomination={row} /> }] : []),
  ];
  return (
    <Section title={w.decided}>
      <DataTable caption={w.decided} columns={columns} rowKey={({ id }) => id} rows={decided} />
    </Section>
  );
}

function Why({ nomination: { id, nominee, awardName } }: { nomination: Row }) {
  const w = useWords(dossierWords);
  const t = useText();
  return (
    <Link aria-label={w.whyDecidedSoOf(nominee.name, t(awardName))} params={{ nominationId: id }} to="/replay/$nominationId">
      {w.whyDecidedSo}
    </Link>
  );
}
