import { people, type Row, withUnit } from './row.ts';
import { median } from './statistics.ts';
import { type Bench, inNewPage, type Subject } from './subject.ts';
import { fetchAndParse, type Limit, slowDown, type Visit, visitList } from './visit.ts';

const FIRST_ROW_MS: Record<number, number> = { 1000: 60, 10_000: 100 };
const FIRST_ROW_RATIO = 2;
const WARM_RATIO = 1.5;
/** From here on JSON.parse alone takes so long that only the ratio to it says anything. */
const LARGE = 50_000;
/** Beyond, the answer alone takes minutes at 9 Mbps. */
const LARGEST_SLOW = 10_000;
const MAX_ELEMENTS = 900;
/** What the POS's own front took, cold, with 1,000 users, and how much of it we may take. */
export const REFERENCE_MS = 1095;
export const SHARE_OF_PEER = 0.7;

interface Loads {
  cold: Visit[];
  warm: Visit[];
  limit: Limit[];
  elements: number[];
}

/** Navigation, first row and number of elements, cold and warm, at full speed and slowed down. */
export async function measureLoad(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const full = await loads(bench, subject, false);
  const ms = (values: readonly number[]) => median(values);
  const parse = ms(full.limit.map((limit) => limit.parse));
  const whole = ms(full.limit.map((limit) => limit.whole));
  const afterLastByte = ms(full.cold.map(({ firstRow, lastByte }) => firstRow - lastByte));
  const warm = ms(full.warm.map(({ firstRow }) => firstRow));
  const users = people(size);
  const isLarge = size >= LARGE;
  const isFixed = FIRST_ROW_MS[size] !== undefined;
  const rows: Row[] = [
    {
      id: `first-row-${size}`,
      what: `last byte of GET /usuario to first row painted${isLarge ? ' ÷ JSON.parse' : ''}, ${users}`,
      unit: isLarge ? '×' : 'ms',
      figure: isLarge ? afterLastByte / parse : afterLastByte,
      target: isLarge ? FIRST_ROW_RATIO : isFixed ? FIRST_ROW_MS[size]! : null,
      limit: `JSON.parse ${withUnit(parse, 'ms')}`,
      note: isLarge ? `${withUnit(afterLastByte, 'ms')}` : '',
    },
    {
      id: `nav-cold-${size}`,
      what: `navigation to first row, cold, ${users}`,
      unit: 'ms',
      figure: ms(full.cold.map(({ firstRow }) => firstRow)),
      target: null,
      limit: `fetch + JSON.parse ${withUnit(whole, 'ms')}`,
    },
    {
      id: `nav-warm-${size}`,
      what: `navigation to first row, warm, ÷ (fetch + JSON.parse), ${users}`,
      unit: '×',
      figure: warm / whole,
      target: isLarge ? WARM_RATIO : null,
      limit: `fetch + JSON.parse ${withUnit(whole, 'ms')}`,
      note: withUnit(warm, 'ms'),
    },
    {
      id: `dom-${size}`,
      what: `DOM elements on the list, ${users}`,
      unit: '',
      figure: ms(full.elements),
      target: MAX_ELEMENTS,
    },
  ];
  if (size > LARGEST_SLOW) return rows;
  const slow = await loads(bench, subject, true);
  const slowLimit = ms(slow.limit.map((limit) => limit.whole));
  for (const kind of ['cold', 'warm'] as const) {
    rows.push({
      id: `nav-${kind}-slow-${size}`,
      what: `navigation to first row, ${kind}, CPU ×4 and 9 Mbps, ${users}`,
      unit: 'ms',
      figure: ms(slow[kind].map(({ firstRow }) => firstRow)),
      target: null,
      limit: `fetch + JSON.parse ${withUnit(slowLimit, 'ms')}`,
    });
  }
  return rows;
}

async function loads({ browser, runs }: Bench, subject: Subject, isSlow: boolean): Promise<Loads> {
  const all: Loads = { cold: [], warm: [], limit: [], elements: [] };
  for (let run = 0; run < runs; run++) {
    await inNewPage(browser, subject, async (page, context) => {
      if (isSlow) await slowDown(page);
      const cold = await visitList(page, subject);
      all.cold.push(cold);
      await page.waitForTimeout(300);
      all.elements.push(await page.evaluate(() => document.querySelectorAll('*').length));
      await page.close();

      const second = await context.newPage();
      if (isSlow) await slowDown(second);
      all.warm.push(await visitList(second, subject));
      await second.close();

      const empty = await context.newPage();
      if (isSlow) await slowDown(empty);
      all.limit.push(await fetchAndParse(empty, cold.address));
    });
  }
  return all;
}

/** The POS's front is the measure of how long a list may take; without it, only the known figure. */
export function judgeByPeer(row: Row): Row {
  if (row.id !== 'nav-cold-1000') return row;
  if (row.peer !== undefined) {
    return { ...row, target: SHARE_OF_PEER * row.peer, note: `${SHARE_OF_PEER} × the peer` };
  }
  const known = withUnit(SHARE_OF_PEER * REFERENCE_MS, 'ms');
  return { ...row, note: `no peer given; ${SHARE_OF_PEER} × the known reference is ${known}` };
}
