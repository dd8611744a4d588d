import { pathOf, placeOf, valueAt, withItem, withMoved, withoutItem, withValue } from './path';

const BOOK = {
  year: 2017,
  layers: [
    { key: 'law', quotas: [{ id: 'a' }, { id: 'b' }] },
    { key: 'plan', quotas: [] },
  ],
};

describe('a path in a rulebook', () => {
  it('reads the places that the domain writes', () => {
    expect(pathOf('layers.0.quotas.1.id')).toEqual(['layers', 0, 'quotas', 1, 'id']);
    expect(placeOf(pathOf('layers.0.quotas.1.id'))).toBe('layers.0.quotas.1.id');
    expect(pathOf('')).toEqual([]);
  });

  it('finds what stands there, or nothing', () => {
    expect(valueAt(BOOK, ['layers', 0, 'quotas', 1, 'id'])).toBe('b');
    expect(valueAt(BOOK, ['layers', 7, 'quotas', 1, 'id'])).toBeUndefined();
  });

  it('changes one value and nothing else', () => {
    const changed = withValue(BOOK, ['layers', 0, 'quotas', 1, 'id'], 'c') as typeof BOOK;
    expect(changed.layers[0]?.quotas).toEqual([{ id: 'a' }, { id: 'c' }]);
    expect(changed.layers[1]).toBe(BOOK.layers[1]);
    expect(BOOK.layers[0]?.quotas[1]?.id).toBe('b');
  });

  it('keeps the order of keys, makes what is not there yet and takes away what becomes undefined', () => {
    expect(Object.keys(withValue(BOOK, ['year'], 2018) as object)).toEqual(['year', 'layers']);
    expect(withValue({}, ['opens', 'kind'], 'day')).toEqual({ opens: { kind: 'day' } });
    expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
  });

  it('adds, takes away and moves items of a list', () => {
    expect(valueAt(withItem(BOOK, ['layers', 1, 'quotas'], { id: 'n' }), ['layers', 1, 'quotas'])).toEqual([{ id: 'n' }]);
    expect(withItem({}, ['additions'], 1)).toEqual({ additions: [1] });
    expect(valueAt(withoutItem(BOOK, ['layers', 0, 'quotas'], 0), ['layers', 0, 'quotas'])).toEqual([{ id: 'b' }]);
    expect(valueAt(withMoved(BOOK, ['layers', 0, 'quotas'], 1, -1), ['layers', 0, 'quotas'])).toEqual([{ id: 'b' }, { id: 'a' }]);
    expect(withMoved(BOOK, ['layers', 0, 'quotas'], 1, 1)).toBe(BOOK);
  });
});
