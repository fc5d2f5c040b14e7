const DATE = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/;
const MS_PER_DAY = 86_400_000;
/** Day 0 of the calendar that begins in 1900, as it is from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Excel believes in a 29 February 1900: days before it have other numbers, so they stay text. */
const FIRST_DAY = 61;
/** 9999-12-31 */
const LAST_DAY = 2_958_465;

/**
 * A day, or a day and a time of the local clock, as the number that Excel has for it.
 * @param text 'YYYY-MM-DD' or 'YYYY-MM-DD HH:mm'
 * @returns null where it is neither, or out of Excel's reach
 */
export function excelDate(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const exists =
    instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && hour < 24 && minute < 60;
  const serial = (instant.getTime() - DAY_ZERO) / MS_PER_DAY;
  return exists && serial >= FIRST_DAY && serial < LAST_DAY + 1 ? serial : null;
}

/** The last number of the calendar that begins in 1904. */
const DAYS_UNTIL_1904 = 1_462;
/** 1900-02-29 as Excel believes in it. */
const DAY_THAT_NEVER_WAS = 60;

/**
 * The day of a number, as 'YYYY-MM-DD'; null where it is none.
 * @param since1904 whether the workbook counts from 1904, as old ones of the Macintosh do.
 */
export function dayOfSerial(serial: number, since1904 = false): string | null {
  let day = Math.floor(serial) + (since1904 ? DAYS_UNTIL_1904 : 0);
  if (day < 1 || day > LAST_DAY) return null;
  if (!since1904 && day === DAY_THAT_NEVER_WAS) return '1900-02-29';
  if (day < FIRST_DAY) day++;
  return new Date(DAY_ZERO + day * MS_PER_DAY).toISOString().slice(0, 10);
}
