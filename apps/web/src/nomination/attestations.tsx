import { Group, Radio, Textarea } from '@mantine/core';
import { Citation } from '../ui/citation';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { Tag } from '../ui/tag';
import { useText, useWords } from '../ui/words';
import { type Attestation, isOpen } from './nomination-draft';
import type { NominationPage_nominationFragment } from './nomination-page.generated';
import { nominationWords } from './nomination-words';

interface AttestationsProps {
  readonly nomination: NominationPage_nominationFragment;
  readonly value: readonly Attestation[];
  readonly onChange: (value: readonly Attestation[]) => void;
}

const ATTESTED = 'attested';
const LONGEST_NOTE = 2_000;

/** Criteria that the law leaves to people: the unit head answers for each by name. */
export function Attestations({ nomination, value, onChange }: AttestationsProps) {
  const w = useWords(nominationWords);
  const t = useText();
  const format = useFormat();
  const asked = nomination.eligibility.verdicts.filter(({ kind }) => kind === ATTESTED);
  if (asked.length === 0) return null;
  const set = (next: Attestation) => onChange([...value.filter(({ criterion }) => criterion !== next.criterion), next]);
  return (
    <Section title={w.attestations}>
      <p>{w.attestationsLead}</p>
      {asked.map((verdict) => {
        const given = value.find(({ criterion }) => criterion === verdict.criterion);
        const stored = nomination.attestations.find(({ criterion }) => criterion === verdict.criterion);
        const disabled = !isOpen(nomination, verdict.criterion);
        const answer = (met: boolean) => set({ criterion: verdict.criterion, met, note: given?.note ?? '' });
        return (
          <div className={form.panel} key={verdict.criterion}>
            {nomination.reopened?.includes(verdict.criterion) && (
              <div>
                <Tag tone="look">{w.askedHere}</Tag>
              </div>
            )}
            <Radio.Group
              description={<Citation citation={verdict.source} />}
              label={t(verdict.requirement)}
              onChange={(chosen) => answer(chosen === 'yes')}
              value={given ? (given.met ? 'yes' : 'no') : ''}
            >
              <Group mt="xs">
                <Radio disabled={disabled} label={w.yes} value="yes" />
                <Radio disabled={disabled} label={w.no} value="no" />
              </Group>
            </Radio.Group>
            {given && (
              <Textarea
                autosize
                readOnly={disabled}
                variant={disabled ? 'filled' : 'default'}
                label={w.attestationNote}
                maxLength={LONGEST_NOTE}
                minRows={1}
                onChange={(event) => set({ ...given, note: event.target.value })}
                value={given.note}
              />
            )}
            {stored && <p className={form.hint}>{w.attestedBy(stored.by, format.instant(stored.at))}</p>}
          </div>
        );
      })}
    </Section>
  );
}
