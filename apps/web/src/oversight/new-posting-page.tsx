import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { POSTING_LIMITS } from '@vinh-danh/domain/oversight/posting';
import { type FormEvent, useState } from 'react';
import { useAct } from '../nomination/use-act';
import { Citation } from '../ui/citation';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded, NothingYet } from '../ui/states';
import { useText, useWords } from '../ui/words';
import { oversightWords } from './oversight-words';
import { PostingDraftDocument, type PostingDraftQuery, PostNominationsDocument } from './postings.generated';

type Draft = PostingDraftQuery['postingDraft'];
type Candidate = Draft['candidates'][number];
type Audience = 'STAFF' | 'PUBLIC';

/** The Office chooses whom it posts, to whom and with which words. */
export function NewPostingPage() {
  const w = useWords(oversightWords);
  const [audience, setAudience] = useState<Audience>('STAFF');
  const [embargoOn, setEmbargo] = useState('');
  const variables = { audience, embargoOn: audience === 'PUBLIC' && embargoOn !== '' ? embargoOn : null };
  const draft = useQuery(PostingDraftDocument, { variables, fetchPolicy: 'network-only' });
  const shown = draft.data ?? draft.previousData;
  return (
    <Page breadcrumbs={[{ label: w.postings, link: { to: '/postings' } }]} lead={w.newLead} title={w.newTitle}>
      <div className={form.filters}>
        <NativeSelect
          data={(['STAFF', 'PUBLIC'] as const).map((value) => ({ value, label: w.audiences[value] }))}
          label={w.audience}
          onChange={(event) => setAudience(event.target.value === 'PUBLIC' ? 'PUBLIC' : 'STAFF')}
          value={audience}
        />
        {audience === 'PUBLIC' && (
          <TextInput
            description={w.embargoHint}
            label={w.embargoOn}
            onChange={(event) => setEmbargo(event.target.value)}
            type="date"
            value={embargoOn}
          />
        )}
      </div>
      <Loaded query={{ ...draft, data: shown }}>
        {({ postingDraft }) => <PostingForm draft={postingDraft} key={postingDraft.planId} terms={variables} />}
      </Loaded>
    </Page>
  );
}

interface PostingFormProps {
  readonly draft: Draft;
  readonly terms: { readonly audience: Audience; readonly embargoOn: string | null };
}

function PostingForm({ draft, terms }: PostingFormProps) {
  const w = useWords(oversightWords);
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const ready = draft.candidates.filter(({ postRefusals }) => postRefusals.length === 0);
  const waiting = draft.candidates.filter(({ postRefusals }) => postRefusals.length > 0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [summaries, setSummaries] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const { act, busy, error, refusals } = useAct(PostNominationsDocument, (data) => data.postNominations);
  const chosen = ready.filter(({ nominationId }) => !left.has(nominationId));
  const summaryOf = ({ nominationId, suggestion }: Candidate) => summaries[nominationId] ?? suggestion;
  const post = async (event: FormEvent) => {
    event.preventDefault();
    const entries = chosen.map((each) => ({ nominationId: each.nominationId, summary: summaryOf(each) }));
    const done = await act({ ...terms, planId: draft.planId, note, entries, dryRun: false }).catch(() => undefined);
    if (done?.posting) void navigate({ to: '/postings/$id', params: { id: done.posting.id } });
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <>
      {draft.closesAt && (
        <Notice live>
          <p>
            <strong>{w.wouldClose(format.closing(draft.closesAt))}</strong>
          </p>
          {draft.rule && (
            <p>
              {t(draft.rule)} {draft.source && <Citation citation={draft.source} />}
            </p>
          )}
        </Notice>
      )}
      {ready.length === 0 ? (
        <NothingYet title={w.nothingReady}>{w.nothingReadyText}</NothingYet>
      ) : (
        <form className={form.panel} noValidate onSubmit={(event) => void post(event)}>
          <RefusalList quiet refusals={draft.postRefusals} title={w.whyNotPost} />
          <RefusalList fieldId={fieldIn(chosen)} refusals={refusals} title={w.whyNotPost} />
          {error !== undefined && error !== null && <Failed error={error} />}
          <h2>{w.chooseWho}</h2>
          {ready.map((each) => (
            <div className={form.stack} key={each.nominationId}>
              <Checkbox
                checked={!left.has(each.nominationId)}
                label={w.choose(each.nomineeName, t(each.awardName))}
                onChange={(event) => toggle(each.nominationId, event.target.checked)}
              />
              {!left.has(each.nominationId) && (
                <Textarea
                  autosize
                  description={terms.audience === 'PUBLIC' && !each.mayBePublic ? `${w.summaryHint} ${w.staffOnly}` : w.summaryHint}
                  id={`summary-${each.nominationId}`}
                  label={w.summaryOf(each.nomineeName)}
                  lang="vi"
                  maxLength={POSTING_LIMITS.summary}
                  minRows={2}
                  onChange={(event) => setSummaries({ ...summaries, [each.nominationId]: event.target.value })}
                  required
                  value={summaryOf(each)}
                />
              )}
            </div>
          ))}
          <Textarea
            description={w.noteHint}
            label={w.note}
            maxLength={POSTING_LIMITS.note}
            onChange={(event) => setNote(event.target.value)}
            rows={2}
            value={note}
          />
          <div className={form.buttons}>
            <Button loading={busy} type="submit">
              {w.postThese(format.number(chosen.length))}
            </Button>
          </div>
        </form>
      )}
      {waiting.length > 0 && <Waiting candidates={waiting} />}
    </>
  );
}

function fieldIn(chosen: readonly Candidate[]) {
  return (field: string) => {
    const index = /^entries\.(\d+)\.summary$/.exec(field)?.[1];
    const candidate = index === undefined ? undefined : chosen[Number(index)];
    return candidate && `summary-${candidate.nominationId}`;
  };
}

/** Explained instead of hidden: who cannot be posted yet, and why, each nominee once with all their awards. */
function Waiting({ candidates }: { candidates: readonly Candidate[] }) {
  const w = useWords(oversightWords);
  const t = useText();
  const format = useFormat();
  const nominees = new Map<string, Candidate[]>();
  for (const each of candidates) nominees.set(each.nomineeId, [...(nominees.get(each.nomineeId) ?? []), each]);
  return (
    <Section title={w.notYet(format.number(nominees.size))}>
      <ul>
        {[...nominees].map(([id, theirs]) => (
          <li key={id}>
            {theirs[0]?.nomineeName}
            <ul>
              {theirs.map(({ nominationId, awardName, postRefusals }) => (
                <li key={nominationId}>
                  {t(awardName)}: {postRefusals.map(({ message }) => t(message)).join(' ')}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
