import { Persona } from '../../domain/persona/persona';
import {
  detailText,
  EMPTY_PERSONA_DETAILS,
  PERSONA_LABELS,
  PersonaDetails,
  personaDetails,
} from '../../domain/persona/persona-details';
import { fold } from '../../domain/text/folded-text';
import { Usuario } from '../../domain/usuario/usuario';
import { accountStateLabel } from '../../domain/usuario/usuario-labels';
import { Verdict } from '../judging/verdict';
import { ImportRow } from '../reading/import-cell';
import { SHORT_LABELS } from '../reading/import-field';

/** A row of a sheet beside whom it is like on record. */
export interface Comparison {
  readonly row: number;
  readonly lines: readonly ComparedLine[];
  /** The page of whoever it is. */
  readonly link: readonly [string, number];
  /** Their account, if there is one. */
  readonly usuario: Usuario | undefined;
  /** Whether the row may be somebody else all the same. */
  readonly mayBeAnother: boolean;
}

export interface ComparedLine {
  readonly label: string;
  readonly inSheet: string;
  readonly onRecord: string;
  /** But for case and accents. */
  readonly isSame: boolean;
}

const UNKNOWN = 'sin dato';
const FIELDS = Object.keys(PERSONA_LABELS) as (keyof PersonaDetails)[];

/**
 * @param accountOf the account of a persona, if there is one
 * @param roleText what is known of its role
 * @returns null where the row is like nobody on record
 */
export function compare(
  { row, cells }: ImportRow,
  verdict: Verdict,
  accountOf: (persona: Persona) => Usuario | undefined,
  roleText: (usuario: Usuario) => string,
): Comparison | null {
  if (verdict.name !== 'duplicate' && verdict.name !== 'email-taken') return null;
  const { persona, usuario } =
    verdict.name === 'duplicate'
      ? { persona: verdict.persona, usuario: verdict.persona && accountOf(verdict.persona) }
      : { persona: verdict.usuario?.persona ?? undefined, usuario: verdict.usuario };
  const link = linkTo(usuario, persona);
  if (!link) return null;

  const inSheet = Object.fromEntries(
    FIELDS.map((field) => [field, cells[field].value || cells[field].written]),
  ) as PersonaDetails;
  const onRecord = persona ? personaDetails(persona) : EMPTY_PERSONA_DETAILS;
  return {
    row,
    link,
    usuario,
    mayBeAnother: verdict.name === 'duplicate',
    lines: [
      ...FIELDS.map((field) =>
        line(SHORT_LABELS[field], detailText(field, inSheet), detailText(field, onRecord)),
      ),
      line('Correo', cells.email.value || UNKNOWN, usuario?.email ?? 'sin cuenta'),
      line(SHORT_LABELS.rol, cells.rol.value || UNKNOWN, usuario ? roleText(usuario) : UNKNOWN),
      line('Cuenta', 'por registrar', usuario ? accountStateLabel(usuario) : 'sin cuenta'),
    ],
  };
}

/** The page of an account, or of who has none. */
export function linkTo(usuario?: Usuario, persona?: Persona): Comparison['link'] | null {
  if (usuario) return ['/usuarios', usuario.id];
  return persona ? ['/personas', persona.id] : null;
}

function line(label: string, inSheet: string, onRecord: string): ComparedLine {
  const isSame = inSheet !== UNKNOWN && fold(inSheet) === fold(onRecord);
  return { label, inSheet, onRecord, isSame };
}
