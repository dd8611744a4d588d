import type { BlockRank } from '../../people/nominee';
import { blockRank } from './block-rank';
import { collective, question, source } from './example';

const criterion = { kind: 'blockRank', id: 'rank', source, atMost: 1 } as const;
const ranked = (known: Partial<BlockRank>): BlockRank => ({ block: 'Khối sở, ngành', year: 2017, place: 1, of: 9, ...known });
const outcomeFor = (more: object, ...blockRanks: BlockRank[]) =>
  blockRank.check({ ...criterion, ...more }, collective([], { blockRanks }), question).outcome;

test('the first of its block leads, the second does not', () => {
  expect(outcomeFor({}, ranked({}))).toBe('MET');
  expect(outcomeFor({}, ranked({ place: 2 }))).toBe('NOT_MET');
  expect(outcomeFor({ atMost: 2 }, ranked({ place: 2 }))).toBe('MET');
});

test('without a ranking of the year, or of the block that is named, it is open', () => {
  expect(outcomeFor({})).toBe('UNDETERMINED');
  expect(outcomeFor({}, ranked({ year: 2016 }))).toBe('UNDETERMINED');
  expect(outcomeFor({ block: 'Khối doanh nghiệp' }, ranked({}))).toBe('UNDETERMINED');
});
