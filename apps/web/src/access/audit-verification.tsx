import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { CopyButton } from '../ui/copy-button';
import { Failed } from '../ui/states';
import { useWords } from '../ui/words';
import styles from './audit-page.module.css';
import { AuditVerificationDocument, type AuditVerificationQuery } from './audit-verification.generated';
import { auditWords } from './audit-words';

/** Computes the chain of the trail again when it is asked to, and says what that has shown. */
export function AuditVerification() {
  const w = useWords(auditWords).verification;
  const [verify, { data, loading, error }] = useLazyQuery(AuditVerificationDocument, { fetchPolicy: 'network-only' });
  return (
    <section aria-labelledby="verification" className={styles.verification}>
      <h2 id="verification">{w.title}</h2>
      <p>{w.lead}</p>
      <div>
        <Button loading={loading} onClick={() => void verify()} variant="default">
          {w.verify}
        </Button>
      </div>
      <div role="status">{data && !loading && <Outcome {...data.auditVerification} />}</div>
      {error && <Failed error={error} onRetry={() => void verify()} />}
    </section>
  );
}

function Outcome({ head, bad }: AuditVerificationQuery['auditVerification']) {
  const w = useWords(auditWords).verification;
  if (bad) {
    return (
      <p>
        <strong>{w.bad(bad.number ?? bad.entryId ?? '')}</strong> {w.faults[bad.fault]} {w.tell}
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>{w.holds(Number(head.number))}</strong>
      </p>
      <p>
        {w.head}: <code>{`${head.number}:${head.hash}`}</code> <CopyButton text={`${head.number}:${head.hash}`} />
      </p>
    </>
  );
}
