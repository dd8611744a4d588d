import { collective, person, question, source } from './example';
import { pledge } from './pledge';

const sentAt = new Date('2017-03-20T02:00:00Z');
const confirmedAt = new Date('2017-03-22T02:00:00Z');
const criterion = { kind: 'pledge', id: 'pledge', source, confirmed: true, namesAward: false } as const;
const outcomeFor = (given: Parameters<typeof person>[0], more = {}) =>
  pledge.check({ ...criterion, ...more }, person(given), question).outcome;

test('no pledge and a draft do not count', () => {
  expect(outcomeFor({})).toBe('NOT_MET');
  expect(outcomeFor({ pledge: { awards: [] } })).toBe('NOT_MET');
});

test('a pledge that was sent waits for the unit head where confirmation is asked for', () => {
  expect(outcomeFor({ pledge: { awards: [], sentAt } })).toBe('UNDETERMINED');
  expect(outcomeFor({ pledge: { awards: [], sentAt } }, { confirmed: false })).toBe('MET');
  expect(outcomeFor({ pledge: { awards: [], sentAt, confirmedAt } })).toBe('MET');
});

test('a pledge must name the award where that is asked for', () => {
  expect(outcomeFor({ pledge: { awards: ['OTHER'], sentAt, confirmedAt } }, { namesAward: true })).toBe('NOT_MET');
  expect(outcomeFor({ pledge: { awards: ['ADVANCED_WORKER'], sentAt, confirmedAt } }, { namesAward: true })).toBe('MET');
});

test('who can still send it is told: the person, or the head for a collective', () => {
  expect(pledge.check(criterion, person(), question).remedy?.by).toBe('NOMINEE');
  expect(pledge.check(criterion, collective([]), question).remedy?.by).toBe('UNIT_HEAD');
});

test('in time, where that is asked for: late is refused, not compared is open', () => {
  const sent = (inTime?: boolean) => ({ pledge: { awards: [], sentAt, confirmedAt, inTime } });
  expect(outcomeFor(sent(true), { inTime: true })).toBe('MET');
  expect(outcomeFor(sent(false), { inTime: true })).toBe('NOT_MET');
  expect(outcomeFor(sent(), { inTime: true })).toBe('UNDETERMINED');
  expect(outcomeFor(sent(false))).toBe('MET');
});
