import { useQuery } from '@apollo/client/react';
import { Link, useParams } from '@tanstack/react-router';
import { VerdictList } from '../rulebook/verdict-list';
import { useFormat } from '../ui/format';
import { Meter } from '../ui/meter';
import { Notice } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { Loaded } from '../ui/states';
import { SummaryList } from '../ui/summary-list';
import { useText, useWords } from '../ui/words';
import styles from './decision.module.css';
import { ReplayDocument, type ReplayQuery } from './replay-page.generated';
import { replayWords } from './replay-words';
import { VerdictChanges } from './verdict-changes';

/** Why something was decided so: the facts, rules and places of that moment, judged again before the reader's eyes. */
export function ReplayPage() {
  const w = useWords(replayWords);
  const t = useText();
  const { nominationId } = useParams({ from: '/replay/$nominationId' });
  const query = useQuery(ReplayDocument, { variables: { nominationId } });
  const replay = query.data?.replay;
  return (
    <Page lead={w.replayLead} title={replay ? w.replayOf(replay.nominee, t(replay.awardName)) : w.replay}>
      <Loaded query={query}>{(data) => <Replayed replay={data.replay} />}</Loaded>
    </Page>
  );
}

type Replay = ReplayQuery['replay'];

function Replayed({ replay }: { replay: Replay }) {
  const w = useWords(replayWords);
  return (
    <>
      <Particulars replay={replay} />
      <Notice>
        <p>{replay.isSame ? w.same : w.differs}</p>
        {!replay.isSame && <VerdictChanges changes={replay.differences} />}
      </Notice>
      <Section title={w.ledgers}>
        {replay.ledgers.length === 0 && <p>{w.noLedgers}</p>}
        <div className={styles.cards}>
          {replay.ledgers.map((ledger) => (
            <LedgerThen key={ledger.rule} ledger={ledger} />
          ))}
        </div>
      </Section>
      <Section title={w.verdicts}>
        <VerdictList verdicts={replay.original.verdicts} />
      </Section>
    </>
  );
}

function Particulars({ replay }: { replay: Replay }) {
  const w = useWords(replayWords);
  const format = useFormat();
  const { rulebookVersion: version, reason } = replay;
  return (
    <SummaryList
      rows={[
        { key: 'outcome', label: w.outcome, value: w.outcomes[replay.outcome] },
        ...(reason ? [{ key: 'reason', label: w.reason, value: reason }] : []),
        { key: 'at', label: w.decidedAt, value: format.instant(replay.decidedAt) },
        { key: 'by', label: w.decidedBy, value: replay.decidedBy },
        {
          key: 'version',
          label: w.version,
          value: (
            <Link params={{ id: version.id }} to="/rulebook/versions/$id">
              {w.versionNumber(version.number)}
            </Link>
          ),
        },
        { key: 'rulesOn', label: w.rulesOn, value: format.day(replay.rulesOn) },
        { key: 'judgedOn', label: w.judgedOn, value: format.day(replay.judgedOn) },
      ]}
    />
  );
}

function LedgerThen({ ledger }: { ledger: Replay['ledgers'][number] }) {
  const w = useWords(replayWords);
  const t = useText();
  const format = useFormat();
  const { places, used, base, leaderPlaces, leadersUsed } = ledger;
  const isLimited = typeof places === 'number';
  const sentence = isLimited
    ? w.usedThen(format.number(used), format.number(places), format.number(base))
    : w.usedUnlimited(format.number(used));
  return (
    <article className={styles.card}>
      <h3>{t(ledger.name)}</h3>
      {isLimited ? <Meter hideLabel label={t(ledger.name)} sentence={sentence} total={places} used={used} /> : <p>{sentence}</p>}
      {typeof leaderPlaces === 'number' && <p>{w.leadersThen(format.number(leadersUsed), format.number(leaderPlaces))}</p>}
      <p className={styles.soft}>{t(ledger.sentence)}</p>
    </article>
  );
}
