import fc from 'fast-check';
import {
  ageOn,
  dayAndTime,
  formatCalendarDate,
  formatInstant,
  isCalendarDate,
  timeOfDay,
  today,
} from './calendar-date';

describe('calendar dates', () => {
  it('knows the days that exist', () => {
    for (const date of ['1990-01-15', '2024-02-29', '2000-02-29', '2026-12-31']) {
      expect(isCalendarDate(date)).withContext(date).toBe(true);
    }
    for (const date of [
      '2023-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '1990-1-5',
      '15/01/1990',
      '1990-01-15T00:00:00Z',
      '',
    ]) {
      expect(isCalendarDate(date)).withContext(date).toBe(false);
    }
  });

  it('agrees with the calendar of the engine on 10,000 dates', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    const year = fc.integer({ min: 1900, max: 2100 });
    const property = fc.property(year, part(13), part(32), (y, m, d) => {
      const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      const day = new Date(Date.UTC(y, m - 1, d));
      const exists = day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
      return isCalendarDate(text) === exists;
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('takes no text for a date that the calendar of the engine does not write back', () => {
    const digits = fc.stringMatching(/^\d{0,5}-\d{1,3}-\d{1,3}$/);
    const written = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    const texts = fc.oneof(
      digits,
      fc.string(),
      written,
      written.map((text) => text.slice(0, 10)),
    );
    const property = fc.property(texts, (text) => {
      const day = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(day.getTime()) && day.toISOString() === `${text}T00:00:00.000Z`;
      return isCalendarDate(text) === (exists && text.length === 10);
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('shows 10,000 texts as they are, or as a date with the same digits', () => {
    const texts = fc.oneof(fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), fc.string({ unit: 'binary' }));
    const property = fc.property(texts, (text) => {
      const shown = formatCalendarDate(text);
      return shown === text || shown.split('/').reverse().join('-') === text;
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('decides which day it is four hours after Greenwich, at 10,000 instants', () => {
    const min = new Date('2000-01-01T12:00:00Z');
    const max = new Date('2099-12-31T12:00:00Z');
    const property = fc.property(fc.date({ min, max, noInvalidDate: true }), (now) => {
      const there = new Date(now.getTime() - 4 * 3_600_000);
      return today(now) === there.toISOString().slice(0, 10) && isCalendarDate(today(now));
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('shows an instant for each text that is one, and nothing for any other', () => {
    const instants = fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    const property = fc.property(fc.oneof(instants, fc.string({ unit: 'binary' })), (text) => {
      const shown = formatInstant(text);
      return Number.isNaN(Date.parse(text)) ? shown === '' : /\d{2}:\d{2}$/.test(shown);
    });
    expect(() => fc.assert(property, { numRuns: 10_000 })).not.toThrow();
  });

  it('shows a birth date as written, whatever the time zone', () => {
    expect(formatCalendarDate('1990-01-15')).toBe('15/01/1990');
    expect(formatCalendarDate('sin dato')).toBe('sin dato');
  });

  it('decides in Bolivia which day it is', () => {
    expect(today(new Date('2026-03-02T03:59:59Z'))).toBe('2026-03-01');
    expect(today(new Date('2026-03-02T04:00:00Z'))).toBe('2026-03-02');
  });

  it('shows instants in Bolivian time', () => {
    expect(timeOfDay(Date.parse('2026-02-10T03:30:00.000Z'))).toBe('23:30');
    expect(timeOfDay(NaN)).toBe('');
    expect(formatInstant('2026-02-10T03:30:00.000Z')).toMatch(/^0?9\/0?2\/2026,? 23:30$/);
    expect(formatInstant('')).toBe('');
  });
});

describe('ageOn', () => {
  it('counts whole years, on the birthday too', () => {
    expect(ageOn('1994-04-23', '2026-11-26')).toBe(32);
    expect(ageOn('1994-11-26', '2026-11-26')).toBe(32);
    expect(ageOn('1994-11-27', '2026-11-26')).toBe(31);
    expect(ageOn('2027-01-01', '2026-11-26')).toBeNull();
    expect(ageOn('23/04', '2026-11-26')).toBeNull();
  });
});

describe('dayAndTime', () => {
  it('calls today and yesterday so, as the days of Bolivia are', () => {
    const now = new Date('2026-11-26T02:00:00Z');
    expect(dayAndTime('2026-11-25T22:20:00Z', now)).toBe('hoy a las 18:20');
    expect(dayAndTime('2026-11-25T03:00:00Z', now)).toBe('ayer a las 23:00');
    expect(dayAndTime('2026-11-20T12:00:00Z', now)).toBe('20/11/2026 a las 08:00');
  });
});
