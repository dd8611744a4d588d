import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Notice } from '../ui/notice';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { PlacesRanking_rankingFragment } from './overflow-page.generated';
import { overflowWords } from './overflow-words';

const TONES = { PLACED: 'ok', TIED: 'look', WITHOUT: 'no' } as const;

/** The places as a bar against those who passed, the order with what ranked each, and the steps in words. */
export function OverflowRanking({ ranking }: { ranking: PlacesRanking_rankingFragment }) {
  const w = useWords(overflowWords);
  const t = useText();
  const format = useFormat();
  const { cases, places, leaderPlaces, undecided, steps, settledBy, settledAt } = ranking;
  const rows = cases.map((each, i) => ({ ...each, order: i + 1 }));
  const placed = cases.filter(({ standing }) => standing === 'PLACED').length;
  return (
    <>
      <p>{t(ranking.sentence)}</p>
      <Meter
        goal
        hideLabel
        label={t(ranking.name)}
        held={Math.max(0, cases.length - placed)}
        sentence={`${w.places(places, cases.length)} ${leaderPlaces === null ? '' : w.leaderPlaces(leaderPlaces)}`}
        total={places}
        used={placed}
      />
      {undecided > 0 && (
        <Notice>
          <p>{w.undecided(undecided)}</p>
        </Notice>
      )}
      <DataTable
        caption={t(ranking.name)}
        columns={[
          { key: 'order', label: w.order, numeric: true, cell: ({ order }) => format.number(order) },
          { key: 'who', label: w.who, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'votes',
            label: w.votes,
            cell: ({ votesInFavour, votersCounted, votes, score }) =>
              [
                `${format.number(votesInFavour)}/${format.number(votersCounted)}`,
                votes !== null && `(${format.percent(Math.round(votes * 100) / 100)})`,
                score !== null && w.score(format.number(score)),
              ]
                .filter(Boolean)
                .join(' '),
          },
          {
            key: 'marks',
            label: w.marks,
            cell: ({ womenFirst, isLeader }) => [womenFirst && w.women, isLeader && w.leader].filter(Boolean).join(', '),
          },
          { key: 'standing', label: w.standing, cell: ({ standing }) => <Tag tone={TONES[standing]}>{w.standings[standing]}</Tag> },
        ]}
        rowKey={({ caseId }) => caseId}
        rows={rows}
      />
      <h3>{w.how}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step.vi}>{t(step)}</li>
        ))}
      </ol>
      <p>{w.foreseen}</p>
      {settledBy && (
        <p>
          <strong>{w.settled[settledBy]}</strong>
          {settledAt && `. ${w.settledAt(format.instant(settledAt))}`}
        </p>
      )}
    </>
  );
}
