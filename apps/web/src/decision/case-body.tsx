import { Link } from '@tanstack/react-router';
import { AttachmentList } from '../nomination/attachment-list';
import { GroupedVerdicts } from '../nomination/grouped-verdicts';
import { HistoryList } from '../nomination/history-list';
import { OutcomeTag } from '../rulebook/verdict-list';
import { Citation } from '../ui/citation';
import { useFormat } from '../ui/format';
import { Section } from '../ui/page';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import type { CasePage_nominationFragment } from './case-page.generated';
import styles from './decision.module.css';
import { decisionWords } from './decision-words';

interface CaseProps {
  readonly nomination: CasePage_nominationFragment;
}

/** Everything that speaks for and against a nomination, in the order in which it is asked for. */
export function CaseBody({ nomination }: CaseProps) {
  const w = useWords(decisionWords);
  const { achievements, attachments, dossier } = nomination;
  return (
    <div className={styles.body}>
      <Particulars nomination={nomination} />
      <Section actions={<OutcomeTag outcome={nomination.eligibility.outcome} />} id="verdicts" title={w.verdicts}>
        <GroupedVerdicts
          beside={({ criterion }) => <Beside criterion={criterion} nomination={nomination} />}
          folded
          isUrgent={({ criterion }) => saidOf(nomination, criterion).length > 0 || filesOf(nomination, criterion).length > 0}
          verdicts={nomination.eligibility.verdicts}
        />
      </Section>
      <Section id="votes" title={w.unitVote}>
        <UnitVote nomination={nomination} />
      </Section>
      <Section id="achievements" title={w.achievements}>
        <p className={styles.written}>{achievements || w.none}</p>
      </Section>
      <Section id="initiatives" title={w.initiatives}>
        <Initiatives nomination={nomination} />
      </Section>
      <Section id="evidence" title={w.evidence}>
        <AttachmentList attachments={attachments.filter(({ criterion }) => !criterion)} />
      </Section>
      <Section id="minutes" title={w.minutes}>
        <AttachmentList attachments={dossier.attachments.filter(({ nominationId }) => nominationId === null)} />
      </Section>
      <p>
        <Link params={{ nominationId: nomination.id }} to="/nominations/$nominationId/objections">
          {w.objections}
        </Link>
      </p>
      <Section id="history" title={w.history}>
        <HistoryList events={dossier.history.filter((event) => !event.nominationId || event.nominationId === nomination.id)} />
      </Section>
    </div>
  );
}

function Particulars({ nomination: { nominee, awardName, dossier } }: CaseProps) {
  const w = useWords(decisionWords);
  const t = useText();
  const format = useFormat();
  const person = (
    <Link params={{ id: nominee.id }} to="/people/$id">
      {nominee.name}
    </Link>
  );
  return (
    <SummaryList
      rows={[
        { key: 'nominee', label: w.kind[nominee.kind], value: nominee.kind === 'PERSON' ? person : nominee.name },
        { key: 'unit', label: w.unit, value: t(dossier.unitName) },
        { key: 'award', label: w.award, value: t(awardName) },
        { key: 'number', label: w.receiptNumber, value: dossier.receiptNumber ?? w.none },
        ...(dossier.sentAt ? [{ key: 'sent', label: w.sentAt, value: format.instant(dossier.sentAt) }] : []),
        ...(dossier.acceptedAt ? [{ key: 'accepted', label: w.acceptedAt, value: format.instant(dossier.acceptedAt) }] : []),
      ]}
    />
  );
}

/** What head and Office wrote about one criterion. */
function saidOf({ attestations, findings }: CasePage_nominationFragment, criterion: string) {
  return [
    ...attestations.map((each) => ({ ...each, role: 'attested' as const })),
    ...findings.map((each) => ({ ...each, role: 'found' as const })),
  ].filter((each) => each.criterion === criterion && each.note);
}

function filesOf({ attachments }: CasePage_nominationFragment, criterion: string) {
  return attachments.filter((file) => file.criterion === criterion);
}

/** What belongs to one criterion: what was written when it was answered for, and its evidence. Who answered, its facts say. */
function Beside({ criterion, nomination }: CaseProps & { criterion: string }) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const said = saidOf(nomination, criterion);
  const files = filesOf(nomination, criterion);
  if (said.length === 0 && files.length === 0) return null;
  return (
    <div className={styles.beside}>
      {said.map(({ role, by, at, met, note }) => (
        <p key={`${role} ${at}`}>
          <strong>{w[role]}:</strong> {met ? w.heldMet : w.heldNotMet} – {by}, {format.instant(at)}
          {note && <span className={styles.written}>. {note}</span>}
        </p>
      ))}
      {files.length > 0 && <AttachmentList attachments={files} />}
    </div>
  );
}

function UnitVote({ nomination: { votesInFavour, votesNeeded, voteRule, dossier } }: CaseProps) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const { meetingHeldOn, meetingMembers, meetingPresent } = dossier;
  const number = (value: number | null | undefined) => (typeof value === 'number' ? format.number(value) : '–');
  return (
    <>
      <SummaryList
        rows={[
          { key: 'day', label: w.meetingDay, value: meetingHeldOn ? format.day(meetingHeldOn) : '–' },
          { key: 'present', label: w.present, value: w.ofMembers(number(meetingPresent), number(meetingMembers)) },
          { key: 'votes', label: w.votes, value: w.votesOf(number(votesInFavour), number(meetingPresent), number(votesNeeded)) },
        ]}
      />
      {voteRule && (
        <p className={styles.soft}>
          {w.source}: <Citation citation={voteRule.source} />
        </p>
      )}
    </>
  );
}

function Initiatives({ nomination: { initiatives } }: CaseProps) {
  const w = useWords(decisionWords);
  const format = useFormat();
  const levels: Readonly<Record<string, string>> = w.levels;
  const kinds: Readonly<Record<string, string>> = w.initiativeKinds;
  const chosen = initiatives.filter((each) => each.chosen);
  if (chosen.length === 0) return <p>{w.noInitiatives}</p>;
  return (
    <ul className={styles.reasons}>
      {chosen.map(({ id, title, kind, level, decisionNumber, recognisedOn }) => (
        <li key={id}>
          <strong>{title}</strong>
          <div className={styles.soft}>
            {[kinds[kind] ?? kind, levels[level] ?? level, decisionNumber, recognisedOn && format.day(recognisedOn)]
              .filter(Boolean)
              .join(', ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
