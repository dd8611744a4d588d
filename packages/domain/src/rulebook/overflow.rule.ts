import { formatNumber } from '../format';
import type { Text } from '../text';
import { tieBreakText } from './describe-quota';
import type { OverflowRule, TieBreak } from './overflow';

/** Who contends for places. Without the number that is compared nobody is ranked: a human must look. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  readonly isLeader: boolean;
  readonly votes?: number;
  readonly score?: number;
  /** A woman; for a collective the share of women among its members, in percent. */
  readonly women?: { readonly isWoman: boolean } | { readonly percent: number };
}

/** How many may still be chosen, and of them how many leaders; undefined: as many as there are. */
export interface Room {
  readonly places: number;
  readonly leaderPlaces?: number;
}

export interface OverflowStep {
  readonly about: readonly string[];
  readonly text: Text;
}

/** Who has a place, who goes without, and between whom people must still decide; each step told. */
export interface Overflow {
  readonly chosen: readonly string[];
  readonly without: readonly string[];
  /** Even in everything around the last place: `seats` of them have one. */
  readonly tied: readonly string[];
  readonly seats: number;
  /** Not ranked for want of votes or of a score. */
  readonly unranked: readonly string[];
  readonly steps: readonly OverflowStep[];
}

/** When nothing is said, votes alone are compared, and the chair settles the rest. */
export const NO_OVERFLOW_RULE: OverflowRule = { rankBy: 'VOTES', tieBreaks: [], settledBy: 'CHAIR' };

/**
 * Ranks those who pass for the places that there are: by votes or score, then by each tie-break in turn. A leader for whom no
 * leaders' place is left is passed over. Those who are even in everything are never told apart by chance or by their order.
 */
export function rankForPlaces(rule: OverflowRule, contenders: readonly Contender[], room: Room): Overflow {
  if (fits(contenders, room)) return everybody(contenders);
  if (room.places === 0) return nobody(contenders);
  const measures = [MEASURES[rule.rankBy], ...rule.tieBreaks.map(measureOf)];
  const unranked = contenders.filter((contender) => MEASURES[rule.rankBy](contender) === undefined);
  if (unranked.length > 0) return nobodyYet(contenders, room, unranked, rule);

  const groups = groupsOf(contenders, measures);
  const seating = new Seating(room, rule);
  for (const group of groups) seating.seat(group);
  return seating.result(groups.flat());
}

/** A higher number comes first; undefined stands behind every number. */
type Measure = (contender: Contender) => number | undefined;

const MEASURES: Readonly<Record<OverflowRule['rankBy'], Measure>> = {
  VOTES: ({ votes }) => votes,
  SCORE: ({ score }) => score,
};

function measureOf(tieBreak: TieBreak): Measure {
  switch (tieBreak.kind) {
    case 'votes':
      return MEASURES.VOTES;
    case 'score':
      return MEASURES.SCORE;
    case 'women':
      return ({ women }) => {
        if (!women) return 0;
        return Number('isWoman' in women ? women.isWoman : women.percent >= tieBreak.collectivesFromPercent);
      };
    case 'nonLeaders':
      return ({ isLeader }) => Number(!isLeader);
  }
}

function fits(contenders: readonly Contender[], { places, leaderPlaces = places }: Room): boolean {
  return contenders.length <= places && contenders.filter(({ isLeader }) => isLeader).length <= leaderPlaces;
}

function everybody(contenders: readonly Contender[]): Overflow {
  const text = { vi: 'Đủ chỉ tiêu cho tất cả.', en: 'There is a place for everybody.' };
  const all = contenders.map(({ id }) => id);
  return { chosen: all, without: [], tied: [], seats: 0, unranked: [], steps: all.length > 0 ? [{ about: all, text }] : [] };
}

function nobody(contenders: readonly Contender[]): Overflow {
  const text = { vi: 'Không có chỉ tiêu để xếp thứ tự.', en: 'There is no place to rank anybody for.' };
  const all = contenders.map(({ id }) => id);
  return { chosen: [], without: all, tied: [], seats: 0, unranked: [], steps: [{ about: all, text }] };
}

function nobodyYet(contenders: readonly Contender[], { places }: Room, unranked: readonly Contender[], rule: OverflowRule): Overflow {
  const what = rule.rankBy === 'VOTES' ? { vi: 'số phiếu', en: 'votes' } : { vi: 'điểm', en: 'a score' };
  const about = unranked.map(({ id }) => id);
  const text = {
    vi: `Chưa xếp thứ tự được: ${formatNumber(about.length, 'vi')}/${formatNumber(contenders.length, 'vi')} đối tượng chưa có ${what.vi}.`,
    en: `Cannot be ranked yet: ${formatNumber(about.length, 'en')} of ${formatNumber(contenders.length, 'en')} have no ${what.en.replace('a ', '')} on record.`,
  };
  return { chosen: [], without: [], tied: contenders.map(({ id }) => id), seats: places, unranked: about, steps: [{ about, text }] };
}

/** In order, those together who are even in every measure. */
function groupsOf(contenders: readonly Contender[], measures: readonly Measure[]): Contender[][] {
  const keyed = contenders.map((contender) => ({
    contender,
    key: measures.map((measure) => measure(contender) ?? Number.NEGATIVE_INFINITY),
  }));
  keyed.sort((one, other) => compare(one.key, other.key));
  const groups: { readonly key: readonly number[]; readonly members: Contender[] }[] = [];
  for (const { key, contender } of keyed) {
    const last = groups.at(-1);
    if (last && compare(last.key, key) === 0) last.members.push(contender);
    else groups.push({ key, members: [contender] });
  }
  return groups.map(({ members }) => members);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const i = one.findIndex((value, at) => value !== other[at]);
  return i === -1 ? 0 : (other[i] as number) > (one[i] as number) ? 1 : -1;
}

/** Fills the places from the front. */
class Seating {
  private readonly chosen: string[] = [];
  private readonly tied: string[] = [];
  private readonly steps: OverflowStep[] = [];
  private seats = 0;
  private places: number;
  private leaderPlaces: number;

  constructor(
    room: Room,
    private readonly rule: OverflowRule,
  ) {
    this.places = room.places;
    this.leaderPlaces = room.leaderPlaces ?? room.places;
  }

  seat(group: readonly Contender[]): void {
    const forLeaders = Math.min(this.leaderPlaces, this.places);
    const leaders = group.filter(({ isLeader }) => isLeader);
    const others = group.filter(({ isLeader }) => !isLeader);
    if (this.places === 0) return;
    if (leaders.length <= forLeaders && group.length <= this.places) {
      this.choose(group);
    } else if (others.length + Math.min(leaders.length, forLeaders) <= this.places) {
      this.choose(others);
      if (forLeaders > 0) this.tie(leaders, forLeaders, forLeaders);
      else this.passOver(leaders);
    } else {
      if (forLeaders === 0) this.passOver(leaders);
      this.tie(forLeaders > 0 ? group : others, this.places, forLeaders);
    }
  }

  result(order: readonly Contender[]): Overflow {
    const { chosen, tied, seats, steps } = this;
    const settled = new Set([...chosen, ...tied]);
    const without = order.filter(({ id }) => !settled.has(id)).map(({ id }) => id);
    return { chosen, without, tied, seats, unranked: [], steps: [...steps, ...(chosen.length > 0 ? [this.ranked()] : [])] };
  }

  private choose(group: readonly Contender[]): void {
    this.chosen.push(...group.map(({ id }) => id));
    this.places -= group.length;
    this.leaderPlaces -= group.filter(({ isLeader }) => isLeader).length;
  }

  /** The seats that the tied contend for are theirs: nobody behind them gets one. */
  private tie(group: readonly Contender[], seats: number, forLeaders: number): void {
    const about = group.map(({ id }) => id);
    this.tied.push(...about);
    this.seats += seats;
    this.places -= seats;
    this.leaderPlaces = Math.max(0, this.leaderPlaces - Math.min(seats, forLeaders));
    const then =
      this.rule.settledBy === 'SECOND_BALLOT'
        ? { vi: 'bỏ phiếu lần hai', en: 'a second ballot decides' }
        : { vi: 'người chủ trì quyết định', en: 'the chair decides' };
    this.steps.push({
      about,
      text: {
        vi: `${formatNumber(about.length, 'vi')} đối tượng ngang nhau về mọi tiêu chí cho ${formatNumber(seats, 'vi')} chỉ tiêu: ${then.vi}.`,
        en: `${formatNumber(about.length, 'en')} are even in everything for ${formatNumber(seats, 'en')} ${seats === 1 ? 'place' : 'places'}: ${then.en}.`,
      },
    });
  }

  private passOver(leaders: readonly Contender[]): void {
    if (leaders.length === 0) return;
    const names = leaders.map(({ name }) => name).join(', ');
    this.steps.push({
      about: leaders.map(({ id }) => id),
      text: {
        vi: `${names}: đã hết chỉ tiêu dành cho lãnh đạo, quản lý; xét người tiếp theo.`,
        en: `${names}: no leaders' place is left; the next in order comes up.`,
      },
    });
  }

  private ranked(): OverflowStep {
    const { rankBy, tieBreaks } = this.rule;
    const by = [rankBy === 'VOTES' ? { vi: 'số phiếu', en: 'votes' } : { vi: 'điểm', en: 'score' }, ...tieBreaks.map(tieBreakText)];
    return {
      about: this.chosen,
      text: { vi: `Xếp theo ${by.map((each) => each.vi).join(', rồi ')}.`, en: `Ranked by ${by.map((each) => each.en).join(', then ')}.` },
    };
  }
}
