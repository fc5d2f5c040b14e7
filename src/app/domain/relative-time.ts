const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Bolivia has no daylight saving: its days begin 4 hours after those of UTC. */
const TO_LA_PAZ = -4 * HOUR;

const DATE_FORMAT = new Intl.DateTimeFormat('es-BO', {
  timeZone: 'America/La_Paz',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/**
 * 'hace 3 h', 'ayer', 'hace 2 sem.', and from four weeks on, or when a clock is wrong, the date:
 * '28 oct 2026'. '' when it is not an instant.
 */
export function relativeTime(instant: string, now: number): string {
  const then = Date.parse(instant);
  if (Number.isNaN(then)) return '';
  const age = now - then;
  // The clocks of two machines differ by seconds.
  if (age < -MINUTE || age >= 4 * WEEK) return writtenDate(then);
  if (age < MINUTE) return 'ahora';
  if (age < HOUR) return `hace ${Math.floor(age / MINUTE)} min`;
  const days = dayOf(now) - dayOf(then);
  if (days === 0) return `hace ${Math.floor(age / HOUR)} h`;
  if (days === 1) return 'ayer';
  if (days < 7) return `hace ${days} días`;
  return `hace ${Math.floor(days / 7)} sem.`;
}

function dayOf(time: number): number {
  return Math.floor((time + TO_LA_PAZ) / DAY);
}

/** Milliseconds since 1970 as '28 oct 2026' in Bolivia. */
export function writtenDate(time: number): string {
  const parts = DATE_FORMAT.formatToParts(time);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')} ${part('month').slice(0, 3)} ${part('year')}`;
}
