import type { ProbedWindow } from '../page/probe.ts';
import { slowDown, visitList } from '../page/visit.ts';
import { measured, people, type Row } from '../report/row.ts';
import { type Bench, inNewPage, type Subject } from '../subjects/subject.ts';

const LCP_S = { 'sign-in': 1.2, list: 1.6 };
const MAX_SHIFT = 0.02;

/** When the largest thing is on the screen and how much jumps, CPU ×4 and 9 Mbps, cold. */
export async function measureVitals(bench: Bench, subject: Subject, size: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of ['sign-in', 'list'] as const) {
    const path = name === 'list' ? subject.selectors.listPath : subject.selectors.signInPath;
    const paints: number[] = [];
    const shifts: number[] = [];
    for (let run = 0; run < bench.runs; run++) {
      const { largestPaint, layoutShift } = await vitals(bench, subject, name === 'list');
      paints.push(largestPaint / 1000);
      shifts.push(layoutShift);
    }
    const conditions = `${path}, CPU ×4 and 9 Mbps, ${people(size)}`;
    const isPromised = size === 1000;
    rows.push(
      {
        id: `lcp-${name}`,
        what: `LCP ${conditions}`,
        unit: 's',
        ...measured(paints),
        target: isPromised ? LCP_S[name] : null,
      },
      {
        id: `cls-${name}`,
        what: `CLS ${conditions}`,
        unit: '',
        ...measured(shifts),
        target: isPromised ? MAX_SHIFT : null,
        note: 'every shift without an input, added up',
      },
    );
  }
  return rows;
}

async function vitals(bench: Bench, subject: Subject, isList: boolean) {
  return inNewPage(
    bench,
    subject,
    async (page) => {
      await slowDown(page);
      if (isList) await visitList(page, subject);
      else await page.goto(subject.selectors.signInPath);
      // What comes late counts too.
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(1000);
      return page.evaluate(() => {
        const { largestPaint, layoutShift } = (window as unknown as ProbedWindow).benchProbe;
        return { largestPaint, layoutShift };
      });
    },
    { signedIn: isList },
  );
}
