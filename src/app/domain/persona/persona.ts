import {
  BaseEntityAudit,
  readBoolean,
  readInstant,
  readNumber,
  readNumberOrNull,
  readObject,
  readTextOr,
  readTextOrNull,
  readWhen,
} from '../wire';

export interface Persona extends BaseEntityAudit {
  id: number;
  /** Given names, at most 100 characters. */
  nombres: string;
  /** Paternal surname, at most 50 characters. */
  p_apellido: string;
  /** Maternal surname, at most 50 characters. */
  s_apellido: string | null;
  /** Calendar date 'YYYY-MM-DD': a date, never an instant. */
  fecha_nacimiento: string;
  /** 'M', 'F', or another code of at most 10 characters, kept as it is. */
  genero: string;
}

/** Reads a bare persona. @throws UnexpectedAnswer */
export function parsePersona(answer: unknown): Persona {
  const persona = readObject<Persona>(answer, 'persona');
  return {
    id: readNumber(persona.id, 'persona.id'),
    nombres: readTextOrNull(persona.nombres, 'nombres'),
    p_apellido: readTextOr('', persona.p_apellido, 'p_apellido'),
    s_apellido: readTextOr(null, persona.s_apellido, 's_apellido'),
    fecha_nacimiento: calendarDate(readInstant(persona.fecha_nacimiento, 'fecha_nacimiento')),
    genero: readTextOr('', persona.genero, 'genero'),
    estado: readBoolean(persona.estado, 'persona.estado'),
    id_user_create: readNumberOrNull(persona.id_user_create, 'id_user_create'),
    id_user_update: readNumberOrNull(persona.id_user_update, 'id_user_update'),
    created_at: readWhen(persona.created_at),
    updated_at: readWhen(persona.updated_at),
  };
}

const HALF_A_DAY_MS = 12 * 60 * 60 * 1000;

/**
 * Some drivers send the date as midnight where the server stands, said in UTC: that is the day whose
 * midnight is nearest. Anything else with a time says its day in its first ten characters.
 */
function calendarDate(date: string): string {
  if (date.length <= 10) return date;
  const instant = date.endsWith('Z') ? Date.parse(date) + HALF_A_DAY_MS : NaN;
  return Number.isNaN(instant) ? date.slice(0, 10) : isoDay(instant, date);
}

function isoDay(instant: number, written: string): string {
  const day = new Date(instant);
  return Number.isNaN(day.getTime()) ? written.slice(0, 10) : day.toISOString().slice(0, 10);
}
