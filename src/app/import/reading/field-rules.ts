import { today } from '../../domain/calendar-date';
import { clean, countCharacters } from '../../domain/text/clean-text';
import { addressIn, emailKey } from '../../domain/text/email';
import { Role } from '../../domain/usuario/role';
import { activeText } from '../../files/inert-text';
import { ReadCell } from '../../files/read-sheet';
import { repaired } from './broken-letters';
import { isErrorText, meansNothing, standsForBlank, unmarked } from './cell-text';
import { DayOrder, readDate } from './dates/date-column';
import { readGender, wordKey } from './genders/gender-words';
import { CellProblem, EMPTY_CELL, ImportCell } from './import-cell';
import { ImportField } from './import-field';
import { readRole } from './role-words';

/** What the person decided of a whole column. */
export interface FieldRules {
  readonly dayOrder: DayOrder | null;
  /** The one of most dates. */
  readonly usualOrder: DayOrder;
  readonly roles: readonly Role[];
  /** What a word stands for, by `wordKey`: a gender's code, a role's name. */
  readonly words: Readonly<Record<'genero' | 'rol', ReadonlyMap<string, string>>>;
  /** Whether 'M' stands for "mujer" in this sheet. */
  readonly mujer: boolean;
  /** For rows that say none; '' = then it is missing. */
  readonly defaultRole: string;
  readonly lastDay: string;
}

export const PLAIN_RULES: FieldRules = {
  dayOrder: null,
  usualOrder: 'dmy',
  roles: [],
  words: { genero: new Map(), rol: new Map() },
  mujer: false,
  defaultRole: '',
  lastDay: today(),
};

export const LONGEST: Partial<Record<ImportField, number>> = {
  nombres: 100,
  p_apellido: 50,
  s_apellido: 50,
  email: 150,
  name: 100,
};
const OPTIONAL: ReadonlySet<ImportField> = new Set<ImportField>(['s_apellido', 'name']);

/** What a cell of a sheet says of a field. */
export function readCell(
  field: ImportField,
  cell: ReadCell | undefined,
  rules: FieldRules,
): ImportCell {
  if (!cell) return absent(field, rules);
  if (cell.kind === 'error') return broken(cell.text, 'error-value');
  if (cell.kind === 'formula') return broken('', 'formula-without-value');
  const isText = cell.kind === 'text';
  const written = isText ? unmarked(clean(repaired(activeText(cell.text)))) : clean(cell.text);
  if (written === '' || (isText && meansNothing(written))) return absent(field, rules);
  if (isText && isErrorText(written)) return broken(written, 'error-value');
  // Whoever has no e-mail is offered one by the words that are written there.
  const isSaid = field === 'email' ? written.toLowerCase() === 'sin dato' : standsForBlank(written);
  if (isSaid) return absent(field, rules);
  switch (field) {
    case 'fecha_nacimiento':
      return readBirthDate(isText ? { kind: 'text', text: written } : cell, written, rules);
    case 'genero':
      return readWord(written, rules.words.genero.get(wordKey(written)) ?? gender(written, rules));
    case 'rol':
      return readWord(written, rules.words.rol.get(wordKey(written)) ?? role(written, rules));
    case 'email':
      return readEmail(written, cell.mailTo);
    case 'nombres':
    case 'p_apellido':
    case 's_apellido':
    case 'name':
      return readName(field, written, cell);
  }
}

/** What somebody typed into a cell of the review. */
export function readTyped(field: ImportField, text: string, rules: FieldRules): ImportCell {
  const cell: ReadCell | undefined = clean(text) ? { kind: 'text', text } : undefined;
  return readCell(field, cell, { ...rules, dayOrder: 'dmy', usualOrder: 'dmy' });
}

function readBirthDate(cell: ReadCell, written: string, rules: FieldRules): ImportCell {
  const { dayOrder, usualOrder, lastDay } = rules;
  const { value, problem, either, proves } = readDate(cell, dayOrder, lastDay);
  const isOtherwise = proves !== undefined && proves !== usualOrder;
  return {
    ...{ value, written, problem },
    ...(either && { either }),
    ...(isOtherwise && { beginsWith: proves === 'dmy' ? 'day' : 'month' }),
  };
}

function gender(written: string, { mujer }: FieldRules): string | null {
  return readGender(written, mujer);
}

function role(written: string, { roles }: FieldRules): string | null {
  return readRole(written, roles)?.nombre ?? null;
}

function readWord(written: string, value: string | null): ImportCell {
  return { value: value ?? '', written, problem: value ? null : 'unknown' };
}

/** @param mailTo whom a press on the cell writes to: it counts where the cell itself says no address. */
function readEmail(written: string, mailTo = ''): ImportCell {
  const address = addressIn(written) ?? (written.includes('@') ? null : addressIn(mailTo));
  const value = emailKey(address ?? written);
  const good = address !== null && value.length <= LONGEST.email!;
  return { value, written, problem: good ? null : 'invalid' };
}

function readName(field: ImportField, written: string, { kind }: ReadCell): ImportCell {
  const problem: CellProblem | null =
    kind !== 'text' || !/\p{L}/u.test(written)
      ? 'not-text'
      : countCharacters(written) > LONGEST[field]!
        ? 'too-long'
        : null;
  return { value: written, written, problem };
}

function absent(field: ImportField, { defaultRole }: FieldRules): ImportCell {
  if (OPTIONAL.has(field)) return EMPTY_CELL;
  if (field === 'rol' && defaultRole) return { value: defaultRole, written: '', problem: null };
  return { value: '', written: '', problem: 'missing' };
}

function broken(written: string, problem: CellProblem): ImportCell {
  return { value: '', written, problem };
}
