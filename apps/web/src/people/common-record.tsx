import { CHOICES } from '@vinh-danh/domain/people/fact-kind';
import { INQUIRY_KINDS, RATING_LEVELS } from '@vinh-danh/domain/people/scales';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import { entryWords } from './entry-words';
import type { FactSubject } from './fact-subject';
import type {
  BlockRankFactFragment,
  ClearanceFactFragment,
  HonourFactFragment,
  IndicatorFactFragment,
  InquiryFactFragment,
  RatingFactFragment,
  ScoreSheetFactFragment,
} from './facts.generated';
import { peopleWords } from './people-words';
import { RecordPart } from './record-part';

interface PartProps<Row> {
  readonly subject: FactSubject;
  readonly rows: readonly Row[];
}

/** Awards held; one that was taken back stays on record and says so. */
export function Honours({ subject, rows }: PartProps<HonourFactFragment>) {
  const w = useWords(peopleWords);
  const e = useWords(entryWords);
  const t = useText();
  const f = useFormat();
  const decision = (honour: HonourFactFragment) =>
    honour.revokedOn
      ? `${w.decisionOf(honour.decisionNumber, f.day(honour.decidedOn))}; ${e.revoked(honour.revocationNumber ?? '', f.day(honour.revokedOn))}`
      : w.decisionOf(honour.decisionNumber, f.day(honour.decidedOn));
  return (
    <RecordPart
      columns={[
        { key: 'year', label: w.year, cell: (honour) => honour.year },
        { key: 'award', label: w.award, rowHeader: true, cell: (honour) => t(honour.awardName) },
        { key: 'decision', label: w.decision, cell: decision },
      ]}
      kind="honour"
      nameOf={(honour) => `${t(honour.awardName)} ${honour.year}`}
      none={w.noHonours}
      rows={rows}
      subject={subject}
      title={w.honours}
    />
  );
}

export function Ratings({ subject, rows }: PartProps<RatingFactFragment>) {
  const w = useWords(peopleWords);
  const t = useText();
  const f = useFormat();
  return (
    <RecordPart
      columns={[
        { key: 'year', label: w.year, rowHeader: true, cell: (row) => row.year },
        { key: 'level', label: w.level, cell: (row) => t(RATING_LEVELS[row.level]) },
        { key: 'decision', label: w.decision, cell: (row) => w.decisionOf(row.decisionNumber, f.day(row.decidedOn)) },
      ]}
      kind="rating"
      nameOf={(row) => row.year}
      none={w.none.ratings}
      rows={rows}
      subject={subject}
      title={w.ratings}
    />
  );
}

export function Inquiries({ subject, rows }: PartProps<InquiryFactFragment>) {
  const w = useWords(peopleWords);
  const t = useText();
  const f = useFormat();
  return (
    <RecordPart
      columns={[
        { key: 'kind', label: w.kind, rowHeader: true, cell: (row) => t(INQUIRY_KINDS[row.kind]) },
        { key: 'reference', label: w.reference, cell: (row) => row.reference },
        { key: 'opened', label: w.openedOn, cell: (row) => f.day(row.openedOn) },
        { key: 'concluded', label: w.concludedOn, cell: (row) => (row.concludedOn ? f.day(row.concludedOn) : w.pending) },
      ]}
      kind="inquiry"
      nameOf={(row) => row.reference}
      none={w.none.inquiries}
      rows={rows}
      subject={subject}
      title={w.inquiries}
    />
  );
}

interface NumbersProps {
  readonly subject: FactSubject;
  readonly indicators: readonly IndicatorFactFragment[];
  readonly clearances: readonly ClearanceFactFragment[];
  readonly scoreSheets: readonly ScoreSheetFactFragment[];
  readonly blockRanks: readonly BlockRankFactFragment[];
}

/** What is counted, scored and compared, and what outside bodies answered. */
export function Numbers({ subject, indicators, clearances, scoreSheets, blockRanks }: NumbersProps) {
  const w = useWords(peopleWords);
  const e = useWords(entryWords);
  const t = useText();
  const f = useFormat();
  const year = { key: 'year', label: w.year, cell: (row: { year: number }) => row.year };
  const shared = { subject, none: e.noneOnRecord };
  return (
    <>
      <RecordPart
        {...shared}
        columns={[
          year,
          { key: 'key', label: e.parts.indicator, rowHeader: true, cell: (row) => row.key },
          { key: 'value', label: e.value, numeric: true, cell: (row) => f.number(row.value) },
          { key: 'origin', label: e.origin, cell: (row) => row.origin ?? w.unknown },
        ]}
        kind="indicator"
        nameOf={(row) => `${row.key} ${row.year}`}
        rows={indicators}
        title={e.parts.indicators}
      />
      <RecordPart
        {...shared}
        columns={[
          { key: 'body', label: e.body, rowHeader: true, cell: (row) => row.body },
          { key: 'outcome', label: e.answer, cell: (row) => t(CHOICES.ClearanceOutcome[row.outcome]) },
          { key: 'reference', label: w.reference, cell: (row) => w.decisionOf(row.reference, f.day(row.answeredOn)) },
        ]}
        kind="clearance"
        nameOf={(row) => row.body}
        rows={clearances}
        title={e.parts.clearances}
      />
      <RecordPart
        {...shared}
        columns={[
          year,
          { key: 'sheet', label: e.parts.scoreSheet, rowHeader: true, cell: (row) => row.sheet },
          { key: 'total', label: e.total, numeric: true, cell: (row) => f.number(row.total) },
          {
            key: 'points',
            label: e.points,
            cell: (row) =>
              [...row.points.map(({ item, points }) => `${item}: ${f.number(points)}`), ...(row.barred ? [e.barred] : [])].join('; '),
          },
        ]}
        kind="scoreSheet"
        nameOf={(row) => `${row.sheet} ${row.year}`}
        rows={scoreSheets}
        title={e.parts.scoreSheets}
      />
      <RecordPart
        {...shared}
        columns={[
          year,
          { key: 'block', label: e.parts.block, rowHeader: true, cell: (row) => row.block },
          { key: 'place', label: e.placeOf, cell: (row) => e.place(row.place, row.members) },
        ]}
        kind="blockRank"
        nameOf={(row) => `${row.block} ${row.year}`}
        rows={blockRanks}
        title={e.parts.blockRanks}
      />
    </>
  );
}
