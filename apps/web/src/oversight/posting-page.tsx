import { useQuery } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useMay } from '../app/viewer';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { Failed, Loaded, NothingYet } from '../ui/states';
import { useWords } from '../ui/words';
import { EntryTable } from './entry-table';
import { HowToObject } from './how-to-object';
import { oversightWords } from './oversight-words';
import { PostingDocument, type PostingQuery, WithdrawPostingDocument } from './postings.generated';

type Posting = PostingQuery['posting'];

/** One list as those inside see it: who stands on it, until when one may object, and the way there. */
export function PostingPage() {
  const w = useWords(oversightWords);
  const { id } = useParams({ from: '/postings/$id' });
  const query = useQuery(PostingDocument, { variables: { id } });
  const posting = query.data?.posting;
  const title = posting ? w.listName(String(posting.number), String(posting.year)) : w.list;
  return (
    <Page breadcrumbs={[{ label: w.postings, link: { to: '/postings' } }]} title={title}>
      <Loaded query={query}>{(data) => <Body posting={data.posting} title={title} />}</Loaded>
    </Page>
  );
}

function Body({ posting, title }: { posting: Posting; title: string }) {
  const w = useWords(oversightWords);
  const mayPost = useMay('postNominations');
  return (
    <>
      <PostingHead posting={posting} />
      {posting.entries.length === 0 ? (
        <NothingYet title={w.nobodyLeft}>{w.nobodyLeftText}</NothingYet>
      ) : (
        <EntryTable
          act={
            posting.state === 'OPEN'
              ? (entry) => (
                  <Link
                    aria-label={w.objectTo(entry.nomineeName)}
                    params={{ id: posting.id, nominationId: entry.nominationId }}
                    to="/postings/$id/object/$nominationId"
                  >
                    {w.object}
                  </Link>
                )
              : undefined
          }
          caption={title}
          entries={posting.entries}
        />
      )}
      {posting.state === 'OPEN' && <HowToObject />}
      {mayPost && posting.state !== 'WITHDRAWN' && <Withdraw posting={posting} />}
    </>
  );
}

interface Head {
  readonly state: 'OPEN' | 'CLOSED' | 'WITHDRAWN';
  readonly closesAt: string;
  readonly note: string;
  readonly withdrawReason?: string | null;
  readonly embargoOn?: string | null;
}

/** Until when one may object, and what the Office says of the list. */
export function PostingHead({ posting }: { posting: Head }) {
  const w = useWords(oversightWords);
  const format = useFormat();
  const closes = format.closing(posting.closesAt);
  return (
    <Notice>
      {posting.state === 'WITHDRAWN' && <p>{w.withdrawnText(posting.withdrawReason ?? '')}</p>}
      {posting.state === 'OPEN' && (
        <p>
          <strong>{w.until(closes)}</strong>
        </p>
      )}
      {posting.state === 'CLOSED' && <p>{w.over(closes)}</p>}
      {posting.embargoOn && <p>{w.embargo(format.day(posting.embargoOn))}</p>}
      {posting.note && (
        <p>
          {w.note}: <span lang="vi">{posting.note}</span>
        </p>
      )}
    </Notice>
  );
}

function Withdraw({ posting }: { posting: Posting }) {
  const w = useWords(oversightWords);
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const { act, busy, error, refusals } = useAct(WithdrawPostingDocument, (data) => data.withdrawPosting);
  const withdraw = async () => {
    const done = await act({ postingId: posting.id, version: posting.version, reason }).catch(() => undefined);
    if (done) setAsked(false);
  };
  if (posting.withdrawRefusals.length > 0) return <RefusalList quiet refusals={posting.withdrawRefusals} />;
  return (
    <div className={form.buttons}>
      <Button color="red" onClick={() => setAsked(true)} variant="outline">
        {w.withdraw}
      </Button>
      {isAsked && (
        <ConfirmDialog
          act={w.withdraw}
          busy={busy}
          dangerous
          onCancel={() => setAsked(false)}
          onConfirm={() => void withdraw()}
          title={w.withdrawQuestion}
        >
          <p>{w.withdrawText}</p>
          <RefusalList fieldId={(field) => (field === 'reason' ? 'withdraw-reason' : undefined)} refusals={refusals} />
          {error !== undefined && error !== null && <Failed error={error} />}
          <Textarea
            description={w.reasonHint}
            id="withdraw-reason"
            label={w.reason}
            maxLength={TEXT_LIMITS.reason}
            onChange={(event) => setReason(event.target.value)}
            required
            rows={3}
            value={reason}
          />
        </ConfirmDialog>
      )}
    </div>
  );
}
