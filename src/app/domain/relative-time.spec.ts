import { relativeTime } from './relative-time';

describe('relativeTime', () => {
  // 18:15 in La Paz.
  const now = Date.parse('2026-11-25T22:15:00.000Z');

  it('says how long ago something was, in the days of Bolivia', () => {
    for (const [instant, said] of [
      ['2026-11-25T22:14:30.000Z', 'ahora'],
      ['2026-11-25T21:50:00.000Z', 'hace 25 min'],
      ['2026-11-25T19:10:00.000Z', 'hace 3 h'],
      ['2026-11-25T04:30:00.000Z', 'hace 17 h'],
      ['2026-11-25T03:30:00.000Z', 'ayer'],
      ['2026-11-21T15:00:00.000Z', 'hace 4 días'],
      ['2026-11-18T23:00:00.000Z', 'hace 1 sem.'],
      ['2026-11-05T15:00:00.000Z', 'hace 2 sem.'],
      ['2026-10-28T15:00:00.000Z', '28 oct 2026'],
      ['2024-01-12T13:40:00.000Z', '12 ene 2024'],
    ] as const) {
      expect(relativeTime(instant, now)).withContext(instant).toBe(said);
    }
  });

  it('says the date where the clocks do not agree, and nothing of what is no instant', () => {
    expect(relativeTime('2026-11-26T22:15:00.000Z', now)).toBe('26 nov 2026');
    expect(relativeTime('ayer', now)).toBe('');
    expect(relativeTime('', now)).toBe('');
  });
});
