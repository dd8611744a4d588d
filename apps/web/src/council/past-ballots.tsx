import { Link } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { ballotWords } from './ballot-words';
import type { BallotCard_ballotFragment } from './ballots.generated';

/** Ballots that are counted or void, each with its cases. */
export function PastBallots({ ballots }: { ballots: readonly BallotCard_ballotFragment[] }) {
  const w = useWords(ballotWords);
  const t = useText();
  const format = useFormat();
  const ended = (at: string | null | undefined) => at && format.instant(at);
  return (
    <DataTable
      caption={w.past}
      columns={[
        {
          key: 'number',
          label: w.title,
          rowHeader: true,
          cell: ({ id, number }) => (
            <Link params={{ id }} to="/ballots/$id">
              {w.ballotNumber(number)}
            </Link>
          ),
        },
        { key: 'form', label: w.form, cell: ({ form, purpose }) => (purpose === 'PLACES' ? w.placesBallot : w.forms[form]) },
        {
          key: 'cases',
          label: w.chooseCases,
          cell: ({ rounds }) => rounds.map(({ caseName }) => t(caseName)).join('; '),
        },
        {
          key: 'state',
          label: w.state,
          cell: ({ state, countedAt, voidedAt }) => (
            <>
              <Tag tone={state === 'COUNTED' ? 'ok' : 'no'}>{w.states[state]}</Tag> {ended(countedAt ?? voidedAt)}
            </>
          ),
        },
      ]}
      rowKey={({ id }) => id}
      rows={ballots}
    />
  );
}
