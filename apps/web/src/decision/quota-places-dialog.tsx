import { Textarea, TextInput } from '@mantine/core';
import { TEXT_LIMITS } from '@vinh-danh/domain/text-length.rule';
import { useState } from 'react';
import { useAct } from '../nomination/use-act';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary, type FieldError } from '../ui/error-summary';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useText, useWords } from '../ui/words';
import type { LedgerQuota } from './quota-article';
import { SetQuotaPlacesDocument } from './quota-ledger.generated';
import { useQuotaName } from './quota-meter';
import { quotaWords } from './quota-words';

interface QuotaPlacesDialogProps {
  readonly planId: string;
  readonly quota: LedgerQuota;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const NONE: readonly FieldError[] = [];
const fieldId = (field: string) => `places-${field}`;

/** Sets how many places a quota has this year, on a decision and with a reason. */
export function QuotaPlacesDialog({ planId, quota, onClose, onSaved }: QuotaPlacesDialogProps) {
  const w = useWords(quotaWords);
  const t = useText();
  const name = useQuotaName();
  const { setting, rule, unitId } = quota;
  const [asked, setAsked] = useState({ places: setting ? String(setting.places) : '', decisionNumber: '', reason: '' });
  const [errors, setErrors] = useState(NONE);
  const { act, busy, error, refusals } = useAct(SetQuotaPlacesDocument, (data) => data.setQuotaPlaces);
  const change = (field: keyof typeof asked) => (event: { target: { value: string } }) =>
    setAsked({ ...asked, [field]: event.target.value });
  const errorOf = (field: string) => errors.find((each) => each.fieldId === fieldId(field))?.message;
  const save = async () => {
    const { places, decisionNumber, reason } = asked;
    const found = [
      ...(/^\d{1,6}$/.test(places.trim()) ? [] : [{ fieldId: fieldId('places'), message: w.howManyMissing }]),
      ...(decisionNumber.trim() ? [] : [{ fieldId: fieldId('decisionNumber'), message: w.decisionNumberMissing }]),
      ...(reason.trim() ? [] : [{ fieldId: fieldId('reason'), message: w.reasonMissing }]),
    ];
    setErrors(found);
    if (found.length > 0) return;
    const input = {
      planId,
      rule,
      unitId: unitId ?? null,
      places: Number(places),
      decisionNumber: decisionNumber.trim(),
      reason: reason.trim(),
      version: setting?.version ?? 0,
    };
    if (await act(input).catch(() => undefined)) onSaved();
  };
  return (
    <ConfirmDialog act={w.save} busy={busy} onCancel={onClose} onConfirm={() => void save()} title={w.setWhat(name(quota))}>
      <div className={form.panel}>
        <ErrorSummary errors={errors} />
        <RefusalList fieldId={fieldId} refusals={refusals} />
        {error !== undefined && error !== null && <Failed error={error} />}
        <p>{t(quota.sentence)}</p>
        <TextInput
          description={w.howManyHint}
          error={errorOf('places')}
          id={fieldId('places')}
          inputMode="numeric"
          label={w.howMany}
          maxLength={6}
          onChange={change('places')}
          required
          value={asked.places}
        />
        <TextInput
          error={errorOf('decisionNumber')}
          id={fieldId('decisionNumber')}
          label={w.decisionNumber}
          maxLength={TEXT_LIMITS.decisionNumber}
          onChange={change('decisionNumber')}
          required
          value={asked.decisionNumber}
        />
        <Textarea
          error={errorOf('reason')}
          id={fieldId('reason')}
          label={w.reason}
          maxLength={TEXT_LIMITS.reason}
          onChange={change('reason')}
          required
          rows={4}
          value={asked.reason}
        />
      </div>
    </ConfirmDialog>
  );
}
