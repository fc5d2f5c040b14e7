import { hidesSomething, isolated, seenText } from '../text/shown-text';
import {
  BaseEntityAudit,
  readBoolean,
  readInstant,
  readNumber,
  readNumberOrNull,
  readObject,
  readTextOr,
  readTextOrNull,
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
    created_at: readInstant(persona.created_at, 'created_at'),
    updated_at: readInstant(persona.updated_at, 'updated_at'),
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

type Names = Pick<Persona, 'nombres' | 'p_apellido' | 's_apellido'>;

/** 'Nombres Primer Segundo', as it can be shown anywhere, without gaps for what is missing. */
export function fullName(persona: Names | null): string {
  if (!persona) return '';
  const { nombres, p_apellido, s_apellido } = persona;
  const surnames = joined(seenText(p_apellido), s_apellido ? seenText(s_apellido) : '');
  return isolated(joined(seenText(nombres), surnames));
}

/** Names and first surname: what the initials are made of, wherever they stand. */
export function shortName({ nombres, p_apellido }: Names): string {
  return joined(seenText(nombres), seenText(p_apellido));
}

/** The full name as it was recorded: for what shows it as such. */
export function recordedName({ nombres, p_apellido, s_apellido }: Names): string {
  return [nombres, p_apellido, s_apellido ?? ''].filter(Boolean).join(' ');
}

/** Without an array: it is asked for each of 100,000 rows. */
function joined(one: string, other: string): string {
  if (!other) return one;
  return one ? `${one} ${other}` : other;
}

/** Whether somebody gave themselves a name with something in it that nobody sees. */
export function hidesInName({ nombres, p_apellido, s_apellido }: Names): boolean {
  // Of a second surname that is all blanks nothing is hidden: some backends demand one (contract, C).
  const second = s_apellido?.trim() ? s_apellido : '';
  return [nombres, p_apellido, second].some(hidesSomething);
}

/**
 * What lists are ordered by: surnames, then names. A tab comes before every letter and blank, so
 * that 'Cruz' stands before 'Cruz Mamani', and who has no second surname before who has one.
 */
export function surnameFirst(persona: Names | null): string {
  if (!persona) return '';
  const names = seenText(persona.nombres);
  const first = seenText(persona.p_apellido);
  const second = seenText(persona.s_apellido ?? '');
  if (!first) return second ? `${second}\t${names}` : names;
  return `${first}\t${second}\t${names}`;
}
