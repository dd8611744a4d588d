import { Checkbox } from '@mantine/core';
import { OutcomeTag, type ShownVerdict } from '../rulebook/verdict-list';
import form from '../ui/form.module.css';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import type { AppraisalPage_nominationFragment } from './appraisal-page.generated';
import { appraisalWords } from './appraisal-words';
import styles from './appraised-nomination.module.css';
import { AttachmentList } from './attachment-list';
import { dossierWords } from './dossier-words';
import { GroupedVerdicts } from './grouped-verdicts';
import { SettleFinding } from './settle-finding';
import type { FlagState } from './use-flags';

interface AppraisedNominationProps {
  readonly nomination: AppraisalPage_nominationFragment;
  /** How many were at the unit meeting. */
  readonly present: number | null;
  /** The marks for a return; absent while nothing can be done with the dossier. */
  readonly flags?: FlagState;
  readonly onNewest: () => void;
}

/** One nomination as the Office reads it: what the unit wrote, then every verdict beside its evidence. */
export function AppraisedNomination({ nomination, present, flags, onNewest }: AppraisedNominationProps) {
  const w = useWords(appraisalWords);
  const names = useWords(dossierWords);
  const t = useText();
  const format = useFormat();
  const { votesInFavour, votesNeeded, voteResult } = nomination;
  const votes = [
    votesInFavour === null ? names.notGiven : names.votesOf(format.number(votesInFavour), format.number(present ?? 0)),
    votesNeeded !== null && names.votesNeeded(format.number(votesNeeded)),
  ];
  const initiatives = nomination.initiatives.filter(({ chosen }) => chosen).map(({ title }) => title);
  // What a person answered for, or what evidence was given for, is what the Office has to read.
  const isForPeople = ({ criterion }: ShownVerdict) =>
    [...nomination.attestations, ...nomination.findings, ...nomination.attachments].some((each) => each.criterion === criterion);
  const general = nomination.attachments.filter(({ criterion }) => criterion === null);
  return (
    <Section
      actions={<OutcomeTag outcome={nomination.eligibility.outcome} />}
      id={nomination.id}
      title={`${nomination.nominee.name} – ${t(nomination.awardName)}`}
    >
      <SummaryList
        rows={[
          { key: 'votes', label: w.votes, value: voteResult ? t(voteResult) : votes.filter(Boolean).join(', ') },
          {
            key: 'achievements',
            label: names.achievements,
            value: <div className={styles.report}>{nomination.achievements.trim() || w.noReport}</div>,
          },
          ...(nomination.nominee.kind === 'PERSON'
            ? [{ key: 'initiatives', label: w.initiatives, value: initiatives.join('\n') || w.noInitiative }]
            : []),
          { key: 'evidence', label: w.generalEvidence, value: <AttachmentList attachments={general} /> },
        ]}
      />
      <GroupedVerdicts
        isUrgent={isForPeople}
        beside={(verdict) => <BesideVerdict flags={flags} nomination={nomination} onNewest={onNewest} verdict={verdict} />}
        verdicts={nomination.eligibility.verdicts}
      />
    </Section>
  );
}

interface BesideVerdictProps {
  readonly nomination: AppraisalPage_nominationFragment;
  readonly verdict: ShownVerdict;
  readonly flags?: FlagState;
  readonly onNewest: () => void;
}

/** What stands beside a verdict: evidence, who answered for it, and what the Office can do. */
function BesideVerdict({ nomination, verdict, flags, onNewest }: BesideVerdictProps) {
  const w = useWords(appraisalWords);
  const t = useText();
  const { criterion } = verdict;
  const files = nomination.attachments.filter((file) => file.criterion === criterion);
  const waits = nomination.waiting.includes(criterion);
  const maySettle = flags !== undefined && verdict.outcome === 'UNDETERMINED' && !waits;
  return (
    <div className={styles.beside}>
      {files.length > 0 ? <AttachmentList attachments={files} /> : <p className={form.hint}>{w.noEvidence}</p>}
      <Answers criterion={criterion} nomination={nomination} />
      {waits && verdict.outcome === 'UNDETERMINED' && <p>{w.waits}</p>}
      {maySettle && <SettleFinding criterion={criterion} nomination={nomination} onNewest={onNewest} />}
      {flags && (
        <Checkbox
          aria-label={w.flagOf(t(verdict.requirement))}
          checked={flags.flagOf(nomination.id).criteria.includes(criterion)}
          label={w.flagCriterion}
          onChange={() => flags.toggleCriterion(nomination.id, criterion)}
        />
      )}
    </div>
  );
}

function Answers({ nomination, criterion }: { nomination: AppraisalPage_nominationFragment; criterion: string }) {
  const w = useWords(appraisalWords);
  const format = useFormat();
  const attestation = nomination.attestations.find((each) => each.criterion === criterion);
  const finding = nomination.findings.find((each) => each.criterion === criterion);
  const word = (met: boolean) => (met ? w.met : w.notMet);
  return (
    <>
      {attestation && (
        <p>
          {w.attestation(attestation.by, format.instant(attestation.at), word(attestation.met))} {attestation.note}
        </p>
      )}
      {finding && (
        <p>
          {w.finding(finding.by, format.instant(finding.at), word(finding.met))} {finding.note}
        </p>
      )}
    </>
  );
}
