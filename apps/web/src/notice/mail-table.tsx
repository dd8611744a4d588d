import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { Tag, type Tone } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import type { MailFragment } from './mail-page.generated';
import { mailWords } from './mail-words';

const TONES: Readonly<Record<MailFragment['state'], Tone>> = { WAITING: 'calm', SENT: 'ok', FAILED: 'no', DROPPED: 'plain' };

/** Whether trying again can help: what was taken back or had no reader left cannot. */
export function canBeRetried({ state, dropReason }: MailFragment): boolean {
  return state === 'FAILED' || dropReason === 'NO_SERVER' || dropReason === 'NO_ADDRESS';
}

interface MailTableProps {
  readonly mails: readonly MailFragment[];
  readonly busy: boolean;
  readonly onRetry: (id: string) => void;
}

/** Mail, one a row, with what became of it. */
export function MailTable({ mails, busy, onRetry }: MailTableProps) {
  const w = useWords(mailWords);
  const t = useText();
  const format = useFormat();
  return (
    <DataTable
      caption={w.list}
      columns={[
        {
          key: 'reader',
          label: w.reader,
          rowHeader: true,
          cell: (mail) => (
            <>
              <Link params={{ accountId: mail.accountId }} to="/administration/$accountId">
                {mail.readerName}
              </Link>
              {mail.address && <div>{mail.address}</div>}
            </>
          ),
        },
        {
          key: 'about',
          label: w.about,
          cell: (mail) => (
            <>
              {mail.kind === 'DIGEST' && <div>{w.digest}</div>}
              {mail.about.map(t).join('; ')}
            </>
          ),
        },
        { key: 'created', label: w.createdAt, cell: (mail) => format.instant(mail.createdAt) },
        { key: 'state', label: w.state, cell: (mail) => <Tag tone={TONES[mail.state]}>{w.states[mail.state]}</Tag> },
        { key: 'what', label: w.what, cell: (mail) => <Became mail={mail} /> },
        {
          key: 'retry',
          label: w.retry,
          cell: (mail) =>
            canBeRetried(mail) && (
              <Button
                aria-label={w.retryOf(mail.readerName)}
                disabled={busy}
                onClick={() => onRetry(mail.id)}
                size="compact-sm"
                variant="default"
              >
                {w.retry}
              </Button>
            ),
        },
      ]}
      rowKey={(mail) => mail.id}
      rows={mails}
    />
  );
}

function Became({ mail }: { mail: MailFragment }) {
  const w = useWords(mailWords);
  const format = useFormat();
  const parts = [
    mail.dropReason && w.drop[mail.dropReason],
    mail.state !== 'SENT' && mail.attempts > 0 && w.attempts(mail.attempts),
    mail.nextAttemptAt && w.again(format.instant(mail.nextAttemptAt)),
    mail.state === 'SENT' && mail.settledAt && format.instant(mail.settledAt),
    mail.state !== 'SENT' && mail.answer && w.answer(mail.answer),
  ];
  return parts.filter(Boolean).join(' ');
}
