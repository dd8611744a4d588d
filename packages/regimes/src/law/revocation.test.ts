import { revocationGroundsOn } from './revocation';

test('an award is taken back by the law of the day, each ground once', () => {
  for (const [day, document, most] of [
    ['2018-02-01', 'law-15-2003', 3],
    ['2024-01-01', 'law-06-2022', 4],
  ] as const) {
    const grounds = revocationGroundsOn(day);
    expect(new Set(grounds.map(({ key }) => key)).size).toBe(most);
    expect(grounds.every(({ source }) => source.document === document)).toBe(true);
  }
});
