import { type Refusal, refusal } from '../refusal';
import type { Text } from '../text';
import { type RecusalGround, type SittingState, UNDER_WAY } from './sitting';
import { whyNoReason, whyNotIn } from './sitting.rule';

interface Ground {
  /** Inside a sentence: why somebody takes no part. */
  readonly because: Text;
  readonly explanation: Text;
  /** Whether whoever runs the sitting may lift it with a reason. */
  readonly mayBeCleared: boolean;
}

/**
 * The grounds on which a member takes no part in a case. Leadership above is none: the Director and the deputies lead everybody, and
 * a council from which they are always recused could not sit.
 */
export const GROUNDS: Readonly<Record<RecusalGround, Ground>> = {
  OWN: {
    because: {
      vi: 'là người được xét, đồng tác giả hoặc người của tập thể được xét',
      en: 'it is their own case or that of their collective',
    },
    explanation: {
      vi: 'Không ai xét chính mình: người được đề nghị, tác giả và đồng tác giả sáng kiến, người thuộc tập thể được đề nghị.',
      en: 'Nobody sits on their own case: the nominee, the authors of an initiative, the people of a nominated collective.',
    },
    mayBeCleared: false,
  },
  LINE: {
    because: { vi: 'có quan hệ quản lý trực tiếp với người được xét', en: 'one of the two directly manages the other' },
    explanation: {
      vi: 'Cấp trưởng hoặc cấp phó của chính đơn vị nơi người được xét làm việc, hoặc ngược lại. Lãnh đạo cấp trên chung không thuộc trường hợp này.',
      en: 'Head or deputy of the very unit in which the nominee works, or the other way round. Common leadership above does not count.',
    },
    mayBeCleared: true,
  },
  UNIT: {
    because: { vi: 'cùng đơn vị với người hoặc tập thể được xét', en: 'they belong to the same unit' },
    explanation: {
      vi: 'Làm việc cùng phòng, đơn vị; hoặc đứng đầu, là cấp phó của đơn vị cấp trên trực thuộc hay cấp dưới trong cùng một đơn vị lớn (ví dụ Chi cục và các phòng của Chi cục).',
      en: 'They work in the same room, or lead a unit above or below it within one body, such as a sub-department and its rooms.',
    },
    mayBeCleared: true,
  },
  FAMILY: {
    because: { vi: 'có quan hệ gia đình đã khai', en: 'a family tie was declared' },
    explanation: {
      vi: 'Quan hệ gia đình mà một trong hai người đã khai.',
      en: 'A family tie that one of the two has declared.',
    },
    mayBeCleared: true,
  },
  DECLARED: {
    because: { vi: 'tự khai có liên quan', en: 'they said that they have an interest' },
    explanation: {
      vi: 'Thành viên tự trả lời là có liên quan đến trường hợp này.',
      en: 'The member answered that they have an interest in the case.',
    },
    mayBeCleared: true,
  },
  SET: {
    because: { vi: 'thư ký Hội đồng ghi nhận có liên quan', en: 'the secretary recorded an interest' },
    explanation: {
      vi: 'Người phụ trách phiên họp ghi nhận, có nêu lý do.',
      en: 'Recorded by whoever runs the sitting, with a reason.',
    },
    mayBeCleared: true,
  },
};

/** A post that somebody holds on the day. */
export interface HeldPost {
  readonly unitId: string;
  /** The unit with all units above it, the top first. */
  readonly path: readonly string[];
  readonly isLeadership: boolean;
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
}

/** Somebody with what ties them to others. */
export interface Connected {
  readonly personId: string;
  readonly posts: readonly HeldPost[];
}

/** Who or what a case is about: the nominee, or each author of an initiative; or a collective. */
export interface CaseSubject {
  readonly people: readonly Connected[];
  readonly collective: { readonly unitId: string; readonly path: readonly string[] } | null;
}

export interface ConflictFacts {
  readonly member: Connected;
  readonly subject: CaseSubject;
  /** People with whom the member has a declared tie, whoever of the two declared it. */
  readonly relatives: ReadonlySet<string>;
  /** The body whose council it is: everybody belongs to it, so belonging to it says nothing. */
  readonly councilUnitId: string;
}

/** On which grounds a member may not sit on a case, as far as the records tell. Of line and unit only the nearer is named. */
export function conflictsOf({ member, subject, relatives, councilUnitId }: ConflictFacts): RecusalGround[] {
  if (subject.people.some(({ personId }) => personId === member.personId)) return ['OWN'];
  if (subject.collective && isPartOf(member, subject.collective, councilUnitId)) return ['OWN'];
  const grounds = new Set<RecusalGround>();
  for (const person of subject.people) {
    if (relatives.has(person.personId)) grounds.add('FAMILY');
    const ground = groundByPosts(member.posts, person.posts, councilUnitId);
    if (ground) grounds.add(ground);
  }
  if (subject.collective && member.posts.some((post) => leadsAround(post, subject.collective?.path ?? [], councilUnitId)))
    grounds.add('UNIT');
  return grounds.has('LINE') ? [...grounds].filter((ground) => ground !== 'UNIT') : [...grounds];
}

function isPartOf({ posts }: Connected, { unitId }: { readonly unitId: string }, councilUnitId: string): boolean {
  return unitId !== councilUnitId && posts.some(({ path }) => path.includes(unitId));
}

function groundByPosts(mine: readonly HeldPost[], theirs: readonly HeldPost[], councilUnitId: string): 'LINE' | 'UNIT' | undefined {
  const pairs = mine.flatMap((post) => theirs.map((other) => [post, other] as const));
  const shared = pairs.filter(([post, other]) => post.unitId === other.unitId && post.unitId !== councilUnitId);
  if (shared.some(([post, other]) => post.rank !== other.rank)) return 'LINE';
  if (shared.length > 0) return 'UNIT';
  const isAround = pairs.some(
    ([post, other]) => leadsAround(post, other.path, councilUnitId) || leadsAround(other, post.path, councilUnitId),
  );
  return isAround ? 'UNIT' : undefined;
}

function leads({ rank }: HeldPost): boolean {
  return rank !== 'STAFF';
}

/** Whether somebody leads a unit above or below this one, within one body smaller than the council's own. */
function leadsAround(post: HeldPost, path: readonly string[], councilUnitId: string): boolean {
  const unitId = path.at(-1);
  if (!leads(post) || post.isLeadership || post.unitId === councilUnitId || !unitId || unitId === councilUnitId) return false;
  return path.includes(post.unitId) || post.path.includes(unitId);
}

/** A recusal that stands: their own, or that of the member whose proxy they are. */
export interface StandingRecusal {
  readonly ground: RecusalGround | 'PROXY';
}

const BECAUSE_OF_PROXY: Text = {
  vi: 'thành viên đã ủy quyền không được tham gia trường hợp này',
  en: 'the member for whom they come takes no part in it',
};

/** What taking part in a case asks: an opinion, a vote, reading what others think. */
export interface TakingPart {
  readonly name: string;
  readonly hasSeat: boolean;
  readonly recusals: readonly StandingRecusal[];
  readonly hasAnswered: boolean;
}

/** Why somebody may not take part in a case: they have no seat, have an interest, or have not been asked yet. */
export function whyNotTakePart({ name, hasSeat, recusals, hasAnswered }: TakingPart): Refusal[] {
  if (!hasSeat) return [refusal('NO_SEAT', {})];
  if (recusals.length > 0) return recusals.map(({ ground }) => whyRecused(name, ground));
  return hasAnswered ? [] : [refusal('CONFLICT_UNANSWERED', {})];
}

export function whyRecused(name: string, ground: StandingRecusal['ground']): Refusal {
  const because = ground === 'PROXY' ? BECAUSE_OF_PROXY : GROUNDS[ground].because;
  return refusal('RECUSED', { name, ground: because.vi, groundEnglish: because.en });
}

/** A member's answer to whether they have an interest in a case. */
export interface AnsweringFacts {
  readonly name: string;
  readonly hasSeat: boolean;
  readonly recusals: readonly StandingRecusal[];
  readonly case: string;
  readonly isDecided: boolean;
  readonly hadInterest: boolean;
  readonly note: string;
}

/**
 * Why a member may not answer so whether they have an interest. Who said "I have" is freed only by others, and what the records show is
 * answered away by nobody. Whoever is kept away gets the same answer before and after the council has decided.
 */
export function whyNotAnswer(state: SittingState, facts: AnsweringFacts): Refusal[] {
  if (!facts.hasSeat) return [refusal('NO_SEAT', {})];
  const closed = whyNotIn(state, ...UNDER_WAY);
  if (closed.length > 0) return closed;
  if (facts.hadInterest) return [refusal('CONFLICT_ANSWER_FIXED', {})];
  if (facts.recusals.length > 0) return facts.recusals.map(({ ground }) => whyRecused(facts.name, ground));
  return facts.isDecided ? [refusal('CASE_DECIDED', { case: facts.case })] : whyNoteTooLong(facts.note);
}

interface RecusingFacts {
  /** Whom or what the case is about. */
  readonly case: string;
  readonly isDecided: boolean;
  readonly reason: string;
}

/** Why whoever runs the sitting may not recuse somebody. */
export function whyNotSetRecusal(
  state: SittingState,
  { name, hasSeat, isDecided, isSet, reason, ...facts }: RecusingFacts & { name: string; hasSeat: boolean; isSet: boolean },
): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT', 'CONVENED', 'OPEN');
  if (closed.length > 0) return closed;
  if (isDecided) return [refusal('CASE_DECIDED', { case: facts.case })];
  if (!hasSeat) return [refusal('SEAT_WITHOUT_PERSON', {}, { field: 'personId' })];
  return isSet ? [refusal('RECUSED_ALREADY', { name })] : whyNoReason(reason);
}

/** Why whoever runs the sitting may not lift a recusal. */
export function whyNotClearRecusal(
  state: SittingState,
  { ground, isCleared, isDecided, isOwn, reason, ...facts }: RecusingFacts & { ground: RecusalGround; isCleared: boolean; isOwn: boolean },
): Refusal[] {
  const closed = whyNotIn(state, 'DRAFT', 'CONVENED', 'OPEN');
  if (closed.length > 0) return closed;
  if (isDecided) return [refusal('CASE_DECIDED', { case: facts.case })];
  if (isCleared) return [refusal('RECUSAL_CLEARED', {})];
  if (!GROUNDS[ground].mayBeCleared) return [refusal('RECUSAL_IS_OWN', {})];
  return isOwn ? [refusal('RECUSAL_OF_ONESELF', {})] : whyNoReason(reason);
}

function whyNoteTooLong(note: string): Refusal[] {
  return note.trim() === '' ? [] : whyNoReason(note).map((reason) => ({ ...reason, field: 'note' }));
}
