import { endOf } from '../time';
import {
  type AnswerFacts,
  freezesDecision,
  type ObjectionFacts,
  stateOfObjection,
  whyNotAnswer,
  whyNotObject,
  whyNotRelease,
  whyNotReply,
} from './objection.rule';

const posting = { audience: 'PUBLIC', closesAt: endOf('2017-12-28'), withdrawnAt: null, embargoOn: null } as const;
const facts: ObjectionFacts = {
  ...{ posting, isPosted: true, nominee: 'Đặng Thị Ước', state: 'ACCEPTED', objector: { kind: 'EMPLOYEE', isNominee: false } },
  ...{ now: new Date('2017-12-22T02:00:00Z'), text: 'Sáng kiến là của cả tổ', isConditionKnown: true, isTwice: false },
};
const OUTSIDE = { kind: 'OUTSIDE', name: 'Khách', contact: '0912' } as const;

it.each<[string, Partial<ObjectionFacts>, string[]]>([
  ['in time', {}, []],
  ['in the last millisecond', { now: new Date(posting.closesAt.getTime() - 1) }, []],
  ['at the close', { now: posting.closesAt }, ['OBJECTION_TOO_LATE']],
  ['to a list that was taken back', { posting: { ...posting, withdrawnAt: new Date() } }, ['OBJECTION_LIST_WITHDRAWN']],
  ['to somebody who is not on it', { isPosted: false }, ['OBJECTION_NOT_POSTED']],
  ['to what is decided', { state: 'APPROVED' }, ['OBJECTION_DECIDED']],
  ['to what was sent up', { state: 'PROPOSED_UPWARD' }, ['OBJECTION_DECIDED']],
  ['to oneself', { objector: { kind: 'EMPLOYEE', isNominee: true } }, ['OBJECTION_TO_ONESELF']],
  ['twice', { isTwice: true }, ['OBJECTION_TWICE']],
  ['without a word', { text: ' ' }, ['OBJECTION_TEXT_MISSING']],
  ['to an unknown condition', { isConditionKnown: false }, ['OBJECTION_CONDITION_UNKNOWN']],
  ['from outside', { objector: OUTSIDE }, []],
  ['from outside, to a list of staff', { objector: OUTSIDE, posting: { ...posting, audience: 'STAFF' } }, ['OBJECTION_NOT_POSTED']],
  [
    'from outside, before the embargo ends',
    { objector: OUTSIDE, posting: { ...posting, embargoOn: '2017-12-25' } },
    ['OBJECTION_NOT_POSTED'],
  ],
  [
    'from outside without name and contact',
    { objector: { kind: 'OUTSIDE', name: ' ', contact: '' } },
    ['OBJECTION_NAME_MISSING', 'OBJECTION_CONTACT_MISSING'],
  ],
  [
    'without a name, from inside, on a list of staff',
    { objector: { kind: 'ANONYMOUS', fromOutside: false }, posting: { ...posting, audience: 'STAFF' } },
    [],
  ],
])('an objection %s', (_, more, expected) => {
  expect(whyNotObject({ ...facts, ...more }).map(({ code }) => code)).toEqual(expected);
});

it('freezes with a name always, without one only as the rules say', () => {
  expect(freezesDecision('EMPLOYEE', 'RECORDED', false)).toBe(true);
  expect(freezesDecision('OUTSIDE', 'RECORDED', false)).toBe(true);
  expect(freezesDecision('ANONYMOUS', 'RECORDED', true)).toBe(false);
  expect(freezesDecision('ANONYMOUS', 'FREEZES_WITH_EVIDENCE', false)).toBe(false);
  expect(freezesDecision('ANONYMOUS', 'FREEZES_WITH_EVIDENCE', true)).toBe(true);
});

const NEW = { releasedAt: null, repliedAt: null, answeredAt: null };
const at = new Date('2017-12-22T02:00:00Z');

it('stands where its dated facts say', () => {
  expect(stateOfObjection(NEW)).toBe('RECEIVED');
  expect(stateOfObjection({ ...NEW, releasedAt: at })).toBe('RELEASED');
  expect(stateOfObjection({ ...NEW, releasedAt: at, repliedAt: at })).toBe('REPLIED');
  expect(stateOfObjection({ ...NEW, answeredAt: at })).toBe('ANSWERED');
});

it('is released until somebody has replied, and replied to until it is answered', () => {
  const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);
  expect(codes(whyNotRelease(NEW, 'x'))).toEqual([]);
  expect(codes(whyNotRelease(NEW, ' '))).toEqual(['OBJECTION_RELEASE_MISSING']);
  expect(codes(whyNotRelease({ ...NEW, releasedAt: at, repliedAt: at }, 'x'))).toEqual(['OBJECTION_REPLIED']);
  expect(codes(whyNotReply({ ...NEW, releasedAt: at, repliedAt: at }, 'x'))).toEqual([]);
  expect(codes(whyNotReply({ ...NEW, answeredAt: at }, 'x'))).toEqual(['OBJECTION_ANSWERED']);
});

const answer: AnswerFacts = {
  ...{ objection: { ...NEW, releasedAt: at }, finding: 'UPHELD', consequence: 'COUNCIL', reasons: 'Đã xác minh', citation: 'Biên bản 3' },
  needsCouncil: true,
};

it.each<[string, Partial<AnswerFacts>, string[]]>([
  ['upheld, back to the council', {}, []],
  ['upheld, to the Director', { consequence: 'DIRECTOR', needsCouncil: false }, []],
  ['upheld without a consequence', { consequence: 'NONE' }, ['OBJECTION_CONSEQUENCE_MISSING']],
  ['upheld before the nominee was asked', { objection: NEW }, ['OBJECTION_NOT_RELEASED']],
  ['back to a council that does not vote on it', { needsCouncil: false }, ['OBJECTION_NO_COUNCIL']],
  ['not upheld, without asking the nominee', { finding: 'NOT_UPHELD', consequence: 'NONE', objection: NEW }, []],
  ['not upheld, with a consequence', { finding: 'NOT_UPHELD' }, ['OBJECTION_CONSEQUENCE_UNFOUNDED']],
  ['without reasons and source', { reasons: ' ', citation: '' }, ['OBJECTION_REASONS_MISSING', 'OBJECTION_CITATION_MISSING']],
  ['twice', { objection: { ...NEW, answeredAt: at } }, ['OBJECTION_ANSWERED']],
])('an answer %s', (_, more, expected) => {
  expect(whyNotAnswer({ ...answer, ...more }).map(({ code }) => code)).toEqual(expected);
});
