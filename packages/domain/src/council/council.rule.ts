import { dayText } from '../format';
import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { TEXT_LIMITS, whyTooLong } from '../text-length.rule';
import { type Day, overlap } from '../time';
import type { SeatPart } from './council';
import { PART_NAMES } from './part-names';

/** A council as it is entered. */
export interface AskedCouncil {
  readonly name: string;
  readonly englishName: string;
  readonly decisionNumber: string;
}

export const COUNCIL_NAME_LIMIT = 200;

/** Why a council may not be entered so. */
export function whyNotCouncil({ name, englishName, decisionNumber }: AskedCouncil): Refusal[] {
  return [
    ...whyNotText('name', name, { vi: 'Tên Hội đồng', en: 'The name of the council' }, COUNCIL_NAME_LIMIT),
    ...whyNotText('englishName', englishName, { vi: 'Tên tiếng Anh', en: 'The English name' }, COUNCIL_NAME_LIMIT),
    ...whyNotText(
      'decisionNumber',
      decisionNumber,
      { vi: 'Số quyết định thành lập', en: 'The number of the decision that establishes it' },
      TEXT_LIMITS.decisionNumber,
    ),
  ];
}

function whyNotText(field: string, value: string, name: Text, limit: number): Refusal[] {
  if (value.trim() === '') return [refusal('COUNCIL_FIELD_MISSING', { field: name.vi, fieldEnglish: name.en }, { field })];
  return whyTooLong(value.trim(), limit, name, field);
}

/** A sitting that is called and not over. */
export interface PendingSitting {
  readonly number: number;
  readonly day: Day;
  readonly isOpen: boolean;
}

/** Why a council may not end on a day: one that is over ends no more, and what it is called to must be held or called off. */
export function whyNotDissolve(
  { establishedOn, dissolvedOn }: { readonly establishedOn: Day; readonly dissolvedOn: Day | null },
  lastDay: Day,
  pending: readonly PendingSitting[],
): Refusal[] {
  if (dissolvedOn) return [dissolved(dissolvedOn)];
  if (lastDay < establishedOn) return [reversed(establishedOn, lastDay, 'lastDay')];
  return pending.map(({ number, day }) => {
    const { vi, en } = dayText(day);
    return refusal('COUNCIL_HAS_SITTINGS', { number, day: vi, dayEnglish: en });
  });
}

/** A seat over its term. Without an end it runs on. */
export interface SeatTerm {
  readonly part: SeatPart;
  readonly personId: string | null;
  readonly name: string;
  readonly seatedFrom: Day;
  readonly seatedTo: Day | null;
}

/** A seat as it is entered, among those that the council has. */
export interface AskedSeat extends SeatTerm {
  readonly votes: boolean;
  /** The post with which it goes, if it goes with one. */
  readonly unitId: string | null;
  readonly rank: string | null;
  readonly council: { readonly establishedOn: Day; readonly dissolvedOn: Day | null };
  readonly others: readonly SeatTerm[];
  readonly pending: readonly PendingSitting[];
}

/** Why somebody may not be seated so. Whether their number is odd or even is nobody's rule: see `hintsOn`. */
export function whyNotSeat(asked: AskedSeat): Refusal[] {
  const { council, seatedFrom, seatedTo } = asked;
  if (council.dissolvedOn) return [dissolved(council.dissolvedOn)];
  const open = asked.pending.find(({ isOpen }) => isOpen);
  if (open) return [refusal('SEAT_IN_SITTING', { number: open.number })];
  const hasPost = asked.unitId !== null && asked.rank !== null;
  if ((asked.personId !== null) === hasPost) return [refusal('SEAT_OF_NOBODY', {}, { field: 'personId' })];
  if (seatedTo && seatedTo < seatedFrom) return [reversed(seatedFrom, seatedTo, 'seatedTo')];
  if (seatedFrom < council.establishedOn) return [beforeCouncil(council.establishedOn)];
  const rivals = asked.others.filter((other) => overlap(termOf(other), termOf(asked)));
  return [
    ...(asked.part === 'CHAIR' && !asked.votes ? [refusal('CHAIR_WITHOUT_VOTE', {}, { field: 'votes' })] : []),
    ...rivals
      .filter(({ part }) => asked.part === 'CHAIR' && part === 'CHAIR')
      .map(({ name }) => refusal('SECOND_CHAIR', { name }, { field: 'part' })),
    ...rivals.filter(({ personId }) => personId !== null && personId === asked.personId).map(seatedAlready),
  ];
}

/** Why a term may not end on a day. One that has ended ends no more. */
export function whyNotEndSeat(
  { seatedFrom, seatedTo }: Pick<SeatTerm, 'seatedFrom' | 'seatedTo'>,
  lastDay: Day,
  pending: readonly PendingSitting[],
): Refusal[] {
  const open = pending.find(({ isOpen }) => isOpen);
  if (open) return [refusal('SEAT_IN_SITTING', { number: open.number })];
  if (seatedTo && seatedTo < lastDay) return [reversed(lastDay, seatedTo, 'lastDay')];
  return lastDay < seatedFrom ? [reversed(seatedFrom, lastDay, 'lastDay')] : [];
}

/** A seat as the council stands today. */
export interface SeatToday {
  readonly part: SeatPart;
  readonly votes: boolean;
  /** Null: nobody holds the post, or whoever does sits elsewhere. */
  readonly personId: string | null;
  readonly name: string;
}

/** What to look at in the membership. No reason against anything: the law leaves it to the body. */
export function hintsOn(seats: readonly SeatToday[]): Text[] {
  const voters = seats.filter(({ votes, personId }) => votes && personId !== null).length;
  return [
    ...(seats.some(({ part, personId }) => part === 'CHAIR' && personId !== null)
      ? []
      : [{ vi: 'Hội đồng hiện không có Chủ tịch.', en: 'The council has no chair today.' }]),
    ...(seats.some(({ part }) => part === 'SECRETARY')
      ? []
      : [
          {
            vi: 'Hội đồng chưa có thư ký: Văn phòng Sở phải tự ghi chép phiên họp.',
            en: 'The council has no secretary: the Office itself keeps the record of its sittings.',
          },
        ]),
    ...seats
      .filter(({ personId }) => personId === null)
      .map(({ name }) => ({
        vi: `Ghế của ${name} hiện không có người.`,
        en: `Nobody sits on the seat of ${name} today.`,
      })),
    ...(voters > 0 && voters % 2 === 0
      ? [
          {
            vi: `Có ${voters} thành viên có quyền biểu quyết: số chẵn, có thể có kết quả ngang nhau. Nhiều quy chế khuyến nghị số lẻ.`,
            en: `${voters} members have a vote: an even number, so that votes can be tied. Many regulations advise an odd one.`,
          },
        ]
      : []),
  ];
}

function termOf({ seatedFrom, seatedTo }: Pick<SeatTerm, 'seatedFrom' | 'seatedTo'>) {
  return { from: seatedFrom, until: seatedTo ?? undefined };
}

function seatedAlready({ name, part }: SeatTerm): Refusal {
  const { vi, en } = PART_NAMES[part];
  return refusal('SEATED_ALREADY', { name, part: vi, partEnglish: en }, { field: 'personId' });
}

function reversed(from: Day, until: Day, field: string): Refusal {
  const [first, last] = [dayText(from), dayText(until)];
  return refusal('SEAT_TERM_REVERSED', { from: first.vi, fromEnglish: first.en, until: last.vi, untilEnglish: last.en }, { field });
}

function beforeCouncil(establishedOn: Day): Refusal {
  const { vi, en } = dayText(establishedOn);
  return refusal('SEAT_BEFORE_COUNCIL', { established: vi, establishedEnglish: en }, { field: 'seatedFrom' });
}

export function dissolved(day: Day): Refusal {
  const { vi, en } = dayText(day);
  return refusal('COUNCIL_DISSOLVED', { day: vi, dayEnglish: en });
}
