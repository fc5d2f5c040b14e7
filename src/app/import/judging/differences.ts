import { Persona } from '../../domain/persona/persona';
import {
  detailText,
  PERSONA_LABELS,
  PersonaDetails,
  personaDetails,
} from '../../domain/persona/persona-details';
import { fold } from '../../domain/text/folded-text';
import { Usuario } from '../../domain/usuario/usuario';
import { ImportCell, ImportRow } from '../reading/import-cell';

/** Who has the record; nobody, where an earlier row says it. */
interface Recorded {
  readonly usuario?: Usuario;
  readonly persona?: Persona;
}

/** The role's name, '' where there is none; null as long as nobody has read it. */
export type RoleOf = (usuario: Usuario) => string | null;

const NAMES = ['nombres', 'p_apellido', 's_apellido'] as const;

/**
 * What a row says otherwise than the record of whom it names, as parts of a sentence: 'el rol es Cajero
 * y la hoja dice Administrador'. Of what the sheet leaves out nothing is said, nor of case and accents, nor
 * of a role that nobody has read.
 */
export function differences(
  row: ImportRow,
  { usuario, persona }: Recorded,
  roleOf: RoleOf,
): string[] {
  const { cells, left } = row;
  const known = usuario?.persona ?? persona;
  const onRecord = known ? personaDetails(known) : null;
  const found: string[] = [];
  const compare = (label: string, inSheet: string, recorded: string) => {
    if (fold(inSheet) === fold(recorded)) return;
    found.push(`${label} es ${recorded || 'sin dato'} y la hoja dice ${inSheet}`);
  };
  if (onRecord) {
    const inSheet: PersonaDetails = { ...onRecord };
    for (const field of Object.keys(PERSONA_LABELS) as (keyof PersonaDetails)[]) {
      const { value, problem } = cells[field];
      if (value && !problem) inSheet[field] = value;
    }
    // However the sheet's whole name was taken apart, the same words are the same name.
    const compared = wordsOf(inSheet) === wordsOf(onRecord) ? [] : NAMES;
    for (const field of [...compared, 'fecha_nacimiento', 'genero'] as const) {
      compare(
        `«${PERSONA_LABELS[field]}»`,
        unread(cells[field], onRecord[field]) ?? detailText(field, inSheet),
        detailText(field, onRecord),
      );
    }
  }
  const role = usuario && saysRole(row) ? roleOf(usuario) : null;
  if (role !== null) compare('el rol', cells.rol.value, role);
  if (usuario && !usuario.estado && !left) found.push('la cuenta está inactiva');
  if (left && usuario?.estado) found.push(`la cuenta está activa y la hoja dice «${left}»`);
  return found;
}

/** A role that the sheet does not say is the one for rows without any. */
export function saysRole({ cells: { rol } }: ImportRow): boolean {
  return Boolean(rol?.written && rol.value);
}

/** What is written and says nothing that could be what is on record: it is another thing. */
function unread({ written, problem, either }: ImportCell, recorded: string): string | null {
  return problem && written.trim() && !either?.includes(recorded) ? written.trim() : null;
}

function wordsOf(details: PersonaDetails): string {
  const words = NAMES.flatMap((field) => fold(details[field]).split(' '));
  return words.filter(Boolean).sort().join(' ');
}
