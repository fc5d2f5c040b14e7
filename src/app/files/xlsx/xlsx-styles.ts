import { readXml } from './xml-reader';

/** Formats of days that workbooks have without saying so; those from 27 on are of East Asia. */
const BUILT_IN = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const;
/** What is written as it is, and what stands in brackets: colours, languages, currencies. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** Which cell formats, by their number, show a day. */
export function readDateFormats(styles: string): ReadonlySet<number> {
  const custom = new Map<number, string>();
  const dates = new Set<number>();
  let place = 0;
  let inCells = false;
  readXml(styles, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributes();
        custom.set(Number(numFmtId), formatCode ?? '');
      } else if (name === 'cellXfs') {
        inCells = true;
      } else if (name === 'xf' && inCells) {
        if (showsDay(Number(attributes()['numFmtId'] ?? 0), custom)) dates.add(place);
        place++;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

function showsDay(id: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(id);
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  return isDayFormat(code);
}

/** 'dd/mm/yyyy', 'd-mmm-aa', 'mmmm yyyy', and not 'h:mm' or '#,##0.00'. */
function isDayFormat(code: string): boolean {
  const signs = code.replace(/&quot;/g, '"').replace(LITERAL, '');
  if (/general|standard|est[aá]ndar/i.test(signs)) return false;
  return /[dy]/i.test(signs) || (/m/i.test(signs) && !/[hs:0#?]/i.test(signs));
}
