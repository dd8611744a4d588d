import { Button, NativeSelect, Textarea } from '@mantine/core';
import { OPINION_LIMIT } from '@vinh-danh/domain/council/opinion.rule';
import { OPINION_SIDES, type OpinionSide, UNDER_WAY } from '@vinh-danh/domain/council/sitting';
import { useState } from 'react';
import { ActRefused } from '../nomination/act-refused';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { useWords } from '../ui/words';
import { GiveOpinionDocument, type SittingCase_caseFragment } from './sitting-case-page.generated';
import { SittingFileUpload } from './sitting-file-upload';
import { sittingWords } from './sitting-words';

interface CaseOpinionsProps {
  readonly of: SittingCase_caseFragment;
  readonly onDone: () => void;
}

/** What those think who do not come; where a member writes their own, and whoever runs the sitting what came in on paper. */
export function CaseOpinions({ of, onDone }: CaseOpinionsProps) {
  const w = useWords(sittingWords);
  const format = useFormat();
  const { standing, state, seats } = of.sitting;
  const takes = of.outcome === null && UNDER_WAY.includes(state);
  const absent = seats.filter(({ attends }) => attends !== 'PRESENT' && attends !== 'PROXY');
  return (
    <Section id="opinions" title={w.opinions}>
      {of.opinions.length === 0 && <p>{w.noOpinions}</p>}
      <ul>
        {of.opinions.map(({ personId, name, side, opinion, fileId, givenAt }) => (
          <li key={personId}>
            <strong>{name}</strong> ({format.instant(givenAt)}){side && ` – ${w.sides[side]}`}: {opinion}
            {fileId && standing.runs && (
              <>
                {' '}
                <a download href={`/sitting-files/${fileId}`}>
                  {w.paper}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {takes && standing.seatId && of.partRefusals.length === 0 && <OpinionForm of={of} onDone={onDone} title={w.ownOpinion} />}
      {takes && standing.runs && absent.length > 0 && <OpinionForm of={of} onDone={onDone} people={absent} title={w.recordOpinion} />}
    </Section>
  );
}

interface OpinionFormProps extends CaseOpinionsProps {
  readonly title: string;
  /** Whose opinion is recorded; absent: the reader's own. */
  readonly people?: readonly { readonly personId: string; readonly name: string }[];
}

const fieldId = (field: string) => `opinion-${field}`;

function OpinionForm({ of, people, title, onDone }: OpinionFormProps) {
  const w = useWords(sittingWords);
  const [asked, setAsked] = useState({ opinion: '', side: '', personId: people?.[0]?.personId ?? '', fileId: '' });
  const { act, busy, error, refusals } = useAct(GiveOpinionDocument, (data) => data.giveOpinion);
  const isSecret = of.ballot === 'SECRET';
  const send = async () => {
    const { opinion, side, personId, fileId } = asked;
    const input = { caseId: of.id, opinion, side: (side || null) as OpinionSide | null, fileId: fileId || null };
    if (!(await act({ ...input, personId: people ? personId : null }).catch(() => undefined))) return;
    setAsked({ ...asked, opinion: '', side: '', fileId: '' });
    onDone();
  };
  return (
    <details>
      <summary>{title}</summary>
      <form
        className={form.panel}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ActRefused error={error} fieldId={people ? undefined : fieldId} onNewest={onDone} refusals={refusals} />
        {people && (
          <NativeSelect
            data={people.map(({ personId, name }) => ({ value: personId, label: name }))}
            label={w.whose}
            onChange={(event) => setAsked({ ...asked, personId: event.target.value })}
            value={asked.personId}
          />
        )}
        {isSecret ? (
          <p className={form.hint}>{w.secretHint}</p>
        ) : (
          <NativeSelect
            data={[{ value: '', label: w.noSide }, ...OPINION_SIDES.map((value) => ({ value, label: w.sides[value] ?? value }))]}
            label={w.side}
            onChange={(event) => setAsked({ ...asked, side: event.target.value })}
            value={asked.side}
          />
        )}
        <Textarea
          id={people ? undefined : fieldId('opinion')}
          label={w.opinion}
          maxLength={OPINION_LIMIT}
          onChange={(event) => setAsked({ ...asked, opinion: event.target.value })}
          required
          rows={4}
          value={asked.opinion}
        />
        {people && <SittingFileUpload label={w.paper} onKept={(fileId) => setAsked({ ...asked, fileId })} sittingId={of.sittingId} />}
        <div className={form.buttons}>
          <Button loading={busy} type="submit">
            {w.send}
          </Button>
        </div>
      </form>
    </details>
  );
}
