import type { CollectiveNominee, Member, PersonNominee } from '../../people/nominee';
import type { Citation } from '../citation';
import type { Question } from './kind';

/** What the tests of this folder share: a question of 2017 and nominees about whom nothing special is known. */

export const source: Citation = { document: 'test', name: { vi: 'Văn bản', en: 'Document' }, article: '1', confidence: 'VERIFIED' };

export const question: Question = {
  year: 2017,
  day: '2017-12-15',
  award: 'ADVANCED_WORKER',
  nameOf: (award) => ({ vi: award, en: award }),
};

export function person(known: Partial<PersonNominee> = {}): PersonNominee {
  return {
    kind: 'PERSON',
    id: 'person',
    name: 'Nguyễn Thị Hòa',
    gender: 'FEMALE',
    jobGroup: 'CIVIL_SERVANT',
    rank: 'STAFF',
    assignments: [],
    serviceStartedOn: '2010-06-01',
    leaves: [],
    studies: [],
    disciplines: [],
    initiatives: [],
    ratings: [],
    inquiries: [],
    honours: [],
    nominatedFor: [],
    clearances: [],
    indicators: [],
    scores: [],
    blockRanks: [],
    attestations: {},
    findings: {},
    ...known,
  };
}

export function collective(members: readonly Member[], known: Partial<CollectiveNominee> = {}): CollectiveNominee {
  return {
    kind: 'COLLECTIVE',
    id: 'collective',
    name: 'Phòng Quản lý Khoa học',
    members,
    ratings: [],
    inquiries: [],
    honours: [],
    nominatedFor: [],
    clearances: [],
    indicators: [],
    scores: [],
    blockRanks: [],
    attestations: {},
    findings: {},
    ...known,
  };
}

export function member(known: Partial<Member> = {}): Member {
  return { id: 'member', name: 'Trần Văn Nam', gender: 'MALE', disciplines: [], honours: [], nominatedFor: [], ...known };
}

/** So many members of one sort. */
export const members = (count: number, known: Partial<Member> = {}): Member[] =>
  Array.from({ length: count }, (_, i) => member({ ...known, id: `m${i}` }));
