import type { HeldPost } from '../council/recusal.rule';
import type { Rulebook } from '../rulebook/rulebook';
import type { SeparationRule } from '../rulebook/separation';
import { tiesOf, whyTied } from './separation.rule';

const BODY = 'department';
const source = { document: 'test', name: { vi: 'Quy chế thử', en: 'Test regulation' }, article: '5', confidence: 'VERIFIED' } as const;
const rulebook = (separation?: SeparationRule) => ({ year: 2017, layers: [{ separation }] }) as unknown as Rulebook;

const post = (unitId: string, rank: HeldPost['rank'], isLeadership = false): HeldPost => ({
  unitId,
  path: [BODY, unitId],
  isLeadership,
  rank,
});
const person = (personId: string, ...posts: HeldPost[]) => ({ personId, posts });
const HEAD = person('head', post('room', 'HEAD'));
const about = (nominee: ReturnType<typeof person>, decider = HEAD, relatives: string[] = []) =>
  tiesOf({ decider, subject: { people: [nominee], collective: null }, relatives: new Set(relatives), bodyId: BODY });

describe('what ties whoever decides to a nominee', () => {
  it('is their own case, their people, their unit and their family, and nothing else', () => {
    expect(about(HEAD)).toEqual(['OWN']);
    expect(about(person('clerk', post('room', 'STAFF')))).toEqual(['LINE']);
    expect(about(person('stranger', post('elsewhere', 'STAFF')))).toEqual([]);
    expect(about(person('cousin', post('elsewhere', 'STAFF')), HEAD, ['cousin'])).toEqual(['FAMILY']);
  });

  it('is the own collective, but not the whole body', () => {
    const collective = (unitId: string, path: string[]) =>
      tiesOf({ decider: HEAD, subject: { people: [], collective: { unitId, path } }, relatives: new Set(), bodyId: BODY });
    expect(collective('room', [BODY, 'room'])).toEqual(['OWN']);
    expect(collective('elsewhere', [BODY, 'elsewhere'])).toEqual([]);
    expect(collective(BODY, [BODY])).toEqual([]);
  });

  it('is no leadership in common: a deputy director decides in the Director’s place about the Director', () => {
    const deputy = person('deputy', post('leadership', 'DEPUTY', true));
    expect(about(person('director', post('leadership', 'HEAD', true)), deputy)).toEqual([]);
    expect(about(deputy, deputy)).toEqual(['OWN']);
  });
});

describe('deciding about those to whom one is tied', () => {
  const codes = (rules: Rulebook, ties: Parameters<typeof whyTied>[2]) => whyTied(rules, 'Trần Thị B', ties).map(({ code }) => code);

  it('is nobody’s own case even without a rule; a stand-in keeps away from their own people as well', () => {
    expect(codes(rulebook(), { ties: ['OWN'] })).toEqual(['DECIDES_OWN']);
    expect(codes(rulebook(), { ties: ['LINE'] })).toEqual([]);
    expect(codes(rulebook(), { ties: ['LINE'], inPlaceOf: 'Hồ Sỹ Giang' })).toEqual(['DECIDES_OWN']);
    expect(codes(rulebook(), { ties: [], inPlaceOf: 'Hồ Sỹ Giang' })).toEqual([]);
  });

  it('follows the rulebook, which is cited', () => {
    const lax = rulebook({ decider: [], standIn: ['OWN'], source });
    expect(codes(lax, { ties: ['OWN'] })).toEqual([]);
    expect(codes(lax, { ties: ['UNIT'], inPlaceOf: 'Hồ Sỹ Giang' })).toEqual([]);
    const [refusal] = whyTied(lax, 'Trần Thị B', { ties: ['OWN'], inPlaceOf: 'Hồ Sỹ Giang' });
    expect(refusal).toMatchObject({ source });
    expect(refusal?.message.vi).toContain('thay Hồ Sỹ Giang');
    expect(refusal?.message.en).toContain('in the place of Hồ Sỹ Giang');
  });
});
