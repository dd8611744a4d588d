import { Checkbox, Stack } from '@mantine/core';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import { isOpen } from './nomination-draft';
import type { NominationPage_nominationFragment } from './nomination-page.generated';
import { nominationWords } from './nomination-words';
import { PartNote } from './part-note';

interface InitiativeChoicesProps {
  readonly nomination: NominationPage_nominationFragment;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

type Initiative = NominationPage_nominationFragment['initiatives'][number];

/** On which of the nominee's initiatives the nomination rests. One that was used before says where. */
export function InitiativeChoices({ nomination, value, onChange }: InitiativeChoicesProps) {
  const w = useWords(nominationWords);
  const describe = useDescription();
  if (nomination.nominee.kind === 'COLLECTIVE') return null;
  const toggle = (id: string) => onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id]);
  return (
    <Section title={w.initiatives}>
      <PartNote nomination={nomination} part="INITIATIVES" />
      {nomination.initiatives.length === 0 ? (
        <p>{w.noInitiatives}</p>
      ) : (
        <>
          <p>{w.initiativesLead}</p>
          <Stack gap="sm">
            {nomination.initiatives.map((initiative) => (
              <Checkbox
                checked={value.includes(initiative.id)}
                description={describe(initiative)}
                disabled={!isOpen(nomination, 'INITIATIVES') || (initiative.usedFor !== null && !value.includes(initiative.id))}
                key={initiative.id}
                label={initiative.title}
                onChange={() => toggle(initiative.id)}
              />
            ))}
          </Stack>
        </>
      )}
    </Section>
  );
}

function useDescription(): (initiative: Pick<Initiative, 'level' | 'recognisedOn' | 'decisionNumber' | 'usedFor'>) => string {
  const w = useWords(nominationWords);
  const t = useText();
  const format = useFormat();
  const levels: Readonly<Record<string, string>> = w.level;
  return ({ level, recognisedOn, decisionNumber, usedFor }) => {
    const recognised = recognisedOn
      ? w.recognised(levels[level] ?? level, w.recognisedOn(format.day(recognisedOn)), decisionNumber ? w.decision(decisionNumber) : '')
      : w.notRecognised;
    return usedFor ? `${recognised}. ${w.usedFor(t(usedFor.award), String(usedFor.year))}` : recognised;
  };
}
