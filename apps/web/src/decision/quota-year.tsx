import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay, useViewer } from '../app/viewer';
import { useFormat } from '../ui/format';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import styles from './decision.module.css';
import type { LedgerQuota } from './quota-article';
import { useQuotaName } from './quota-meter';
import { QuotaPlacesDialog } from './quota-places-dialog';
import { quotaWords } from './quota-words';

interface QuotaYearProps {
  readonly planId: string;
  readonly quota: LedgerQuota;
  /** To whom the rules leave the number. */
  readonly setBy: NonNullable<LedgerQuota['setBy']>;
}

/** The number of places that somebody sets each year: who, on which decision and why; and the way to set it. */
export function QuotaYear({ planId, quota, setBy }: QuotaYearProps) {
  const w = useWords(quotaWords);
  const format = useFormat();
  const name = useQuotaName();
  const [isOpen, setIsOpen] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const mayEnter = useMay('setQuotaPlaces');
  const isDirector = useViewer().roles.some(({ role }) => role === 'DIRECTOR');
  const maySet = mayEnter && (setBy === 'COUNCIL' || isDirector);
  const { setting } = quota;
  return (
    <section className={styles.year}>
      <h4>{w.yearly}</h4>
      <p>{w.setBy[setBy]}</p>
      {setting ? (
        <>
          <p>{w.settingOf(format.number(setting.places), setting.decisionNumber, setting.setBy, format.instant(setting.setAt))}</p>
          <p className={styles.written}>{w.settingReason(setting.reason)}</p>
        </>
      ) : (
        <p>{w.notSetYet}</p>
      )}
      {isSaved && (
        <Notice live>
          <p>{w.saved(name(quota))}</p>
        </Notice>
      )}
      {maySet ? (
        <div>
          <Button aria-label={`${setting ? w.changeIt : w.setIt}: ${name(quota)}`} onClick={() => setIsOpen(true)} variant="default">
            {setting ? w.changeIt : w.setIt}
          </Button>
        </div>
      ) : (
        <p className={styles.soft}>{w.entersIt[setBy]}</p>
      )}
      {isOpen && (
        <QuotaPlacesDialog
          onClose={() => setIsOpen(false)}
          onSaved={() => {
            setIsOpen(false);
            setIsSaved(true);
          }}
          planId={planId}
          quota={quota}
        />
      )}
    </section>
  );
}
