import { lastDayOf, type NewGrant, usernameOf, whyNotAccount, whyNotGrant, whyNotOwn } from './account.rule';

const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('an account', () => {
  const account = (more: object) => codes(whyNotAccount({ username: 'lan.nguyen', displayName: '', ofPerson: true, ...more }));

  it('has a name that every keyboard can type', () => {
    expect(account({})).toEqual([]);
    expect(account({ username: usernameOf('  VP-03 ') })).toEqual([]);
    for (const username of ['ab', 'a'.repeat(65), 'đặng', 'a b c', '.abc', 'a@b.vn'])
      expect(account({ username })).toEqual(['USERNAME_INVALID']);
  });

  it('has a name of its own when it is nobody’s', () => {
    expect(account({ ofPerson: false, displayName: '  ' })).toEqual(['ACCOUNT_WITHOUT_NAME']);
    expect(account({ ofPerson: false, displayName: 'x'.repeat(121) })).toEqual(['ACCOUNT_WITHOUT_NAME']);
    expect(account({ ofPerson: false, displayName: 'Phần mềm nhân sự' })).toEqual([]);
  });

  it('is looked after by somebody else', () => {
    expect(codes(whyNotOwn('a', 'a'))).toEqual(['OWN_ACCOUNT']);
    expect(whyNotOwn('a', 'b')).toEqual([]);
  });
});

describe('a role', () => {
  const grant = (more: Partial<NewGrant>) =>
    codes(whyNotGrant({ role: 'OFFICE', validFrom: '2017-03-01', unitName: { vi: 'Sở', en: 'Department' }, held: [], ...more }));

  it('is not granted twice for the same days', () => {
    expect(grant({ held: [{ validFrom: '2017-01-01' }] })).toEqual(['ROLE_HELD']);
    expect(grant({ held: [{ validFrom: '2017-01-01', validTo: '2017-03-01' }] })).toEqual(['ROLE_HELD']);
    expect(grant({ held: [{ validFrom: '2017-01-01', validTo: '2017-02-28' }] })).toEqual([]);
    expect(grant({ validTo: '2017-03-31', held: [{ validFrom: '2017-04-01' }] })).toEqual([]);
  });

  it('is free again where an earlier grant was never in force', () => {
    expect(grant({ held: [{ validFrom: '2017-06-01', validTo: '2017-05-31' }] })).toEqual([]);
  });

  it('does not end before it begins, and an employee’s is not granted at all', () => {
    expect(grant({ validTo: '2017-02-28' })).toEqual(['ROLE_SPAN']);
    expect(grant({ validTo: '2017-03-01' })).toEqual([]);
    expect(grant({ role: 'EMPLOYEE' })).toEqual(['ROLE_BY_ASSIGNMENT']);
  });

  it('ends at once, on a chosen day, or was never in force', () => {
    const span = { validFrom: '2017-03-01', validTo: null };
    expect(lastDayOf(span, null, '2017-03-20')).toBe('2017-03-19');
    expect(lastDayOf(span, '2017-12-31', '2017-03-20')).toBe('2017-12-31');
    expect(lastDayOf({ ...span, validTo: '2017-06-30' }, '2017-12-31', '2017-03-20')).toBe('2017-06-30');
    expect(lastDayOf(span, null, '2017-02-01')).toBe('2017-02-28');
    expect(lastDayOf(span, null, '2017-03-01')).toBe('2017-02-28');
  });
});
