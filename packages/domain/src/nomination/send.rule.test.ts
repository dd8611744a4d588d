import fc from 'fast-check';
import type { Award } from '../rulebook/award';
import type { Citation } from '../rulebook/citation';
import type { Window } from '../rulebook/deadline';
import type { Verdict } from '../rulebook/verdict';
import type { VoteRule } from '../rulebook/vote';
import type { DossierEvents } from './dossier';
import { inVotingOrder, type NominationFacts, type SendingFacts, whyNotSendDossier } from './send.rule';

const source: Citation = { document: 'decree', name: { vi: 'Nghị định', en: 'Decree' }, article: '5', confidence: 'VERIFIED' };
const text = (vi: string) => ({ vi, en: `${vi} (en)` });
const now = new Date('2017-11-25T02:00:00Z');

const award: Award = {
  key: 'ADVANCED_WORKER',
  name: text('Lao động tiên tiến'),
  shortName: 'LĐTT',
  form: 'TITLE',
  subject: 'PERSON',
  order: 1,
  decidedBy: 'DIRECTOR',
  source,
  condition: { kind: 'allOf', of: [] },
};
const voteRule: VoteRule = {
  id: 'unit-vote',
  body: 'UNIT_MEETING',
  awards: [award.key],
  quorum: { numerator: 2, denominator: 3 },
  threshold: { percent: 50, strict: true, of: 'PRESENT' },
  source,
};
const window: Window = {
  rule: {
    id: 'nomination',
    event: 'NOMINATION',
    name: text('nộp hồ sơ'),
    closes: { kind: 'day', day: '2017-12-05', inclusive: false },
    source,
  },
  closesAt: new Date('2017-12-04T17:00:00Z'),
};
const DRAFT: DossierEvents = { sentAt: null, recalledAt: null, returnedAt: null, acceptedAt: null, withdrawnAt: null, reopened: null };
const RETURNED: DossierEvents = { ...DRAFT, sentAt: now, returnedAt: now, reopened: ['MEETING'] };

function verdict(some: Partial<Verdict>): Verdict {
  return {
    criterion: 'rating',
    kind: 'rating',
    outcome: 'MET',
    requirement: text('Xếp loại tốt.'),
    because: text('Đã xếp loại.'),
    facts: [],
    source,
    ...some,
  };
}

function nomination(some: Partial<NominationFacts> = {}, verdicts: Verdict[] = []): NominationFacts {
  return {
    id: 'n1',
    nominee: 'Trần Thị Lan',
    award,
    voteRule,
    votesInFavour: 9,
    achievements: 'Hoàn thành 12 nhiệm vụ.',
    initiatives: [],
    eligibility: { award: award.key, outcome: 'MET', verdicts },
    ...some,
  };
}

function dossier(some: Partial<SendingFacts> = {}): SendingFacts {
  const meeting = { heldOn: '2017-11-20', members: 12, present: 10 };
  return { now, dossier: DRAFT, meeting, hasMinutes: true, window, nominations: [nomination()], ...some };
}

const codes = (facts: SendingFacts) => whyNotSendDossier(facts).map((reason) => reason.code);
const codesOf = (some: Partial<NominationFacts>, verdicts: Verdict[] = []) => codes(dossier({ nominations: [nomination(some, verdicts)] }));

describe('sending a dossier', () => {
  it('goes when nothing is missing', () => {
    expect(codes(dossier())).toEqual([]);
  });

  it('names everything that is missing at once, with the place', () => {
    const refusals = whyNotSendDossier(
      dossier({
        meeting: { heldOn: null, members: null, present: null },
        hasMinutes: false,
        nominations: [nomination({ votesInFavour: null, achievements: ' ' })],
      }),
    );
    expect(refusals.map(({ code, field }) => [code, field])).toEqual([
      ['MEETING_INCOMPLETE', 'meeting'],
      ['MINUTES_MISSING', 'minutes'],
      ['VOTES_MISSING', 'nominations.n1.votesInFavour'],
      ['ACHIEVEMENTS_MISSING', 'nominations.n1.achievements'],
    ]);
    expect(codes(dossier({ nominations: [] }))).toEqual(['NOMINEE_MISSING']);
  });

  it('asks that the meeting was held, by people who exist', () => {
    expect(codes(dossier({ meeting: { heldOn: '2017-11-26', members: 12, present: 10 } }))).toEqual(['MEETING_NOT_YET_HELD']);
    expect(codes(dossier({ meeting: { heldOn: '2017-11-20', members: 9, present: 10 } }))).toContain('MORE_PRESENT_THAN_MEMBERS');
    expect(codesOf({ votesInFavour: 11 })).toEqual(['MORE_VOTES_THAN_PRESENT']);
  });

  it('says a missing quorum once, however many are nominated', () => {
    const nominations = [nomination(), nomination({ id: 'n2', votesInFavour: 7 })];
    expect(codes(dossier({ meeting: { heldOn: '2017-11-20', members: 15, present: 9 }, nominations }))).toEqual(['QUORUM_NOT_REACHED']);
  });

  it('says who did not get the votes', () => {
    const [reason, ...others] = whyNotSendDossier(dossier({ nominations: [nomination({ votesInFavour: 5 })] }));
    expect(others).toEqual([]);
    expect(reason).toMatchObject({ code: 'VOTE_NOT_PASSED', field: 'nominations.n1.votesInFavour', facts: { nominee: 'Trần Thị Lan' } });
    expect(reason?.message.vi).toMatch(/^Trần Thị Lan: /);
  });

  it('asks for no votes where the rulebook asks for none', () => {
    expect(codesOf({ voteRule: undefined, votesInFavour: null })).toEqual([]);
  });

  it('closes with the window, except for what the Office returned', () => {
    const late = new Date('2017-12-04T17:00:00Z');
    expect(codes(dossier({ now: new Date(late.getTime() - 1) }))).toEqual([]);
    expect(codes(dossier({ now: late }))).toEqual(['WINDOW_CLOSED']);
    expect(codes(dossier({ now: late, dossier: RETURNED }))).toEqual([]);
  });

  it.each([
    ['sent', { sentAt: now }],
    ['accepted', { sentAt: now, acceptedAt: now }],
    ['withdrawn', { withdrawnAt: now }],
  ])('is not done again when %s', (_, events) => {
    expect(codes(dossier({ dossier: { ...DRAFT, ...events }, nominations: [] }))).toEqual(['DOSSIER_NOT_EDITABLE']);
  });

  it('stops at a criterion that is not met, with its source, and passes what a human must look at', () => {
    const [reason] = whyNotSendDossier(dossier({ nominations: [nomination({}, [verdict({ outcome: 'NOT_MET' })])] }));
    expect(reason).toMatchObject({ code: 'CRITERION_NOT_MET', source, field: 'nominations.n1.criteria.rating' });
    expect(codesOf({}, [verdict({ outcome: 'UNDETERMINED' })])).toEqual([]);
    expect(codesOf({}, [verdict({ outcome: 'NOT_MET', optional: true })])).toEqual([]);
  });

  it('asks the unit head to answer for what the law leaves to people', () => {
    const attested = verdict({ criterion: 'morals', kind: 'attested', outcome: 'UNDETERMINED' });
    expect(codesOf({}, [attested])).toEqual(['ATTESTATION_MISSING']);
    expect(codesOf({}, [{ ...attested, outcome: 'NOT_MET' }])).toEqual(['CRITERION_NOT_MET']);
    expect(codesOf({}, [{ ...attested, outcome: 'MET' }])).toEqual([]);
  });

  it('asks once for conditions of which one is enough', () => {
    const attested = (id: string) => ({ kind: 'attested' as const, id, wording: text(`${id}.`), source });
    const certificate: Award = { ...award, condition: { kind: 'anyOf', of: [attested('movement'), attested('ad-hoc')] } };
    const open = ['movement', 'ad-hoc'].map((criterion) =>
      verdict({ criterion, kind: 'attested', outcome: 'UNDETERMINED', requirement: text(`${criterion}.`) }),
    );
    const [reason, ...others] = whyNotSendDossier(dossier({ nominations: [nomination({ award: certificate }, open)] }));
    expect(others).toEqual([]);
    expect(reason?.message.vi).toContain('movement. Hoặc: ad-hoc.');
    expect(reason?.field).toBe('nominations.n1.attestations.movement');
  });

  it('refuses a second use of an initiative', () => {
    const initiatives = [{ id: 'i1', title: 'Số hoá kho lưu trữ', usedFor: { award: text('Giấy khen'), year: 2016 } }];
    expect(codesOf({ initiatives })).toEqual(['INITIATIVE_ALREADY_USED']);
  });

  it('lets no vote pass that the vote rule refuses, whatever the numbers', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, (members, present, inFavour) => {
        const sent = codes(
          dossier({ meeting: { heldOn: '2017-11-20', members, present }, nominations: [nomination({ votesInFavour: inFavour })] }),
        );
        if (sent.length > 0) return;
        expect(present).toBeLessThanOrEqual(members);
        expect(inFavour).toBeLessThanOrEqual(present);
        expect(present * 3).toBeGreaterThanOrEqual(members * 2);
        expect(inFavour * 2).toBeGreaterThan(present);
      }),
    );
  });
});

it('lists nominations from the lowest title upwards', () => {
  const orders = [3, 1, 2].map((order) => ({ award: { order } }));
  expect(inVotingOrder(orders).map((each) => each.award.order)).toEqual([1, 2, 3]);
});
