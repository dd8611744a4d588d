import { type CandidateFacts, whyNotNominate } from './nominate.rule';

const LAN: CandidateFacts = {
  name: 'Trần Thị Lan',
  kind: 'PERSON',
  award: { name: { vi: 'Lao động tiên tiến', en: 'Advanced Worker' }, subject: 'PERSON' },
  unit: 'Văn phòng Sở',
  belongs: true,
};
const codes = (facts: CandidateFacts) => whyNotNominate(facts).map((reason) => reason.code);

it('adds who belongs to the unit, once, for an award that is theirs', () => {
  expect(codes(LAN)).toEqual([]);
  expect(codes({ ...LAN, award: { ...LAN.award, subject: 'BOTH' } })).toEqual([]);
  expect(codes({ ...LAN, kind: 'COLLECTIVE' })).toEqual(['AWARD_NOT_FOR_NOMINEE']);
  expect(codes({ ...LAN, belongs: false })).toEqual(['NOMINEE_NOT_OF_UNIT']);
  expect(codes({ ...LAN, nominatedBy: 'Thanh tra Sở' })).toEqual(['ALREADY_NOMINATED']);
});
