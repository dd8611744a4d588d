import { Link } from '@tanstack/react-router';
import { OutcomeTag } from '../rulebook/verdict-list';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { replayWords } from './replay-words';
import { VerdictChanges } from './verdict-changes';
import type { WhatIfQuery } from './what-if-page.generated';

type Result = WhatIfQuery['whatIf'];

/** How many decisions would have come out otherwise, by award, and each of them with the conditions that make the difference. */
export function WhatIfResult({ result }: { result: Result }) {
  const w = useWords(replayWords);
  const format = useFormat();
  if (result.kept === 0) return <NothingYet title={w.nothingKept} />;
  return (
    <>
      <p>
        {w.summary(format.number(result.changed), format.number(result.examined))}{' '}
        {result.examined < result.kept && w.partly(format.number(result.examined), format.number(result.kept))}
      </p>
      <Section title={w.byAward}>
        <Awards awards={result.awards} />
      </Section>
      <Section title={w.decisions}>{result.decisions.length === 0 ? <p>{w.none}</p> : <Decisions decisions={result.decisions} />}</Section>
    </>
  );
}

function Awards({ awards }: Pick<Result, 'awards'>) {
  const w = useWords(replayWords);
  const t = useText();
  const format = useFormat();
  const figures = ['decided', 'approved', 'qualifiedThen', 'qualifiedOtherwise', 'lost', 'gained'] as const;
  return (
    <DataTable
      caption={w.byAward}
      columns={[
        { key: 'award', label: w.award, rowHeader: true, cell: ({ name }) => t(name) },
        ...figures.map((figure) => ({
          key: figure,
          label: w[figure],
          numeric: true,
          cell: (row: Result['awards'][number]) => format.number(row[figure]),
        })),
      ]}
      narrow="scroll"
      rowKey={({ award }) => award}
      rows={awards}
    />
  );
}

function Decisions({ decisions }: Pick<Result, 'decisions'>) {
  const w = useWords(replayWords);
  const t = useText();
  return (
    <DataTable
      caption={w.decisions}
      columns={[
        {
          key: 'nominee',
          label: w.nominee,
          rowHeader: true,
          cell: ({ nominationId, nominee }) => (
            <Link params={{ nominationId }} to="/replay/$nominationId">
              {nominee}
            </Link>
          ),
        },
        { key: 'award', label: w.award, cell: ({ awardName }) => t(awardName) },
        { key: 'outcome', label: w.outcome, cell: ({ outcome }) => w.outcomes[outcome] },
        {
          key: 'change',
          label: w.change,
          cell: ({ before, after }) => (
            <>
              <OutcomeTag outcome={before} /> → {after ? <OutcomeTag outcome={after} /> : w.unknownAward}
            </>
          ),
        },
        { key: 'why', label: w.why, cell: ({ conditions }) => <VerdictChanges changes={conditions} /> },
      ]}
      rowKey={({ nominationId }) => nominationId}
      rows={decisions}
    />
  );
}
