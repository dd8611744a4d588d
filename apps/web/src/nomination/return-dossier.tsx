import { Button, Checkbox, Group, Textarea } from '@mantine/core';
import { DOSSIER_PARTS, NOMINATION_PARTS } from '@vinh-danh/domain/nomination/dossier';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { useText, useWords } from '../ui/words';
import { ActRefused } from './act-refused';
import { type AppraisalPage_dossierFragment, ReturnDossierDocument } from './appraisal-page.generated';
import { appraisalWords } from './appraisal-words';
import { useAct } from './use-act';
import { type FlagState, flagInputs } from './use-flags';
import { words } from './words';

interface ReturnDossierProps {
  readonly dossier: AppraisalPage_dossierFragment;
  readonly flags: FlagState;
  readonly onNewest: () => void;
}

const NOTE = 'return-note';
const LONGEST_NOTE = 2_000;

/** The Office returns a dossier: only the marked parts and criteria reopen. */
export function ReturnDossier({ dossier, flags, onNewest }: ReturnDossierProps) {
  const w = useWords(appraisalWords);
  const shared = useWords(words);
  const { act, busy, error, refusals } = useAct(ReturnDossierDocument, (data) => data.returnDossier);
  const sendBack = async () => {
    const { parts, note } = flags.flags;
    const input = { dossierId: dossier.id, version: dossier.version, parts: [...parts], note, flags: flagInputs(flags.flags) };
    if (await act(input).catch(() => undefined)) flags.clear();
  };
  return (
    <Section title={w.returnTitle}>
      <form
        className={form.panel}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sendBack();
        }}
      >
        <p>{w.returnLead}</p>
        <ActRefused error={error} fieldId={(field) => (field === 'note' ? NOTE : undefined)} onNewest={onNewest} refusals={refusals} />
        <Checkbox.Group label={w.dossierParts} onChange={flags.setParts} value={[...flags.flags.parts]}>
          <Group mt="xs">
            {DOSSIER_PARTS.map((part) => (
              <Checkbox key={part} label={shared.part[part]} value={part} />
            ))}
          </Group>
        </Checkbox.Group>
        {dossier.nominations.map((nomination) => (
          <NominationFlags flags={flags} key={nomination.id} nomination={nomination} />
        ))}
        <Textarea
          autosize
          description={w.noteHint}
          id={NOTE}
          label={w.note}
          maxLength={LONGEST_NOTE}
          minRows={2}
          onChange={(event) => flags.setNote(event.target.value)}
          value={flags.flags.note}
        />
        <div>
          <Button loading={busy} type="submit" variant="default">
            {w.returnButton}
          </Button>
        </div>
      </form>
    </Section>
  );
}

interface NominationFlagsProps {
  readonly nomination: AppraisalPage_dossierFragment['nominations'][number];
  readonly flags: FlagState;
}

function NominationFlags({ nomination, flags }: NominationFlagsProps) {
  const w = useWords(appraisalWords);
  const shared = useWords(words);
  const t = useText();
  const format = useFormat();
  const { parts, criteria, note } = flags.flagOf(nomination.id);
  const who = `${nomination.nominee.name} – ${t(nomination.awardName)}`;
  return (
    <div>
      <Checkbox.Group label={w.partsOf(who)} onChange={(chosen) => flags.setNominationParts(nomination.id, chosen)} value={[...parts]}>
        <Group mt="xs">
          {NOMINATION_PARTS.map((part) => (
            <Checkbox key={part} label={shared.part[part]} value={part} />
          ))}
        </Group>
      </Checkbox.Group>
      {criteria.length > 0 && <p className={form.hint}>{w.flaggedCriteria(format.number(criteria.length))}</p>}
      {(parts.length > 0 || criteria.length > 0) && (
        <Textarea
          autosize
          label={w.noteFor(who)}
          maxLength={LONGEST_NOTE}
          minRows={1}
          onChange={(event) => flags.setNominationNote(nomination.id, event.target.value)}
          value={note}
        />
      )}
    </div>
  );
}
