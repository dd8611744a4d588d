import { useMutation, useQuery } from '@apollo/client/react';
import { FileInput, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog';
import form from '../ui/form.module.css';
import { RefusalList } from '../ui/refusal-list';
import { Failed } from '../ui/states';
import { useIdempotencyKey } from '../ui/use-idempotency-key';
import { useText, useWords } from '../ui/words';
import { draftWords } from './draft-words';
import { RegimesDocument } from './regimes.generated';
import { StartRulebookDraftDocument } from './rulebook-page.generated';

interface StartDraftDialogProps {
  readonly plan: { readonly id: string; readonly year: number };
  readonly newest: { readonly id: string; readonly number: number } | undefined;
  readonly onClose: () => void;
}

const FILE = 'file';
const NONE: readonly [] = [];

/** Begins a draft: from the version in force, from a regime or example that the product knows, or from a file. */
export function StartDraftDialog({ plan, newest, onClose }: StartDraftDialogProps) {
  const w = useWords(draftWords);
  const t = useText();
  const navigate = useNavigate();
  const regimes = useQuery(RegimesDocument).data?.regimes ?? NONE;
  const { key, renew } = useIdempotencyKey(`start-rulebook-draft ${plan.id}`);
  const [chosen, setChosen] = useState(newest?.id ?? FILE);
  const [file, setFile] = useState<{ name: string; rulebook?: Readonly<Record<string, unknown>> }>();
  const [start, { data, error, loading }] = useMutation(StartRulebookDraftDocument);
  const confirm = async () => {
    const from = chosen === FILE ? { rulebook: file?.rulebook } : chosen === newest?.id ? { versionId: chosen } : { regime: chosen };
    if (chosen === FILE && !file?.rulebook) {
      setFile(file ?? { name: '' });
      return;
    }
    const answer = await start({ variables: { input: { planId: plan.id, idempotencyKey: key, from } } }).catch(() => undefined);
    renew();
    if (answer?.data?.startRulebookDraft.draft) await navigate({ to: '/rulebook/draft', search: { year: plan.year } });
  };
  return (
    <ConfirmDialog act={w.startDraft} busy={loading} onCancel={onClose} onConfirm={() => void confirm()} title={w.startDraft}>
      <div className={form.panel}>
        <RefusalList refusals={data?.startRulebookDraft.refusals ?? NONE} />
        {error && <Failed error={error} />}
        <NativeSelect
          data={[
            ...(newest ? [{ value: newest.id, label: w.fromNewest(newest.number) }] : []),
            ...regimes.map((regime) => ({
              value: regime.key,
              label: regime.isLaw ? w.regime(t(regime.name)) : w.fromExample(t(regime.name)),
            })),
            { value: FILE, label: w.fromFile },
          ]}
          label={w.startFrom}
          onChange={({ target }) => setChosen(target.value)}
          value={chosen}
        />
        {chosen === FILE && (
          <FileInput
            accept="application/json,.json"
            error={file && !file.rulebook ? w.fileUnreadable : undefined}
            label={w.file}
            onChange={(picked) => void readRulebook(picked).then(setFile)}
            placeholder={w.chooseFile}
            required
          />
        )}
      </div>
    </ConfirmDialog>
  );
}

/** What a file holds; without a rulebook where it is not JSON. Whether the rules make sense, the editor says place by place. */
async function readRulebook(file: File | null): Promise<{ name: string; rulebook?: Readonly<Record<string, unknown>> } | undefined> {
  if (!file) return undefined;
  try {
    const rulebook: unknown = JSON.parse(await file.text());
    return isRecord(rulebook) ? { name: file.name, rulebook } : { name: file.name };
  } catch {
    return { name: file.name };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
