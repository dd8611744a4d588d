import { choiceParam, dayParam, flagParam, idParam, pathParam, searchOf, textParam } from './search-params';

describe('what stands in an address', () => {
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/a b', 7])(
    'leads nowhere for %p',
    (value) => {
      expect(pathParam(value)).toBeUndefined();
    },
  );

  it('leads to a page of this site', () => {
    expect(pathParam('/audit?from=2017-03-15')).toBe('/audit?from=2017-03-15');
  });

  it('leaves out what does not fit instead of failing', () => {
    expect(choiceParam('BOTH', ['ACTIVE', 'LOCKED'])).toBeUndefined();
    expect(dayParam('2017-3-15')).toBeUndefined();
    expect(textParam('x'.repeat(300))).toBeUndefined();
    expect(textParam({ toString: () => 'x' })).toBeUndefined();
  });

  it('reads a search that looks like a number as text', () => {
    expect(textParam(2017)).toBe('2017');
  });

  it('reads of a search only what is known, each value in its own way', () => {
    const read = searchOf({ q: textParam, unit: idParam, unread: flagParam, past: flagParam });
    expect(read({ q: 7, unit: 'x', unread: true, past: 'true', more: 'y' })).toEqual({ q: '7', unread: true });
  });
});
