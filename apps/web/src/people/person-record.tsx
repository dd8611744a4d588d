import { CHOICES } from '@vinh-danh/domain/people/fact-kind';
import { DISCIPLINE_FORMS, INITIATIVE_ASPECTS, INITIATIVE_LEVELS, LEAVE_KINDS, STUDY_RESULTS } from '@vinh-danh/domain/people/scales';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import { Inquiries, Numbers, Ratings } from './common-record';
import { entryWords } from './entry-words';
import type { FactSubject } from './fact-subject';
import { peopleWords } from './people-words';
import type { PersonRecord_factsFragment as Facts } from './person-page.generated';
import { RecordPart } from './record-part';

interface PersonRecordProps {
  readonly subject: FactSubject;
  readonly facts: Facts;
}

/** What is on record of a person, kind by kind. What the rules of the awards ask stands here as they read it. */
export function PersonRecord({ subject, facts }: PersonRecordProps) {
  return (
    <>
      <Service facts={facts} subject={subject} />
      <Ratings rows={facts.ratings} subject={subject} />
      <Initiatives facts={facts} subject={subject} />
      <Absences facts={facts} subject={subject} />
      <Disciplines facts={facts} subject={subject} />
      <Inquiries rows={facts.inquiries} subject={subject} />
      <Numbers
        blockRanks={facts.blockRanks}
        clearances={facts.clearances}
        indicators={facts.indicators}
        scoreSheets={facts.scoreSheets}
        subject={subject}
      />
    </>
  );
}

function useSpan() {
  const w = useWords(peopleWords);
  const f = useFormat();
  return [
    { key: 'from', label: w.from, cell: (row: { startedOn: string }) => f.day(row.startedOn) },
    { key: 'to', label: w.to, cell: (row: { endedOn?: string | null }) => (row.endedOn ? f.day(row.endedOn) : w.now) },
  ] as const;
}

function Service({ subject, facts }: PersonRecordProps) {
  const w = useWords(peopleWords);
  const t = useText();
  const span = useSpan();
  const titleOf = (row: Facts['assignments'][number]) => (row.kind === 'SECONDMENT' ? `${row.title} (${w.secondment})` : row.title);
  return (
    <RecordPart
      columns={[
        ...span,
        { key: 'post', label: w.post, rowHeader: true, cell: titleOf },
        { key: 'unit', label: w.unit, cell: (row) => t(row.unit.name) },
      ]}
      kind="assignment"
      nameOf={titleOf}
      none={w.none.assignments}
      rows={facts.assignments}
      subject={subject}
      title={w.assignments}
    />
  );
}

function Initiatives({ subject, facts }: PersonRecordProps) {
  const w = useWords(peopleWords);
  const e = useWords(entryWords);
  const t = useText();
  const f = useFormat();
  const further = facts.initiatives.flatMap(({ title, recognitions }) => recognitions.map((each) => ({ ...each, title })));
  return (
    <>
      <RecordPart
        columns={[
          { key: 'title', label: t(CHOICES.InitiativeKind.INITIATIVE), rowHeader: true, cell: (row) => row.title },
          { key: 'kind', label: w.kind, cell: (row) => t(CHOICES.InitiativeKind[row.kind]) },
          { key: 'authors', label: e.authors, cell: (row) => row.authors.map(({ name }) => name).join(', ') },
          { key: 'level', label: e.level, cell: (row) => t(INITIATIVE_LEVELS[row.level]) },
          {
            key: 'decision',
            label: w.decision,
            cell: (row) => (row.recognisedOn ? w.decisionOf(row.decisionNumber ?? '', f.day(row.recognisedOn)) : e.notRecognised),
          },
        ]}
        kind="initiative"
        nameOf={(row) => row.title}
        none={e.initiativesNone}
        rows={facts.initiatives}
        subject={subject}
        title={e.parts.initiatives}
      />
      {facts.initiatives.length > 0 && (
        <RecordPart
          columns={[
            { key: 'title', label: t(CHOICES.InitiativeKind.INITIATIVE), rowHeader: true, cell: (row) => row.title },
            { key: 'aspect', label: e.aspect, cell: (row) => t(INITIATIVE_ASPECTS[row.aspect]) },
            { key: 'level', label: e.level, cell: (row) => t(INITIATIVE_LEVELS[row.level]) },
            { key: 'decision', label: w.decision, cell: (row) => w.decisionOf(row.decisionNumber, f.day(row.decidedOn)) },
          ]}
          kind="recognition"
          nameOf={(row) => row.title}
          none={e.noneOnRecord}
          rows={further}
          subject={subject}
          title={e.parts.recognitions}
        />
      )}
    </>
  );
}

function Absences({ subject, facts }: PersonRecordProps) {
  const w = useWords(peopleWords);
  const t = useText();
  const f = useFormat();
  const span = useSpan();
  return (
    <>
      <RecordPart
        columns={[
          ...span,
          { key: 'kind', label: w.leaveKind, rowHeader: true, cell: (row) => t(LEAVE_KINDS[row.kind]) },
          { key: 'days', label: w.workingDays, numeric: true, cell: (row) => f.number(row.workingDays) },
        ]}
        kind="leave"
        nameOf={(row) => f.day(row.startedOn)}
        none={w.none.leaves}
        rows={facts.leaves}
        subject={subject}
        title={w.leaves}
      />
      <RecordPart
        columns={[
          ...span,
          { key: 'course', label: w.course, rowHeader: true, cell: (row) => row.course },
          { key: 'result', label: w.result, cell: (row) => (row.result ? t(STUDY_RESULTS[row.result]) : w.unknown) },
        ]}
        kind="study"
        nameOf={(row) => row.course}
        none={w.none.studies}
        rows={facts.studies}
        subject={subject}
        title={w.studies}
      />
    </>
  );
}

function Disciplines({ subject, facts }: PersonRecordProps) {
  const w = useWords(peopleWords);
  const t = useText();
  const f = useFormat();
  return (
    <RecordPart
      columns={[
        { key: 'form', label: w.form, rowHeader: true, cell: (row) => t(DISCIPLINE_FORMS[row.form]) },
        { key: 'decision', label: w.decision, cell: (row) => w.decisionOf(row.decisionNumber, f.day(row.decidedOn)) },
        { key: 'ends', label: w.endsOn, cell: (row) => (row.endsOn ? f.day(row.endsOn) : w.unknown) },
      ]}
      kind="discipline"
      nameOf={(row) => f.day(row.decidedOn)}
      none={w.none.disciplines}
      rows={facts.disciplines}
      subject={subject}
      title={w.disciplines}
    />
  );
}
