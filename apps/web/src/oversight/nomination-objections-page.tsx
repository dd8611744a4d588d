import { useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { OBJECTION_LIMITS } from '@vinh-danh/domain/oversight/objection';
import { type FormEvent, useState } from 'react';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded, NothingYet } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { useAnswerRows, Words } from './answer-rows';
import { ObjectionTag } from './objection-tag';
import {
  NominationObjectionsDocument,
  type ReleasedObjection_objectionFragment as Released,
  ReplyToObjectionDocument,
} from './objections.generated';
import { oversightWords } from './oversight-words';

/** What the nominee, their unit and those who decide read of the objections to a nomination, and where the nominee replies. */
export function NominationObjectionsPage() {
  const w = useWords(oversightWords);
  const { nominationId } = useParams({ from: '/nominations/$nominationId/objections' });
  const query = useQuery(NominationObjectionsDocument, { variables: { nominationId } });
  return (
    <Page lead={w.nominationObjectionsLead} title={w.nominationObjections}>
      <Loaded query={query}>
        {({ nominationObjections }) =>
          nominationObjections.length === 0 ? (
            <NothingYet title={w.noneReleased}>{w.noneReleasedText}</NothingYet>
          ) : (
            nominationObjections.map((objection) => (
              <Section key={objection.id} title={w.objectionOf(objection.number)}>
                <ReleasedObjection objection={objection} />
                {objection.mayReply && <Reply key={objection.version} objection={objection} />}
              </Section>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

function ReleasedObjection({ objection }: { objection: Released }) {
  const w = useWords(oversightWords);
  const t = useText();
  const format = useFormat();
  const { reply, repliedAt } = objection;
  const answer = useAnswerRows(objection);
  return (
    <SummaryList
      rows={[
        { key: 'state', label: w.state, value: <ObjectionTag state={objection.state} /> },
        { key: 'nominee', label: w.nominee, value: `${objection.nomineeName} – ${t(objection.awardName)}` },
        { key: 'condition', label: w.condition, value: objection.condition ? t(objection.condition) : w.otherCondition },
        { key: 'text', label: w.releasedText, value: <Words>{objection.releasedText}</Words> },
        { key: 'released', label: w.release, value: w.releasedOn(format.instant(objection.releasedAt)) },
        { key: 'reply', label: w.reply, value: reply ? <Words>{reply}</Words> : w.noReply },
        ...(repliedAt
          ? [{ key: 'by', label: w.replyButton, value: w.repliedBy(objection.repliedBy ?? '', format.instant(repliedAt)) }]
          : []),
        ...answer,
      ]}
    />
  );
}

function Reply({ objection }: { objection: Released }) {
  const w = useWords(oversightWords);
  const [text, setText] = useState(objection.reply ?? '');
  const { act, busy, error, refusals } = useAct(ReplyToObjectionDocument, (data) => data.replyToObjection);
  const field = `reply-${objection.id}`;
  const reply = async (event: FormEvent) => {
    event.preventDefault();
    await act({ objectionId: objection.id, version: objection.version, text, dryRun: false }).catch(() => undefined);
  };
  return (
    <form className={form.panel} noValidate onSubmit={(event) => void reply(event)}>
      <RefusalList fieldId={() => field} refusals={refusals} />
      {error !== undefined && error !== null && <Failed error={error} />}
      <Textarea
        autosize
        description={w.replyHint}
        id={field}
        label={w.reply}
        maxLength={OBJECTION_LIMITS.reply}
        minRows={4}
        onChange={(event) => setText(event.target.value)}
        required
        value={text}
      />
      <div className={form.buttons}>
        <Button loading={busy} type="submit">
          {w.replyButton}
        </Button>
      </div>
    </form>
  );
}
