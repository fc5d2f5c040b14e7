import { PERSONA_LABELS, PersonaDetails } from '../../domain/persona/persona-details';

/** What a row of a sheet says of somebody. */
export type ImportField = keyof PersonaDetails | 'email' | 'rol' | 'name';

/** What a column is used for: a field, a part of one, or several in one. '' = not at all. */
export type ColumnUse =
  | ImportField
  | FieldPart
  | 'dia_nacimiento'
  | 'genero_m'
  | 'apellidos'
  | 'nombres_apellidos'
  | 'apellidos_nombres'
  | LeavingUse
  | '';

/** Whether somebody is still there: in words, as the day or the mark of their leaving, or among notes. */
export type LeavingUse = 'estado' | 'baja' | 'observaciones';

/** What goes on with what another column began. */
export type FieldPart = (typeof PARTS)[number];

const PARTS = ['segundo_nombre', 'mes_nacimiento', 'anio_nacimiento', 'genero_f'] as const;

/** Who is imported: accounts with their persons, or persons alone. */
export type ImportKind = 'usuarios' | 'personas';

export const FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  ...PERSONA_LABELS,
  email: 'Correo electrónico',
  rol: 'Rol',
  name: 'Nombre para mostrar',
};

/** Where there is little room. */
export const SHORT_LABELS: Readonly<Record<ImportField, string>> = {
  ...FIELD_LABELS,
  fecha_nacimiento: 'Nacimiento',
};

const USE_LABELS: Readonly<Record<Exclude<ColumnUse, ImportField>, string>> = {
  segundo_nombre: 'Segundo nombre',
  apellidos: 'Apellidos (los dos)',
  nombres_apellidos: 'Nombres y apellidos',
  apellidos_nombres: 'Apellidos y nombres',
  dia_nacimiento: 'Día de nacimiento',
  mes_nacimiento: 'Mes de nacimiento',
  anio_nacimiento: 'Año de nacimiento',
  genero_m: 'Género: marca de Masculino',
  genero_f: 'Género: marca de Femenino',
  estado: 'Estado (activo o de baja)',
  baja: 'Baja (fecha, motivo o marca)',
  observaciones: 'Observaciones (si dicen «Baja»)',
  '': 'No usar',
};

export function useLabel(use: ColumnUse): string {
  return isField(use) ? FIELD_LABELS[use] : USE_LABELS[use];
}

const PERSONA_FIELDS = [
  'nombres',
  'p_apellido',
  's_apellido',
  'fecha_nacimiento',
  'genero',
] as const satisfies readonly ImportField[];

/** In the order in which the review shows them. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return kind === 'usuarios' ? [...PERSONA_FIELDS, 'email', 'rol', 'name'] : PERSONA_FIELDS;
}

/** What a column may say of who somebody is. */
export const IDENTITY_USES: readonly ColumnUse[] = [
  'nombres',
  'segundo_nombre',
  'p_apellido',
  's_apellido',
  'apellidos',
  'nombres_apellidos',
  'apellidos_nombres',
  'fecha_nacimiento',
  'dia_nacimiento',
  'mes_nacimiento',
  'anio_nacimiento',
];

const LEAVING: readonly LeavingUse[] = ['estado', 'baja', 'observaciones'];

export function usesOf(kind: ImportKind): readonly ColumnUse[] {
  const account: readonly ColumnUse[] = kind === 'usuarios' ? ['email', 'rol', 'name'] : [];
  return ['', ...IDENTITY_USES, 'genero', 'genero_m', 'genero_f', ...account, ...LEAVING];
}

export function isPart(use: ColumnUse): use is FieldPart {
  return (PARTS as readonly ColumnUse[]).includes(use);
}

export function isField(use: ColumnUse): use is ImportField {
  return use in FIELD_LABELS;
}

export function isWholeName(use: ColumnUse): use is 'nombres_apellidos' | 'apellidos_nombres' {
  return use === 'nombres_apellidos' || use === 'apellidos_nombres';
}

/** Which fields a column fills. */
export function fieldsFilledBy(use: ColumnUse): readonly ImportField[] {
  if (use === '' || isPart(use) || (LEAVING as readonly ColumnUse[]).includes(use)) return [];
  if (use === 'dia_nacimiento') return ['fecha_nacimiento'];
  if (use === 'genero_m') return ['genero'];
  if (use === 'apellidos') return ['p_apellido', 's_apellido'];
  return isField(use) ? [use] : ['nombres', 'p_apellido', 's_apellido'];
}
