import type { Citation as DomainCitation } from '@vinh-danh/domain/rulebook/citation';
import type { VoteRule } from '@vinh-danh/domain/rulebook/vote';
import { quorumOf, votesNeeded, whyVoteFails } from '@vinh-danh/domain/rulebook/vote.rule';
import type { ShownCitation } from '../ui/citation';
import { useFormat } from '../ui/format';
import { RefusalList } from '../ui/refusal-list';
import { Tag } from '../ui/tag';
import { useWords } from '../ui/words';
import { nominationWords } from './nomination-words';
import type { VoteCheck_ruleFragment } from './vote-check.generated';

interface VoteCheckProps {
  readonly rule: VoteCheck_ruleFragment;
  readonly members: number | null;
  readonly present: number | null;
  readonly inFavour: number | null;
}

/** Whether the vote of the unit carries, worked out as it is typed by the rule that the server obeys. */
export function VoteCheck({ rule: fragment, members, present, inFavour }: VoteCheckProps) {
  const w = useWords(nominationWords);
  const format = useFormat();
  if (members === null || present === null) return <p>{w.voteNeedsMeeting}</p>;
  const rule = readVoteRule(fragment);
  const needed = format.number(Math.max(votesNeeded(rule, { members, present }), 1));
  if (inFavour === null) return <p>{w.voteNeeded(needed, format.number(present))}</p>;
  if (inFavour > present) return <p role="status">{w.voteMoreThanPresent(format.number(present))}</p>;
  const reasons = whyVoteFails(rule, { members, present, inFavour });
  if (reasons.length > 0) return <RefusalList quiet refusals={reasons} title={w.voteFails} />;
  return (
    <p role="status">
      <Tag tone="ok">{w.voteCarries}</Tag> {w.voteCounted(format.number(inFavour), needed)}
    </p>
  );
}

/** Whether enough of the unit came for the vote to count. */
export function QuorumCheck({ rule: fragment, members, present }: Omit<VoteCheckProps, 'inFavour'>) {
  const w = useWords(nominationWords);
  const format = useFormat();
  if (members === null || present === null) return <p>{w.quorumUnknown}</p>;
  const rule = readVoteRule(fragment);
  const reasons = whyVoteFails(rule, { members, present, inFavour: present }).filter(({ code }) => code === 'QUORUM_NOT_REACHED');
  if (reasons.length > 0) return <RefusalList quiet refusals={reasons} title={w.quorumFails} />;
  return (
    <p role="status">
      <Tag tone="ok">{w.quorumReached}</Tag> {w.quorumCounted(format.number(present), format.number(quorumOf(rule, members)))}
    </p>
  );
}

/** The rule as the server sends it, in the shape that the functions of the rulebook take. */
function readVoteRule({ quorum, threshold, source }: VoteCheck_ruleFragment): VoteRule {
  return { id: 'unit-meeting', body: 'UNIT_MEETING', awards: [], quorum, threshold, source: readCitation(source) };
}

function readCitation({ article, clause, point, paragraph, ...citation }: ShownCitation): DomainCitation {
  return {
    ...citation,
    article: article ?? undefined,
    clause: clause ?? undefined,
    point: point ?? undefined,
    paragraph: paragraph ?? undefined,
  };
}
