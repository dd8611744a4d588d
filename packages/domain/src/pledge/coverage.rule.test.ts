import fc from 'fast-check';
import { coverageOf, sumOf } from './coverage.rule';
import { PLEDGE_STATES } from './pledge';

const states = fc.array(fc.constantFrom(null, ...PLEDGE_STATES), { maxLength: 300 });

describe('coverage', () => {
  it('counts what was sent or confirmed, not what was returned or lies in a draft', () => {
    expect(coverageOf(['SENT', 'CONFIRMED', 'RETURNED', 'DRAFT', null])).toEqual({ expected: 5, registered: 2, confirmed: 1, percent: 40 });
  });

  it('says 100 only when everybody has registered, and 99 for 299 of 300', () => {
    fc.assert(
      fc.property(states, (all) => {
        const { expected, registered, percent } = coverageOf(all);
        expect(percent === 100).toBe(expected > 0 && registered === expected);
      }),
    );
    expect(coverageOf([...Array<'SENT'>(299).fill('SENT'), null]).percent).toBe(99);
  });

  it('has no percentage where nobody is expected', () => {
    expect(coverageOf([]).percent).toBeNull();
  });

  it('of the whole is that of its parts together, never a mean of percentages', () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 8 }), (parts) => expect(sumOf(parts.map(coverageOf))).toEqual(coverageOf(parts.flat()))),
    );
  });
});
