import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { OBJECTION_CONSEQUENCES, OBJECTION_FINDINGS, OBJECTION_LIMITS } from '@vinh-danh/domain/oversight/objection';
import { type FormEvent, useState } from 'react';
import { useAct } from '../nomination/use-act';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import { useAnswerRows, Words } from './answer-rows';
import { ObjectionTag } from './objection-tag';
import {
  AnswerObjectionDocument,
  type ObjectionPage_objectionFragment as Objection,
  ObjectionDocument,
  ReleaseObjectionDocument,
} from './objections.generated';
import { oversightWords } from './oversight-words';

/** One objection for those who handle it: who filed it, what the nominee is asked, and the answer. */
export function ObjectionPage() {
  const w = useWords(oversightWords);
  const { id } = useParams({ from: '/objections/$id' });
  const query = useQuery(ObjectionDocument, { variables: { id } });
  return (
    <Page
      breadcrumbs={[{ label: w.objections, link: { to: '/objections' } }]}
      title={query.data ? w.objectionOf(query.data.objection.number) : w.object}
    >
      <Loaded query={query}>
        {({ objection }) => (
          <>
            <Particulars objection={objection} />
            <Release key={`release ${objection.version}`} objection={objection} />
            <Answer key={`answer ${objection.version}`} objection={objection} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Particulars({ objection }: { objection: Objection }) {
  const w = useWords(oversightWords);
  const t = useText();
  const format = useFormat();
  const { source, files } = objection;
  const answer = useAnswerRows(objection);
  const who = source.anonymous ? w.anonymous : `${source.name} (${source.isEmployee ? w.employee : w.outsider})`;
  return (
    <SummaryList
      rows={[
        { key: 'state', label: w.state, value: <ObjectionTag state={objection.state} /> },
        { key: 'nominee', label: w.nominee, value: `${objection.nomineeName} – ${t(objection.awardName)}` },
        { key: 'unit', label: w.unit, value: t(objection.unitName) },
        { key: 'condition', label: w.condition, value: objection.condition ? t(objection.condition) : w.otherCondition },
        { key: 'received', label: w.receivedAt, value: format.instant(objection.receivedAt) },
        { key: 'effect', label: w.effect, value: objection.freezes && objection.state !== 'ANSWERED' ? w.freezes : w.freezesNot },
        { key: 'source', label: w.source, value: who },
        ...(source.contact ? [{ key: 'contact', label: w.contact, value: source.contact }] : []),
        { key: 'words', label: w.words, value: <Words>{objection.words}</Words> },
        { key: 'files', label: w.files, value: <Files files={files} /> },
        ...(objection.releasedAt ? [{ key: 'released', label: w.releasedText, value: <Words>{objection.releasedText ?? ''}</Words> }] : []),
        {
          key: 'reply',
          label: w.reply,
          value: objection.reply ? <Words>{objection.reply}</Words> : w.noReply,
        },
        ...answer,
      ]}
    />
  );
}

function Files({ files }: { files: Objection['files'] }) {
  const w = useWords(oversightWords);
  const format = useFormat();
  if (files.length === 0) return w.noFiles;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/objections/files/${file.id}`}>{file.filename}</a> ({format.size(file.size)})
        </li>
      ))}
    </ul>
  );
}

function Release({ objection }: { objection: Objection }) {
  const w = useWords(oversightWords);
  const format = useFormat();
  const [text, setText] = useState(objection.releasedText ?? '');
  const { act, busy, error, refusals } = useAct(ReleaseObjectionDocument, (data) => data.releaseObjection);
  if (objection.releaseRefusals.length > 0) return null;
  const release = async (event: FormEvent) => {
    event.preventDefault();
    await act({ objectionId: objection.id, version: objection.version, text, dryRun: false }).catch(() => undefined);
  };
  return (
    <Section title={w.release}>
      <form className={form.panel} noValidate onSubmit={(event) => void release(event)}>
        {objection.releasedAt && <p>{w.releasedOn(format.instant(objection.releasedAt))}</p>}
        <RefusalList fieldId={() => 'release-text'} refusals={refusals} />
        {error !== undefined && error !== null && <Failed error={error} />}
        <Textarea
          autosize
          description={w.releaseHint}
          id="release-text"
          label={w.releaseText}
          maxLength={OBJECTION_LIMITS.text}
          minRows={4}
          onChange={(event) => setText(event.target.value)}
          required
          value={text}
        />
        <div className={form.buttons}>
          <Button loading={busy} type="submit">
            {objection.releasedAt ? w.releaseAgain : w.releaseButton}
          </Button>
        </div>
      </form>
    </Section>
  );
}

const ANSWER_IDS: Readonly<Record<string, string>> = {
  consequence: 'answer-consequence',
  reasons: 'answer-reasons',
  citation: 'answer-citation',
};

function Answer({ objection }: { objection: Objection }) {
  const w = useWords(oversightWords);
  const [finding, setFinding] = useState<(typeof OBJECTION_FINDINGS)[number]>('NOT_UPHELD');
  const [consequence, setConsequence] = useState<(typeof OBJECTION_CONSEQUENCES)[number]>('NONE');
  const [reasons, setReasons] = useState('');
  const [citation, setCitation] = useState('');
  const { act, busy, error, refusals } = useAct(AnswerObjectionDocument, (data) => data.answerObjection);
  if (objection.state === 'ANSWERED') return null;
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    const said = { finding, consequence, reasons, citation };
    await act({ objectionId: objection.id, version: objection.version, ...said, dryRun: false }).catch(() => undefined);
  };
  const consequences = OBJECTION_CONSEQUENCES.filter((each) => each !== 'COUNCIL' || objection.needsCouncil);
  return (
    <Section title={w.answer}>
      <form className={form.panel} noValidate onSubmit={(event) => void answer(event)}>
        <RefusalList fieldId={(field) => ANSWER_IDS[field]} refusals={refusals} />
        {error !== undefined && error !== null && <Failed error={error} />}
        <NativeSelect
          data={OBJECTION_FINDINGS.map((value) => ({ value, label: w.findings[value] }))}
          label={w.finding}
          onChange={(event) => setFinding(OBJECTION_FINDINGS.find((each) => each === event.target.value) ?? 'NOT_UPHELD')}
          value={finding}
        />
        <NativeSelect
          data={consequences.map((value) => ({ value, label: w.consequences[value] }))}
          id={ANSWER_IDS.consequence}
          label={w.consequence}
          onChange={(event) => setConsequence(OBJECTION_CONSEQUENCES.find((each) => each === event.target.value) ?? 'NONE')}
          value={consequence}
        />
        <Textarea
          autosize
          description={w.reasonsHint}
          id={ANSWER_IDS.reasons}
          label={w.reasons}
          maxLength={OBJECTION_LIMITS.finding}
          minRows={4}
          onChange={(event) => setReasons(event.target.value)}
          required
          value={reasons}
        />
        <TextInput
          description={w.citationHint}
          id={ANSWER_IDS.citation}
          label={w.citation}
          maxLength={OBJECTION_LIMITS.citation}
          onChange={(event) => setCitation(event.target.value)}
          required
          value={citation}
        />
        <div className={form.buttons}>
          <Button loading={busy} type="submit">
            {w.answerButton}
          </Button>
        </div>
      </form>
    </Section>
  );
}
