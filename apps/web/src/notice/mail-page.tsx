import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import form from '../ui/form.module.css';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { RefusalList } from '../ui/refusal-list';
import { choiceParam } from '../ui/search-params';
import { Failed, Loaded, NothingMatches, NothingYet } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useWords } from '../ui/words';
import { MailFiguresDocument, type MailFiguresQuery, MailsDocument, type MailsQuery, RetryMailsDocument } from './mail-page.generated';
import { MAIL_STATES } from './mail-state';
import { canBeRetried, MailTable } from './mail-table';
import { mailWords } from './mail-words';

const PAGE = 50;

/** The mail that goes out: what waits, what was sent, what failed and why. */
export function MailPage() {
  const w = useWords(mailWords);
  const { state } = useSearch({ from: '/administration/mail' });
  const navigate = useNavigate();
  const figures = useQuery(MailFiguresDocument);
  const mails = useQuery(MailsDocument, { variables: { state: state ?? null, first: PAGE } });
  return (
    <Page breadcrumbs={[{ label: w.administration, link: { to: '/administration' } }]} lead={w.lead} title={w.title}>
      <Section title={w.figures}>
        <Loaded query={figures}>{({ mailFigures }) => <Figures figures={mailFigures} />}</Loaded>
      </Section>
      <Section title={w.list}>
        <form aria-label={w.filters} className={form.filters}>
          <NativeSelect
            data={[{ value: '', label: w.any }, ...MAIL_STATES.map((value) => ({ value, label: w.states[value] }))]}
            label={w.state}
            onChange={(event) =>
              void navigate({ to: '/administration/mail', search: { state: choiceParam(event.target.value, MAIL_STATES) } })
            }
            value={state ?? ''}
          />
        </form>
        <Loaded query={mails}>
          {(data) => (
            <Mails
              mails={data.mails}
              onMore={(after) => void mails.fetchMore({ variables: { after } })}
              onRetried={() => Promise.all([figures.refetch(), mails.refetch()])}
            />
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function Figures({ figures }: { figures: MailFiguresQuery['mailFigures'] }) {
  const w = useWords(mailWords);
  const { sendsMail, waiting, retried, sent, failed, dropped, withoutAddress } = figures;
  return (
    <>
      {!sendsMail && (
        <Notice>
          <p>{w.noServer}</p>
        </Notice>
      )}
      {withoutAddress > 0 && <p>{w.withoutAddress(withoutAddress)}</p>}
      <SummaryList
        rows={[
          { key: 'waiting', label: w.waiting, value: retried > 0 ? `${waiting}, ${w.retried(retried)}` : String(waiting) },
          { key: 'failed', label: w.failed, value: String(failed) },
          { key: 'sent', label: w.sent, value: String(sent) },
          { key: 'dropped', label: w.dropped, value: String(dropped) },
        ]}
      />
    </>
  );
}

interface MailsProps {
  readonly mails: MailsQuery['mails'];
  readonly onMore: (after: string | null) => void;
  readonly onRetried: () => Promise<unknown>;
}

function Mails({ mails, onMore, onRetried }: MailsProps) {
  const w = useWords(mailWords);
  const { state } = useSearch({ from: '/administration/mail' });
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey('retry-mails');
  const [retry, { data, error, loading }] = useMutation(RetryMailsDocument);
  const shown = mails.edges.map(({ node }) => node);
  const again = async (ids: readonly string[]) => {
    await retry({ variables: { input: { mailIds: [...ids], idempotencyKey: key } } });
    renew();
    await onRetried();
  };
  const onRetry = (ids: readonly string[]) => void again(ids).catch(() => undefined);
  const retried = data?.retryMails.mails?.length;
  const failed = shown.filter(canBeRetried).map(({ id }) => id);
  return (
    <>
      <RefusalList refusals={data?.retryMails.refusals ?? []} />
      {error && <Failed error={error} />}
      {retried && (
        <Notice live>
          <p>{w.retrying(retried)}</p>
        </Notice>
      )}
      {shown.length === 0 && state && (
        <NothingMatches
          clear={w.clear}
          onClear={() => void navigate({ to: '/administration/mail', search: {} })}
          title={w.nothingMatches}
        />
      )}
      {shown.length === 0 && !state && <NothingYet title={w.nothingYet}>{w.nothingYetMore}</NothingYet>}
      {failed.length > 1 && (
        <div>
          <Button loading={loading} onClick={() => onRetry(failed.slice(0, 100))} variant="default">
            {w.retryAll(Math.min(failed.length, 100))}
          </Button>
        </div>
      )}
      {shown.length > 0 && <MailTable busy={loading} mails={shown} onRetry={(id) => onRetry([id])} />}
      {mails.pageInfo.hasNextPage && (
        <div>
          <Button onClick={() => onMore(mails.pageInfo.endCursor ?? null)} variant="default">
            {w.more}
          </Button>
        </div>
      )}
    </>
  );
}
