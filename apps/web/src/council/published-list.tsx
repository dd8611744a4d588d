import { DataTable } from '../ui/data-table';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import styles from './ballot.module.css';
import type { ResultBallot } from './ballot-page';
import { ballotWords } from './ballot-words';
import { receiptsOf } from './kept-receipts';

type Round = ResultBallot['rounds'][number];

const TONES = { AGREE: 'ok', DISAGREE: 'no', LOWER_TITLE: 'look', INVALID: 'plain' } as const;

/** Every paper of a secret ballot in the order of the receipts; those of this device are marked. */
export function PublishedList({ round }: { round: Round }) {
  const w = useWords(ballotWords);
  const own = receiptsOf(round.id);
  const rows = round.papers.map((paper, i) => ({ ...paper, key: String(i) }));
  return (
    <details open={rows.length <= 12}>
      <summary>{w.published}</summary>
      <p>{w.publishedLead}</p>
      <p>{w.paperCount(rows.length, round.voted)}</p>
      <DataTable
        caption={w.published}
        columns={[
          {
            key: 'receipt',
            label: w.receipt,
            rowHeader: true,
            cell: ({ receipt }) => (
              <span className={receipt !== null && own.includes(receipt) ? styles.mine : undefined}>
                <code>{receipt ?? '–'}</code>
                {receipt !== null && own.includes(receipt) && ` (${w.yours})`}
              </span>
            ),
          },
          { key: 'choice', label: w.choice, cell: ({ choice }) => <Tag tone={TONES[choice]}>{w.choices[choice]}</Tag> },
        ]}
        rowKey={({ key }) => key}
        rows={rows}
      />
    </details>
  );
}

/** Who said what in an open vote. */
export function OpenVotes({ round: { votes } }: { round: Round }) {
  const w = useWords(ballotWords);
  return (
    <DataTable
      caption={w.othersVotes}
      columns={[
        { key: 'who', label: w.who, cell: ({ name }) => name, rowHeader: true },
        {
          key: 'choice',
          label: w.choice,
          cell: ({ choice, inWriting }) => (
            <>
              <Tag tone={TONES[choice]}>{w.choices[choice]}</Tag> {inWriting && w.inWriting}
            </>
          ),
        },
      ]}
      rowKey={({ name, choice }) => `${name} ${choice}`}
      rows={votes}
    />
  );
}
