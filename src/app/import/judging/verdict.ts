import { Persona } from '../../domain/persona/persona';
import { Usuario } from '../../domain/usuario/usuario';
import { breathe } from '../../ui/waiting/in-slices';
import { hasProblem, ImportRow } from '../reading/import-cell';
import { ImportKind } from '../reading/import-field';
import { differences, RoleOf } from './differences';
import { isSamePerson, KnownPeople, Who } from './known-people';
import { findRepeats, Repeat } from './sheet-repeats';

/** What will become of a row. */
export type Verdict =
  | {
      readonly name: 'new';
      /** Somebody with all of these names who was born on another day. */
      readonly namesake?: Persona;
    }
  /** On record already, or said by an earlier row: nothing is to be done. */
  | {
      readonly name: 'present';
      readonly usuario?: Usuario;
      readonly persona?: Persona;
      readonly of?: number;
      /** What the record says otherwise, as parts of a sentence. */
      readonly differences?: readonly string[];
    }
  | { readonly name: 'email-taken'; readonly usuario?: Usuario; readonly of?: number }
  | {
      readonly name: 'duplicate';
      readonly persona?: Persona;
      readonly of?: number;
      readonly swapped: boolean;
    }
  | { readonly name: 'error' }
  /** Left out: by the person, or because the sheet says that they left. */
  | { readonly name: 'omitted'; readonly left?: string };

export type VerdictName = Verdict['name'];

/** What the person decided of single rows, by the numbers of their rows. */
export interface Decisions {
  /** Whether they are to be registered; of most nothing is said. */
  readonly included: ReadonlyMap<number, boolean>;
  /** "Es otra persona". */
  readonly another: ReadonlySet<number>;
}

/** Whoever left is registered only if the person says so. */
export function isIncluded({ row, left }: ImportRow, { included }: Decisions): boolean {
  return included.get(row) ?? !left;
}

const AT_ONCE = 100;

/** Each row's verdict, in the order of the rows: against all that is on record, and the rows before. */
export async function judgeRows(
  rows: readonly ImportRow[],
  known: KnownPeople,
  kind: ImportKind,
  decisions: Decisions,
  roleOf: RoleOf,
): Promise<readonly Verdict[]> {
  let begun = performance.now();
  const repeats = findRepeats(rows.filter((row) => isIncluded(row, decisions)));
  const verdicts: Verdict[] = [];
  for (const [i, row] of rows.entries()) {
    verdicts.push(judge(row, repeats.get(row.row), known, kind, decisions, roleOf));
    if (i % AT_ONCE === 0) begun = await breathe(begun);
  }
  return verdicts;
}

function judge(
  row: ImportRow,
  repeat: Repeat | undefined,
  known: KnownPeople,
  kind: ImportKind,
  decisions: Decisions,
  roleOf: RoleOf,
): Verdict {
  const { included, another } = decisions;
  if (included.get(row.row) === false) return { name: 'omitted' };
  const who = whoOf(row);
  const usuario = kind === 'usuarios' ? accountOf(row, known) : undefined;
  if (usuario && (!usuario.persona || isSamePerson(usuario.persona, who))) {
    return onRecord(row, { usuario }, roleOf);
  }
  if (kind === 'personas') {
    const same = known.same(who);
    if (same) return onRecord(row, { persona: same }, roleOf);
    if (repeat) return { name: 'present', of: repeat.of };
  }
  if (row.left && !isIncluded(row, decisions)) return { name: 'omitted', left: row.left };
  if (repeat?.why === 'all') return { name: 'present', of: repeat.of };
  if (hasProblem(row)) return { name: 'error' };
  // Registered before under another e-mail, as this one was taken then, too.
  const isTaken = usuario !== undefined || repeat?.why === 'email';
  const same = isTaken && !another.has(row.row) ? known.same(who) : null;
  if (same) return { name: 'duplicate', persona: same, swapped: isSwapped(same, who) };
  if (usuario) return { name: 'email-taken', usuario };
  if (repeat?.why === 'email') return { name: 'email-taken', of: repeat.of };
  if (another.has(row.row)) return { name: 'new' };
  if (repeat) return { name: 'duplicate', of: repeat.of, swapped: repeat.why === 'swapped' };
  const { persona, namesake } = known.alike(who);
  if (persona) return { name: 'duplicate', persona, swapped: isSwapped(persona, who) };
  return namesake ? { name: 'new', namesake } : { name: 'new' };
}

function onRecord(
  row: ImportRow,
  who: { usuario?: Usuario; persona?: Persona },
  roleOf: RoleOf,
): Verdict {
  const found = differences(row, who, roleOf);
  return { name: 'present', ...who, ...(found.length > 0 && { differences: found }) };
}

function accountOf({ cells }: ImportRow, known: KnownPeople): Usuario | undefined {
  const { value, problem } = cells.email;
  return value && !problem ? known.withEmail(value) : undefined;
}

function whoOf({ cells }: ImportRow): Who {
  return {
    nombres: cells.nombres.value,
    p_apellido: cells.p_apellido.value,
    s_apellido: cells.s_apellido.value,
    fecha_nacimiento: cells.fecha_nacimiento.problem ? '' : cells.fecha_nacimiento.value,
  };
}

function isSwapped(persona: Persona, { p_apellido, s_apellido }: Who): boolean {
  const plain = (text: string | null) => (text ?? '').toLowerCase();
  return (
    plain(persona.p_apellido) !== plain(p_apellido) &&
    plain(persona.p_apellido) === plain(s_apellido) &&
    plain(persona.s_apellido) === plain(p_apellido)
  );
}

/** Whether somebody is on record, and their row says something else. */
export function isDiffering(verdict: Verdict): boolean {
  return verdict.name === 'present' && verdict.differences !== undefined;
}

/** How many rows of each verdict there are; those that differ are among the present ones. */
export function countVerdicts(
  verdicts: readonly Verdict[],
): Readonly<Record<VerdictName | 'differing', number>> {
  const none = { new: 0, present: 0, 'email-taken': 0, duplicate: 0, error: 0, omitted: 0 };
  const counts = { ...none, differing: 0 };
  for (const verdict of verdicts) {
    counts[verdict.name]++;
    if (isDiffering(verdict)) counts.differing++;
  }
  return counts;
}
