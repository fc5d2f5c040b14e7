import fc from 'fast-check';
import { formatCalendarDate } from './calendar-date';
import { typedDate, withSlashes } from './typed-date';

describe('a date that is typed', () => {
  it('is read day first, with any separator or none, and as the wire writes it', () => {
    for (const text of [
      '15/01/1990',
      '15-1-1990',
      '15.01.1990',
      '15 1 1990',
      '15011990',
      ' 15/1/1990 ',
      '\u200e15\u200e/\u200e01\u200e/\u200e1990',
      '\u202a15/01/1990\u202c',
      '\u00a015/01/1990\u200b',
      '15 / 01 / 1990',
      '1990/1/15',
      '1990.01.15',
    ]) {
      expect(typedDate(text)).withContext(text).toBe('1990-01-15');
    }
    expect(typedDate('1990-01-15')).toBe('1990-01-15');
    expect(typedDate('29/02/1990')).toBe('1990-02-29');
    expect(typedDate('1990-01-15T00:00:00.000Z')).toBe('1990-01-15');
    expect(typedDate('15/1/1990 0:00:00')).toBe('1990-01-15');
  });

  it('is read as imports read it, where it can be one day alone', () => {
    for (const text of [
      ...['19900115', '15/1/90', '15.1.90', '15 ene 1990', '15-Ene-1990', '15 de enero de 1990'],
      ...['15/ene/1990', '1990-1-15', '150190'],
    ]) {
      expect(typedDate(text)).withContext(text).toBe('1990-01-15');
    }
    expect(typedDate('5 setiembre 1990')).toBe('1990-09-05');
    // The beginning of eight digits, a month of a year, and what may be of either century.
    for (const text of ['150119', '199001', '150120']) expect(typedDate(text)).toBe(text);
    expect(typedDate('20011115')).toBe('2001-11-15');
    expect(typedDate('20112001')).toBe('2001-11-20');
  });

  it('is read also where the field put its slashes into it', () => {
    const grown = (text: string) =>
      Array.from(text).reduce((before, key) => withSlashes(before + key, before), '');
    for (const text of [
      '19900115',
      '15011990',
      '1990-1-15',
      '1990/1/15',
      '1990.01.15',
      '1990-01-15',
    ]) {
      expect(typedDate(grown(text)))
        .withContext(text)
        .toBe('1990-01-15');
    }
    expect(typedDate(grown('15 ene 1990'))).toBe('1990-01-15');
    expect(typedDate(grown('20010115'))).toBe('2001-01-15');
    expect(typedDate(grown('2001-1-5'))).toBe('2001-01-05');
    expect(typedDate(grown('5.1.90'))).toBe('1990-01-05');
  });

  it('stays what it is until it is whole', () => {
    for (const text of ['', '1', '15/01', '15/01/19', '15/01/20', 'ayer', '15 xyz 1990', '5/1']) {
      expect(typedDate(text)).toBe(text);
    }
  });

  it('comes back from its text, whatever the day', () => {
    const days = fc
      .date({
        min: new Date(Date.UTC(1900, 0, 1)),
        max: new Date(Date.UTC(2100, 0, 1)),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        expect(typedDate(formatCalendarDate(day))).toBe(day);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gets its slashes while it grows, and none back while it shrinks', () => {
    expect(withSlashes('15', '1')).toBe('15/');
    for (const sign of '/.- ') expect(withSlashes(`15/${sign}`, '15/')).toBe('15/');
    expect(withSlashes('15/01', '15/0')).toBe('15/01/');
    expect(withSlashes('15', '15/')).toBe('15');
  });
});
