import { percentText } from '../format';
import type { Text } from '../text';
import { listed, type Setting } from './criteria/kind';
import type { Threshold, VoteRule, VotersCounted, VotingBody } from './vote';

const BODIES: Readonly<Record<VotingBody, Text>> = {
  UNIT_MEETING: { vi: 'Họp bình xét của đơn vị', en: 'Unit meeting' },
  COUNCIL: { vi: 'Hội đồng Thi đua – Khen thưởng', en: 'Council for Emulation and Commendation' },
  INITIATIVE_COUNCIL: { vi: 'Hội đồng Sáng kiến', en: 'Council on Initiatives' },
  UNIT_COUNCIL: { vi: 'Hội đồng Thi đua – Khen thưởng của đơn vị', en: 'Council of the unit' },
  UPPER_COUNCIL: { vi: 'Hội đồng Thi đua – Khen thưởng bộ, tỉnh', en: 'Council of the ministry or province' },
};

const COUNTED: Readonly<Record<VotersCounted, Text>> = {
  PRESENT: { vi: 'số người dự', en: 'those present' },
  ALL_MEMBERS: { vi: 'tổng số thành viên', en: 'all members' },
  ALL_STAFF: { vi: 'tổng số người của đơn vị', en: 'all staff' },
  PRESENT_OR_CONSULTED: { vi: 'số người dự hoặc được lấy ý kiến', en: 'those present or consulted' },
};

/** How a body votes: quorum, votes needed, the course of the vote, and for which awards. */
export function describeVote(rule: VoteRule, setting: Setting): Text {
  const { body, awards, quorum, threshold } = rule;
  const share = shareText(threshold);
  const of = COUNTED[threshold.of];
  const fraction = `${quorum.numerator}/${quorum.denominator}`;
  const names = listed(awards.map(setting.nameOf), { vi: 'và', en: 'and' });
  const sentences: Text[] = [
    {
      vi: `${BODIES[body].vi} hợp lệ khi có ít nhất ${fraction} số thành viên dự; phải được ${threshold.strict ? 'trên' : 'ít nhất'} ${share.vi} ${of.vi} đồng ý.`,
      en: `${BODIES[body].en}: valid with at least ${fraction} of the members present; ${threshold.strict ? 'over' : 'at least'} ${share.en} of ${of.en} must be in favour.`,
    },
    ...courseOf(rule),
    ...(awards.length > 0 ? [{ vi: `Áp dụng cho: ${names.vi}.`, en: `For: ${names.en}.` }] : besideAwards(body)),
  ];
  return { vi: sentences.map(({ vi }) => vi).join(' '), en: sentences.map(({ en }) => en).join(' ') };
}

/** A council on initiatives votes on nothing else; of other councils it must be said. */
function besideAwards(body: VotingBody): Text[] {
  if (body === 'INITIATIVE_COUNCIL') return [];
  return [{ vi: 'Áp dụng cho các nội dung khác, ngoài việc xét khen thưởng.', en: 'For business other than awards.' }];
}

/** "70%" or "2/3", as the rule has it. */
export function shareText(threshold: Threshold): Text {
  if ('percent' in threshold) return percentText(threshold.percent);
  const fraction = `${threshold.numerator}/${threshold.denominator}`;
  return { vi: fraction, en: fraction };
}

/** How the vote goes: the ballot, absentees, ties, what comes after the last ballot. */
function courseOf(rule: VoteRule): Text[] {
  const texts: (Text | false | undefined)[] = [
    rule.ballot === 'SECRET' && { vi: 'Bỏ phiếu kín.', en: 'The ballot is secret.' },
    rule.ballot === 'OPEN' && { vi: 'Biểu quyết công khai.', en: 'The vote is open.' },
    rule.lowestFirst && { vi: 'Bình xét từ danh hiệu thấp đến danh hiệu cao.', en: 'From the lowest title upwards.' },
    rule.absenteesInWriting && { vi: 'Người vắng mặt gửi phiếu hoặc ý kiến bằng văn bản.', en: 'Absentees vote in writing.' },
    rule.proxies && {
      vi: 'Người vắng mặt được ủy quyền bằng văn bản cho người khác dự.',
      en: 'Absentees may send a proxy with a written power.',
    },
    rule.secretaryVotes === false && { vi: 'Thư ký không bỏ phiếu.', en: 'The secretary has no vote.' },
    rule.chairBreaksTies && {
      vi: 'Khi số phiếu ngang nhau, theo ý kiến người chủ trì.',
      en: 'With votes equal, the side of the chair carries.',
    },
    lastBallotOf(rule),
  ];
  return texts.filter((text): text is Text => Boolean(text));
}

function lastBallotOf({ ballots = 1, thenDecides }: VoteRule): Text | undefined {
  if (ballots === 1 && !thenDecides) return undefined;
  const after = thenDecides
    ? { vi: `; nếu vẫn không đạt thì do ${thenDecides.vi} quyết định`, en: `; after that it is for ${thenDecides.en} to decide` }
    : { vi: '', en: '' };
  return {
    vi: `Bỏ phiếu nhiều nhất ${ballots} lần${after.vi}.`,
    en: `At most ${ballots} ${ballots === 1 ? 'ballot' : 'ballots'}${after.en}.`,
  };
}
