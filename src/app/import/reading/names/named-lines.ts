import { ReadCell, ReadSheet, textCell } from '../../../files/read-sheet';

/** Those of the contract, said of one person: 'Lista de cajeros' is nobody. */
const ROLE = /^(?:admin(?:istradora?)?|operadora?|cajer[oa]|usuari[oa])$/i;
const DAY = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/;
const NAME = /^\p{L}[\p{L}'’.-]*$/u;
const MOST = 0.6;

/** What stands in a line, one after the other without a sign between. */
type Parts = readonly [name: string, role: string, day: string, others: string];

export function isRole(text: string): boolean {
  return ROLE.test(text.trim());
}

/**
 * A list without heads in whose names more is said, as 'Juan Pérez cajero 71234567' in a chat: each in a
 * column of its own, so that no role becomes a surname.
 */
export function withNamesAlone(sheet: ReadSheet): ReadSheet {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column++) {
    const read = sheet.rows.map(({ cells }) => partsOf(cells[column]));
    const filled = sheet.rows.filter(({ cells }) => cells[column]).length;
    if (filled === 0 || read.filter((parts) => parts !== null).length < filled * MOST) continue;
    const places = [0, 1, 2, 3].filter((place) => read.some((parts) => parts?.[place]));
    const rows = sheet.rows.map((row, i) => {
      const parts = read[i];
      const own = places.map((place) => (parts?.[place] ? textCell(parts[place]) : undefined));
      if (!parts) own[0] = row.cells[column];
      const cells = [...row.cells.slice(0, column), ...own, ...row.cells.slice(column + 1)];
      return { ...row, cells };
    });
    return { ...sheet, rows };
  }
  return sheet;
}

/** null where nothing but a name is said, or no name. */
function partsOf(cell: ReadCell | undefined): Parts | null {
  if (cell?.kind !== 'text' || cell.text.includes('@')) return null;
  const words = cell.text.split(/[\s,]+/).filter(Boolean);
  const first = words[0] && isRole(words[0]) ? 1 : 0;
  const names = words.slice(first);
  const end = names.findIndex((word) => !NAME.test(word) || isRole(word));
  const [name, after] = end < 0 ? [names, []] : [names.slice(0, end), names.slice(end)];
  if (name.length === 0 || first + after.length === 0) return null;
  // What cannot be told is left as it is.
  if (after.length > 0 && !after.some((word) => isRole(word) || /^[\d/.+()-]+$/.test(word))) {
    return null;
  }
  const role = [...words.slice(0, first), ...after.filter(isRole)].join(' ');
  const days = after.filter((word) => DAY.test(word));
  const others = after.filter((word) => !isRole(word) && !DAY.test(word));
  return [name.join(' '), role, days.join(' '), others.join(' ')];
}
