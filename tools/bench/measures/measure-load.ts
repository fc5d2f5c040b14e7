import { type Visit } from '../page/visit.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { median } from '../report/statistics.ts';
import { type Bench, type Subject } from '../subjects/subject.ts';
import { AFTERWARDS_MS, type Loads, loads } from './loads.ts';

const FIRST_ROW_MS: Record<number, number> = { 1000: 60, 10_000: 100 };
const FIRST_ROW_RATIO = 2;
const WARM_RATIO: Record<number, number> = { 1000: 2.5, 50_000: 1.2, 100_000: 1.2 };
/** From here on JSON.parse alone takes so long that only the ratio to it says anything. */
const LARGE = 50_000;
/** Beyond, the answer alone takes minutes at 9 Mbps. */
const LARGEST_SLOW = 10_000;
const MAX_ELEMENTS = 900;
const MAX_ROUNDS = 3;
const MOST_TIMES_EMPTY = 2;
/** How much of the time that the peer takes we may take. */
const SHARE_OF_PEER = 0.55;

/** Navigation, first row and number of elements, cold and warm, at full speed and slowed down. */
export async function measureLoad(
  bench: Bench,
  subject: Subject,
  size: number,
  isOwn: boolean,
): Promise<Row[]> {
  const users = people(size);
  const full = await loads(bench, subject, { isSlow: false, isOwn });
  const rows = [
    ...beginningRows(full, `, ${users}`, String(size)),
    ...firstRowRows(full, size),
    ...navigationRows(full, size),
    {
      id: `dom-${size}`,
      what: `DOM elements on the list, ${users}`,
      unit: '' as const,
      ...measured(full.elements),
      target: MAX_ELEMENTS,
    },
  ];
  if (size > LARGEST_SLOW) return rows;
  const slow = await loads(bench, subject, { isSlow: true, isOwn });
  const slowLimit = median(slow.limit.map(({ whole }) => whole));
  rows.push(...beginningRows(slow, `, CPU ×4 and 9 Mbps, ${users}`, `slow-${size}`));
  for (const kind of ['cold', 'warm'] as const) {
    rows.push({
      id: `nav-${kind}-slow-${size}`,
      what: `navigation to first row, ${kind}, CPU ×4 and 9 Mbps, ${users}`,
      unit: 'ms',
      ...measured(slow[kind].map(({ firstRow }) => firstRow)),
      target: null,
      limit: `fetch + JSON.parse ${withUnit(slowLimit, 'ms')}`,
    });
  }
  return rows;
}

/** When the list is asked for, and behind what. */
function beginningRows({ cold, empty }: Loads, conditions: string, id: string): Row[] {
  const firstPaint = median(cold.map((visit) => visit.firstPaint));
  const emptyPage = median(empty);
  const limits = [MOST_TIMES_EMPTY * emptyPage, firstPaint].filter(Number.isFinite);
  return [
    {
      id: `asked-${id}`,
      what: `navigation to the list's request${conditions}`,
      unit: 'ms',
      ...measured(cold.map(({ asked }) => asked)),
      target: empty.length > 0 ? Math.min(...limits) : null,
      limit: empty.length > 0 ? `from an empty page ${withUnit(emptyPage, 'ms')}` : '',
      note: `first paint ${withUnit(firstPaint, 'ms')}`,
    },
    {
      id: `rounds-${id}`,
      what: `rounds of requests to the first row, the list's own aside${conditions}`,
      unit: '',
      ...measured(cold.map(({ rounds }) => rounds.length)),
      target: MAX_ROUNDS,
      note: cold[0]?.rounds.map(fileName).join(' → ') ?? '',
    },
  ];
}

const fileName = (address: string) => new URL(address).pathname.split('/').at(-1) || '/';

/** From the last byte on, all is our own doing. */
function firstRowRows({ cold, atOnce, limit, deaf }: Loads, size: number): Row[] {
  const isLarge = size >= LARGE;
  const parse = median(limit.map((each) => each.parse));
  const users = people(size);
  const row = (id: string, what: string, visits: readonly Visit[]): Row => {
    const times = visits.map(({ firstRow, lastByte }) => firstRow - lastByte);
    return {
      id: `${id}-${size}`,
      what: `${what}${isLarge ? ' ÷ JSON.parse' : ''}, ${users}`,
      unit: isLarge ? '×' : 'ms',
      ...measured(isLarge ? times.map((ms) => ms / parse) : times),
      target: isLarge ? FIRST_ROW_RATIO : (FIRST_ROW_MS[size] ?? null),
      limit: `JSON.parse ${withUnit(parse, 'ms')}`,
      note: isLarge ? withUnit(median(times), 'ms') : '',
    };
  };
  return [
    row('first-row', 'last byte of GET /usuario to first row painted', cold),
    row('first-row-at-once', 'the same when the whole answer arrives at once', atOnce),
    {
      id: `deaf-${size}`,
      what: `tasks of 50 ms and more after the last byte, ${users}`,
      unit: 'ms',
      ...measured(deaf.map(({ whole }) => whole)),
      target: null,
      note: `until ${AFTERWARDS_MS} ms after the first row; the longest ${withUnit(median(deaf.map(({ longest }) => longest)), 'ms')}`,
    },
  ];
}

function navigationRows({ cold, warm, limit }: Loads, size: number): Row[] {
  const whole = median(limit.map((each) => each.whole));
  const users = people(size);
  const warmTimes = warm.map(({ firstRow }) => firstRow);
  return [
    {
      id: `nav-cold-${size}`,
      what: `navigation to first row, cold, ${users}`,
      unit: 'ms',
      ...measured(cold.map(({ firstRow }) => firstRow)),
      target: null,
      limit: `fetch + JSON.parse ${withUnit(whole, 'ms')}`,
    },
    {
      id: `nav-warm-${size}`,
      what: `navigation to first row, warm, ÷ (fetch + JSON.parse), ${users}`,
      unit: '×',
      ...measured(warmTimes.map((ms) => ms / whole)),
      target: WARM_RATIO[size] ?? null,
      limit: `fetch + JSON.parse ${withUnit(whole, 'ms')}`,
      note: withUnit(median(warmTimes), 'ms'),
    },
  ];
}

/** The POS's front is the measure of how long a list may take. */
export function judgeByPeer(row: Row): Row {
  if (!['nav-cold-1000', 'nav-cold-10000'].includes(row.id)) return row;
  if (row.peer === undefined) return { ...row, note: 'no peer given' };
  return { ...row, target: SHARE_OF_PEER * row.peer, note: `${SHARE_OF_PEER} × the peer` };
}
