import { Link } from '@tanstack/react-router';
import { DataTable } from '../ui/data-table';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import type { AuditEntriesQuery } from './audit-page.generated';
import styles from './audit-page.module.css';
import { auditWords } from './audit-words';
import { type ChangedPart, changedParts } from './changed-parts';

type Entry = AuditEntriesQuery['auditEntries']['edges'][number]['node'];

/** One change, with what it changed side by side. */
export function AuditEntryCard({ entry }: { entry: Entry }) {
  const w = useWords(auditWords);
  const t = useText();
  const format = useFormat();
  const parts = changedParts(entry.before, entry.after);
  return (
    <article className={styles.entry}>
      <h2>{nameIn(w.actions, entry.action)}</h2>
      <dl>
        <div>
          <dt>{w.at}</dt>
          <dd>
            <time dateTime={entry.at}>{format.instant(entry.at)}</time>
          </dd>
        </div>
        <div>
          <dt>{w.by}</dt>
          <dd>
            <Author entry={entry} />
          </dd>
        </div>
        <div>
          <dt>{w.subject}</dt>
          <dd>
            {nameIn(w.kinds, kindKey(entry.subjectKind))}{' '}
            <Link search={{ subject: entry.subjectId }} to="/audit">
              {w.onlySubject}
            </Link>
          </dd>
        </div>
        {entry.unitName && (
          <div>
            <dt>{w.unit}</dt>
            <dd>{t(entry.unitName)}</dd>
          </div>
        )}
        {entry.reason && (
          <div>
            <dt>{w.reason}</dt>
            <dd>{entry.reason}</dd>
          </div>
        )}
      </dl>
      {parts.length > 0 && <Changes parts={parts} />}
    </article>
  );
}

function Author({ entry }: { entry: Entry }) {
  const w = useWords(auditWords);
  if (!entry.accountId) return w.program;
  return (
    <>
      {entry.accountName} {entry.onBehalfOfName && w.inPlaceOf(entry.onBehalfOfName)} {entry.apiTokenName && w.through(entry.apiTokenName)}{' '}
      <Link search={{ account: entry.accountId }} to="/audit">
        {w.onlyAccount}
      </Link>
    </>
  );
}

function Changes({ parts }: { parts: readonly ChangedPart[] }) {
  const w = useWords(auditWords);
  return (
    <details>
      <summary>{w.showChanges}</summary>
      <DataTable
        caption={w.changes}
        columns={[
          { key: 'name', label: w.field, rowHeader: true, cell: (part) => <code>{part.name}</code> },
          { key: 'before', label: w.before, cell: (part) => <pre>{part.before}</pre> },
          { key: 'after', label: w.after, cell: (part) => <pre>{part.after}</pre> },
        ]}
        narrow="scroll"
        rowKey={(part) => part.name}
        rows={parts}
      />
    </details>
  );
}

/** The word for a key of the server; a key that has none yet speaks for itself. */
function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}

/** Kinds are written `Pledge` and `pledge`: both are one word. */
function kindKey(kind: string): string {
  return kind.charAt(0).toLowerCase() + kind.slice(1);
}
