import { closingText, dayText, formatTime, instantText, percentText } from './format';

test('days and instants read as documents write them, in the time of Viet Nam', () => {
  expect(dayText('2017-03-05')).toEqual({ vi: '05/03/2017', en: '5 March 2017' });
  expect(instantText(new Date('2017-03-15T10:05:59Z'))).toEqual({ vi: '17:05 ngày 15/03/2017', en: '17:05 on 15 March 2017' });
  expect(formatTime(new Date('2017-03-14T17:00:00Z'))).toBe('00:00');
});

test('a closing at midnight names the last day, another the instant', () => {
  expect(closingText(new Date('2017-12-04T17:00:00Z'))).toEqual({
    vi: 'hết ngày 04/12/2017 (23:59:59)',
    en: 'the end of 4 December 2017 (23:59:59)',
  });
  expect(closingText(new Date('2017-12-04T10:05:00Z')).vi).toBe('17:05 ngày 04/12/2017');
});

test('decimals follow the language', () => {
  expect(percentText(66.67)).toEqual({ vi: '66,67%', en: '66.67%' });
});
