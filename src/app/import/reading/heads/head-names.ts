import { fold } from '../../../domain/text/folded-text';
import { typosBetween } from '../../../domain/text/typos';
import { genderCode } from '../genders/gender-words';
import { ColumnUse } from '../import-field';

/** How sheets call it, without case, accents, signs and small words; see `headKey`. */
const NAMES: readonly [use: Exclude<ColumnUse, ''> | 'nombre', names: readonly string[]][] = [
  // Which of the two it means depends on the other columns.
  ['nombre', ['nombre', 'nombres', 'nombres completos', 'name', 'names', 'nom', 'nombs', 'nombr']],
  ['nombres', ['primer nombre', '1 nombre', 'nombre 1', 'nombre pila', 'nombres pila']],
  ['nombres', ['first name', 'firstname', 'given name', 'given names', 'primeros nombres']],
  ['segundo_nombre', ['segundo nombre', '2 nombre', 'nombre 2', 'middle name']],
  ['segundo_nombre', ['otros nombres', 'otro nombre']],
  ['p_apellido', ['primer apellido', '1 apellido', 'apellido 1', 'apellido1', 'ap 1', 'ap1']],
  ['p_apellido', ['apellido paterno', 'paterno', 'ap paterno', 'ap pat', 'apellido pat']],
  [
    'p_apellido',
    ['a paterno', 'appaterno', 'ape paterno', 'apell paterno', 'apaterno', 'p apellido'],
  ],
  ['p_apellido', ['first surname', 'first last name', 'paternal surname']],
  ['p_apellido', ['primer ap', '1 ap', 'apellido p', 'papellido', 'apellidos paterno', 'ap p']],
  ['p_apellido', ['pat']],
  ['s_apellido', ['segundo apellido', '2 apellido', 'apellido 2', 'apellido2', 'ap 2', 'ap2']],
  ['s_apellido', ['apellido materno', 'materno', 'ap materno', 'ap mat', 'apellido mat']],
  [
    's_apellido',
    ['a materno', 'apmaterno', 'ape materno', 'apell materno', 'amaterno', 's apellido'],
  ],
  ['s_apellido', ['segundo ap', '2 ap', 'apellido m', 'sapellido', 'apellidos materno', 'ap m']],
  ['s_apellido', ['mat']],
  ['s_apellido', ['second surname', 'second last name', 'maternal surname']],
  ['apellidos', ['apellidos', 'apellido', 'apellidos completos', 'ambos apellidos', 'surnames']],
  ['apellidos', ['last name', 'lastname', 'last names', 'surname', 'family name', 'apell']],
  ['apellidos', ['apells', 'ap', 'paterno materno', 'ap paterno materno']],
  ['apellidos', ['apellido paterno materno', 'apellidos paterno materno']],
  ['apellidos', ['apellido paterno apellido materno', 'primer segundo apellido']],
  ['nombres_apellidos', ['nombre completo', 'nombres apellidos', 'nombre apellido']],
  ['nombres_apellidos', ['nombre apellidos', 'nombres apellido', 'full name', 'fullname']],
  ['nombres_apellidos', ['nombrecompleto', 'persona', 'empleado', 'trabajador']],
  ['nombres_apellidos', ['funcionario', 'colaborador', 'nom apellidos', 'nombre persona']],
  ['nombres_apellidos', ['nomina', 'nomina personal', 'personal', 'cajero', 'cajera']],
  ['apellidos_nombres', ['apellidos nombres', 'apellido nombre', 'apellidos nombre']],
  ['apellidos_nombres', ['apellido nombres', 'ap nombres', 'ap nom', 'apellidos nom']],
  ['fecha_nacimiento', ['fecha nacimiento', 'fec nac', 'fec nacimiento', 'fecha nac', 'f nac']],
  ['fecha_nacimiento', ['f nacimiento', 'nacimiento', 'nac', 'fnac', 'fecnac', 'fechanac']],
  ['fecha_nacimiento', ['fechanacimiento', 'fdn', 'fn', 'f n', 'fch nac', 'fcha nac']],
  ['fecha_nacimiento', ['cumpleanos', 'fecha cumpleanos', 'nacido', 'nacida', 'fecha nto']],
  ['fecha_nacimiento', ['birth date', 'birthdate', 'date birth', 'date of birth', 'dob']],
  ['fecha_nacimiento', ['birthday', 'fech nac', 'fecha naci', 'fenac', 'nacim', 'fec nacim']],
  ['fecha_nacimiento', ['fecha nacim', 'f nacim', 'birth']],
  ['genero', ['genero', 'sexo', 'gender', 'sex', 'gen', 'genero sexo', 'sexo genero']],
  ['email', ['correo electronico', 'correo', 'email', 'mail', 'e mail', 'correo elec']],
  ['email', ['correo electr', 'correo elect', 'direccion correo', 'direccion correo electronico']],
  ['email', ['email address', 'emails', 'correos', 'cuenta correo', 'correo e', 'direccion email']],
  ['email', ['correo electronico mail', 'correo email', 'correoelectronico', 'direccion mail']],
  ['rol', ['rol', 'cargo', 'role', 'perfil', 'puesto', 'funcion', 'tipo usuario']],
  ['rol', ['rol usuario', 'rol sistema', 'perfil usuario', 'tipo cuenta', 'position', 'job title']],
  ['rol', ['ocupacion', 'roles', 'cargos']],
  ['name', ['nombre para mostrar', 'nombre mostrar', 'nombre mostrado', 'display name']],
  ['name', ['nombre visible', 'nombre pantalla', 'nombre pos', 'nombre corto', 'alias', 'apodo']],
  ['estado', ['estado', 'estatus', 'status', 'situacion', 'situacion laboral', 'estado laboral']],
  ['estado', ['estado cuenta', 'cuenta activa', 'activo', 'activa', 'activo inactivo', 'vigente']],
  ['estado', ['alta baja', 'activo baja', 'habilitado', 'habilitada', 'condicion laboral']],
  ['baja', ['baja', 'fecha baja', 'fec baja', 'f baja', 'fecha retiro', 'fec retiro', 'f retiro']],
  ['baja', ['retiro', 'fecha salida', 'fecha egreso', 'fecha cese', 'fecha desvinculacion']],
  ['baja', ['fecha renuncia', 'motivo baja', 'motivo retiro', 'motivo salida', 'retirado']],
  ['baja', ['retirada', 'inactivo', 'inactiva', 'desvinculado', 'desvinculada']],
  ['observaciones', ['observaciones', 'observacion', 'obs', 'notas', 'nota', 'comentarios']],
  ['observaciones', ['comentario', 'novedades', 'novedad']],
];

const BY_NAME = new Map(NAMES.flatMap(([use, names]) => names.map((name) => [name, use] as const)));

/** Beside a head that says it outright, these are something else, as 'Personal: eventual'. */
const MAY_BE_ANOTHER = new Set([
  ...['persona', 'empleado', 'trabajador', 'funcionario', 'colaborador', 'personal', 'nomina'],
  ...['cajero', 'cajera', 'mat', 'pat', 'ap', 'ap m', 'ap p'],
]);

/** A birth date in three columns: 'Día', 'Mes nac.', 'Fecha de nacimiento' over 'Año'. */
const DATE_PARTS: readonly [use: Exclude<ColumnUse, ''>, part: RegExp][] = [
  ['dia_nacimiento', /^(?:.*\bnac\w* )?(?:dia|dd|day|birth day)(?: nac\w*)?$/],
  ['mes_nacimiento', /^(?:.*\bnac\w* )?(?:mes|mm|month|birth month)(?: nac\w*)?$/],
  ['anio_nacimiento', /^(?:.*\bnac\w* )?(?:ano|anio|aaaa|yyyy|year|birth year)(?: nac\w*)?$/],
];

/** Words that say of whom or how, and not what. */
const EXTRAS = new Set(
  (
    'trabajador empleado persona funcionario personal usuario colaborador empleada ' +
    'trabajadora cajero cajera cliente titular institucional laboral corporativo ' +
    'corporativa empresarial empresa trabajo obligatorio requerido actual segun carnet ci ' +
    'identidad acceso completos dd mm aaaa yyyy aa yy dia mes ano m f h principal contacto ' +
    'n completa excel opcional asignado asignada sistema pos kantuta que ocupa desempena a ' +
    'postula postulas ocupas desempenas tienes'
  ).split(' '),
);
/** With one of these it is somebody else's. */
const OF_ANOTHER =
  /\b(?:padre|madre|conyuge|esposo|esposa|jefe|supervisor|contacto|emergencia|referencia|banco|tutor|garante|hijo|hija|cliente)\b/;
/** With one of these a name is no person's, or a login. */
const OF_NO_PERSON = /\b(?:empresa|usuario|sucursal)\b/;

/** 'Correo / Celular': some have one of them, and some the other. */
const BESIDE_EMAIL =
  /^(?:celular|telefono|cel|tel|whatsapp) | (?:celular|telefono|cel|tel|whatsapp)$/;

export interface HeadMatch {
  readonly use: Exclude<ColumnUse, ''> | 'nombre';
  /** 0 where the head says just that, 1 where it says more. */
  readonly rank: 0 | 1;
}

const EMAIL: HeadMatch = { use: 'email', rank: 1 };

/** What a column is for by its head; null where that is not known. */
export function matchHead(head: string): HeadMatch | null {
  const key = headKey(head);
  // 'Hombres' is no slip of 'Nombres'.
  if (!key || key === 'nombre usuario' || genderCode(key)) return null;
  const exact = BY_NAME.get(key) ?? BY_NAME.get(withoutNumber(key));
  if (exact) return { use: exact, rank: MAY_BE_ANOTHER.has(key) ? 1 : 0 };
  const part = DATE_PARTS.find(([, names]) => names.test(key));
  if (part) return { use: part[0], rank: 0 };
  const either = alternatives(head);
  if (either) return { use: either, rank: 1 };
  const words = key.split(' ');
  const core = words.filter((word) => !EXTRAS.has(word)).join(' ');
  const use = core === key ? misspelt(key) : (BY_NAME.get(core) ?? misspelt(core));
  if (!use) return BY_NAME.get(core.replace(BESIDE_EMAIL, '')) === 'email' ? EMAIL : null;
  if (use !== 'email' && OF_ANOTHER.test(key)) return null;
  return use.startsWith('nombre') && OF_NO_PERSON.test(key) ? null : { use, rank: 1 };
}

/** '3. Nombres' of a numbered form, and 'Correo 1'. */
function withoutNumber(key: string): string {
  return key.replace(/^\d{1,2} | 1$/, '');
}

/** 'Sexo / Género': two words for one thing. */
function alternatives(head: string): HeadMatch['use'] | null {
  const parts = head
    .split(/\/|\(|\bo\b/)
    .map(headKey)
    .filter(Boolean);
  if (parts.length < 2) return null;
  const uses = new Set(parts.map((part) => BY_NAME.get(part)));
  const [use] = uses;
  return uses.size === 1 && use ? use : null;
}

/** In a shorter word one letter makes another word. */
const LONG_ENOUGH = 7;

/** One slip of the pen, where it leaves no doubt. */
function misspelt(key: string): HeadMatch['use'] | undefined {
  if (key.length < LONG_ENOUGH || /\d/.test(key)) return undefined;
  const near = [...BY_NAME].filter(
    ([name]) => name.length >= LONG_ENOUGH && !/\d/.test(name) && typosBetween(name, key, 1) <= 1,
  );
  const uses = new Set(near.map(([, use]) => use));
  return uses.size === 1 ? near[0]![1] : undefined;
}

const SMALL_WORDS = new Set([
  ...['de', 'del', 'la', 'el', 'los', 'las', 'y', 'en', 'su', 'al', 'o'],
  // As forms ask: '¿Cuál es tu cargo?', 'Escribe tus nombres'.
  ...['cual', 'cuales', 'es', 'son', 'tu', 'tus', 'sus', 'mi', 'mis', 'escribe', 'escriba'],
  ...['ingresa', 'ingrese', 'indica', 'indique', 'elige', 'elija', 'selecciona', 'seleccione'],
]);
const ORDINALS: readonly [RegExp, string][] = [
  [/\b(?:1 ?(?:er|ro|ero|era|ra|o|a)|i)\b/g, '1'],
  [/\b(?:2 ?(?:do|da|o|a|ndo)|ii)\b/g, '2'],
];

/** 'Ap. Paterno *', 'AP_PATERNO' and 'ApPaterno (obligatorio)' are all 'ap paterno'. */
export function headKey(head: string): string {
  const plain = fold(
    head
      .replace(/\(\s*(s|es)\s*\)|\/(s|es)\b/gi, '$1$2')
      .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
      .replace(/([a-záéíóúñ])([A-ZÁÉÍÓÚÑ])(?=[a-záéíóúñ])/g, '$1 $2')
      .replace(/[º°ª]/g, ''),
  ).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const numbered = ORDINALS.reduce((key, [ordinal, digit]) => key.replace(ordinal, digit), plain);
  return numbered
    .split(' ')
    .filter((word) => word && !SMALL_WORDS.has(word))
    .join(' ');
}
