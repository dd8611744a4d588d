import type { Rulebook } from '../rulebook/rulebook';
import { rulesForNewYear } from './new-year.rule';

const source = { document: 'plan', name: { vi: 'Kế hoạch 2016-12-01', en: 'Plan' }, confidence: 'VERIFIED' } as const;
const name = { vi: '2016-01-01', en: 'x' };

const rulebook: Rulebook = {
  year: 2016,
  layers: [
    {
      key: 'plan',
      kind: 'PLAN',
      name,
      inForce: { from: '2016-02-29' },
      awards: [],
      quotas: [],
      votes: [],
      holidays: [{ day: '2016-04-18', name }],
      deadlines: [
        {
          id: 'leap',
          event: 'PLEDGE',
          name,
          opens: { kind: 'month', month: '2016-02' },
          closes: { kind: 'day', day: '2016-02-29', inclusive: true },
          source,
        },
        { id: 'next', event: 'COUNCIL', name, closes: { kind: 'day', day: '2017-01-15', inclusive: true }, source },
      ],
    },
  ],
};

describe('the rules of a new year', () => {
  it('have their days as many years later, where the calendar has them', () => {
    const [layer] = rulesForNewYear(rulebook, 2018).layers;
    expect(layer?.deadlines.map(({ opens, closes }) => [opens, closes])).toEqual([
      [
        { kind: 'month', month: '2018-02' },
        { kind: 'day', day: '2018-02-28', inclusive: true },
      ],
      [undefined, { kind: 'day', day: '2019-01-15', inclusive: true }],
    ]);
    expect(rulesForNewYear(rulebook, 2020).layers[0]?.deadlines[0]?.closes).toMatchObject({ day: '2020-02-29' });
  });

  it('hold when they held, come from where they came from, and leave out days off of the old year', () => {
    const [layer] = rulesForNewYear(rulebook, 2018).layers;
    expect(layer).toMatchObject({ name, inForce: { from: '2016-02-29' } });
    expect(layer?.deadlines[0]).toMatchObject({ name, source });
    expect(layer).not.toHaveProperty('holidays');
  });

  it('are the same rules for the same year', () => {
    expect(rulesForNewYear(rulebook, 2016)).toBe(rulebook);
  });
});
