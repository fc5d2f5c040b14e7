import { MergedCells, ReadRow } from '../read-sheet';
import { Link } from './package-links';

/** Cells that lead somewhere when they are pressed. */
export interface SheetLink {
  readonly cells: MergedCells;
  /** Of the link in the part's own list. */
  readonly id: string;
}

/** Rows whose cells know whom a press on them writes to. */
export function withMails(
  rows: readonly ReadRow[],
  places: readonly SheetLink[],
  links: readonly Link[],
): readonly ReadRow[] {
  const mails = new Map(links.map(({ id, target }) => [id, mailAddress(target)]));
  const written = places.filter(({ id }) => mails.get(id));
  if (!written.length) return rows;
  const byRow = new Map<number, SheetLink[]>();
  const numbers = new Set(rows.map(({ number }) => number));
  for (const place of written) {
    for (let row = place.cells.top; row <= place.cells.bottom; row++) {
      // A whole column may lead somewhere: only what says something counts.
      if (row > rows.at(-1)!.number) break;
      if (numbers.has(row)) byRow.set(row, [...(byRow.get(row) ?? []), place]);
    }
  }
  return rows.map((row) => {
    const own = byRow.get(row.number);
    if (!own) return row;
    const cells = row.cells.map((cell, column) => {
      const place = own.find(({ cells: { left, right } }) => column >= left && column <= right);
      return cell && place ? { ...cell, mailTo: mails.get(place.id)! } : cell;
    });
    return { ...row, cells };
  });
}

/** 'ana@kantuta.bo' of 'mailto:ana@kantuta.bo?subject=Hola', or of a formula that leads there; else ''. */
export function mailAddress(target: string): string {
  const [, address = ''] = /^(?:HYPERLINK\(\s*")?mailto:([^?"]+)/i.exec(target.trim()) ?? [];
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whatever the prefix of the attribute is. */
export function linkId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
}
