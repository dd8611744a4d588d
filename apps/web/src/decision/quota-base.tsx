import { Link } from '@tanstack/react-router';
import { useFormat } from '../ui/format';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import type { LedgerQuota } from './quota-article';
import { quotaWords } from './quota-words';

/** The list that the share is taken of, folded: who counts, each with a way to their page. */
export function QuotaBase({ quota: { base, baseName, baseMembers } }: { quota: LedgerQuota }) {
  const w = useWords(quotaWords);
  const t = useText();
  const format = useFormat();
  if (!baseName) return null;
  return (
    <details>
      <summary>{w.baseList(format.number(base))}</summary>
      {baseMembers.length === 0 ? (
        <p>{w.baseEmpty}</p>
      ) : (
        <ul className={styles.members}>
          {baseMembers.map((member) => (
            <li key={member.id}>
              <Name member={member} />
              {member.kind === 'PERSON' && member.unit && <span className={styles.soft}> ({t(member.unit)})</span>}
            </li>
          ))}
        </ul>
      )}
      {baseMembers.length < base && baseMembers.length > 0 && (
        <p className={styles.soft}>{w.baseShown(format.number(baseMembers.length), format.number(base))}</p>
      )}
    </details>
  );
}

function Name({ member: { id, name, kind } }: { member: LedgerQuota['baseMembers'][number] }) {
  return kind === 'PERSON' ? (
    <Link params={{ id }} to="/people/$id">
      {name}
    </Link>
  ) : (
    <Link params={{ id }} to="/units/$id">
      {name}
    </Link>
  );
}
