import { Button } from '@mantine/core';
import { PART_NAMES } from '@vinh-danh/domain/council/part-names';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import type { CouncilSeat_rowFragment } from './council-page.generated';
import { councilWords } from './council-words';

export type Seat = CouncilSeat_rowFragment;

interface SeatTableProps {
  readonly caption: string;
  readonly seats: readonly Seat[];
  /** Given where terms may be ended. */
  readonly onEnd?: (seat: Seat) => void;
}

/** Seats of a council: who sits there, by name or by post, and for how long. */
export function SeatTable({ caption, seats, onEnd }: SeatTableProps) {
  const w = useWords(councilWords);
  const t = useText();
  const format = useFormat();
  const byOf = ({ unit, rank }: Seat) => (unit ? w.byPost(w.ranks[rank ?? ''] ?? '', t(unit)) : w.byName);
  const termOf = ({ seatedFrom, seatedTo }: Seat) =>
    seatedTo ? w.termSpan(format.day(seatedFrom), format.day(seatedTo)) : w.termFrom(format.day(seatedFrom));
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'who', label: w.who, rowHeader: true, cell: ({ name }) => name ?? w.nobody },
        { key: 'part', label: w.part, cell: ({ part }) => t(PART_NAMES[part]) },
        { key: 'by', label: w.by, cell: byOf },
        { key: 'vote', label: w.vote, cell: ({ votes }) => (votes ? w.votes : w.votesNot) },
        { key: 'term', label: w.term, cell: termOf },
        ...(onEnd
          ? [
              {
                key: 'acts',
                label: w.acts,
                cell: (seat: Seat) => (
                  <Button
                    aria-label={w.endOf(seat.name ?? t(PART_NAMES[seat.part]))}
                    onClick={() => onEnd(seat)}
                    size="compact-sm"
                    variant="default"
                  >
                    {w.end}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
      rowKey={({ id }) => id}
      rows={seats}
    />
  );
}
