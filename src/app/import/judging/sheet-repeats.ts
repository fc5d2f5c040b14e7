import { fold, searchWords } from '../../domain/text/folded-text';
import { ImportCells, ImportRow } from '../reading/import-cell';

/** A row that says again what an earlier one said. */
export interface Repeat {
  /** The earlier row. */
  readonly of: number;
  /** The e-mail alone, or the person: as they are, or with surnames the other way round. */
  readonly why: 'email' | 'person' | 'swapped' | 'all';
}

/** Which rows repeat earlier ones of the sheet, by the numbers of their rows. */
export function findRepeats(rows: readonly ImportRow[]): ReadonlyMap<number, Repeat> {
  const byEmail = new Map<string, ImportRow>();
  const byPerson = new Map<string, ImportRow>();
  const repeats = new Map<number, Repeat>();
  for (const row of rows) {
    const { cells } = row;
    const email = cells.email?.problem ? '' : (cells.email?.value ?? '');
    const sameEmail = email ? byEmail.get(email) : undefined;
    const person = personKey(cells);
    const samePerson = person ? byPerson.get(person) : undefined;
    if (samePerson && samePerson === sameEmail) {
      repeats.set(row.row, { of: samePerson.row, why: 'all' });
    } else if (sameEmail) {
      repeats.set(row.row, { of: sameEmail.row, why: 'email' });
    } else if (samePerson) {
      const why = sameOrder(cells, samePerson.cells) ? 'person' : 'swapped';
      repeats.set(row.row, { of: samePerson.row, why });
    }
    if (email && !sameEmail) byEmail.set(email, row);
    if (person && !samePerson) byPerson.set(person, row);
  }
  return repeats;
}

/** The same for all that name one person born on one day; '' where too little is known. */
function personKey({ nombres, p_apellido, s_apellido, fecha_nacimiento }: ImportCells): string {
  if (!fecha_nacimiento.value || !nombres.value || !p_apellido.value) return '';
  const surnames = [fold(p_apellido.value), fold(s_apellido.value)].sort().join('|');
  return `${searchWords(nombres.value).join(' ')}|${surnames}|${fecha_nacimiento.value}`;
}

function sameOrder(one: ImportCells, other: ImportCells): boolean {
  return fold(one.p_apellido.value) === fold(other.p_apellido.value);
}
