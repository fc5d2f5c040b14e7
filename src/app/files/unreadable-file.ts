import { formatCount } from '../domain/text/format-count';

/** Why a file gives no rows. */
export type UnreadableReason =
  | 'empty'
  | 'old-format' // Excel 97-2003
  | 'other-format' // a spreadsheet that is neither XLSX nor text
  | 'not-a-sheet'
  | 'damaged'
  | 'encrypted'
  | 'too-big'
  | 'too-many-rows'
  | 'two-rows-each' // of somebody
  | 'fixed-width';

/** A file that cannot be read: what it is, and what its owner can do about it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    readonly reason: UnreadableReason,
    /** What the file is, as a sentence. */
    override readonly message: string,
    /** What to do about it, as a sentence. */
    readonly remedy: string,
  ) {
    super(message);
  }
}

const SAVE_AS_XLSX =
  'Ábrelo en tu hoja de cálculo, guárdalo como «Libro de Excel (.xlsx)» y elige el archivo nuevo.';

export function emptyFile(): UnreadableFile {
  return new UnreadableFile('empty', 'El archivo está vacío.', 'Elige otro archivo.');
}

export function oldFormat(): UnreadableFile {
  const message = 'Es un archivo de Excel 97-2003 (.xls), que aquí no se puede leer.';
  return new UnreadableFile('old-format', message, SAVE_AS_XLSX);
}

/** @param name of the format, as 'OpenDocument (.ods)' */
export function otherFormat(name: string): UnreadableFile {
  const message = `Es un archivo de ${name}, que aquí no se puede leer.`;
  return new UnreadableFile('other-format', message, SAVE_AS_XLSX);
}

/** @param what it is, as 'un documento PDF' */
export function notASheet(what: string): UnreadableFile {
  const remedy = 'Elige una hoja de Excel (.xlsx) o un archivo de texto (.csv, .tsv, .txt).';
  return new UnreadableFile('not-a-sheet', `No es una hoja de cálculo: es ${what}.`, remedy);
}

/** @param kind of archive, as '.zip' */
export function packedFile(kind: string): UnreadableFile {
  const message = `Es un archivo comprimido (${kind}).`;
  const remedy = 'Descomprímelo y elige la hoja que tiene dentro.';
  return new UnreadableFile('not-a-sheet', message, remedy);
}

export function damaged(): UnreadableFile {
  const message = 'El archivo está dañado o incompleto.';
  const remedy =
    'Descárgalo o cópialo otra vez. Si en tu hoja de cálculo se abre, guárdalo de nuevo como .xlsx.';
  return new UnreadableFile('damaged', message, remedy);
}

export function encrypted(): UnreadableFile {
  const message = 'El archivo está protegido con una contraseña.';
  const remedy = 'Ábrelo con su contraseña, guárdalo sin ella y elige el archivo nuevo.';
  return new UnreadableFile('encrypted', message, remedy);
}

const FEWER = 'Copia solo las columnas y filas que hacen falta a un libro nuevo, y elige ese.';

/** @param bytes of the file, or of what it would be unpacked. */
export function tooBig(bytes: number, allowed: number, unpacked: boolean): UnreadableFile {
  const size = `${megabytes(bytes)} MB${unpacked ? ' al desempaquetarlo' : ''}`;
  const message = `El archivo es demasiado grande: ${size}, y se admiten ${megabytes(allowed)}.`;
  return new UnreadableFile('too-big', message, FEWER);
}

export function tooManyParts(): UnreadableFile {
  const message = 'El archivo tiene demasiadas partes para ser una hoja de personas.';
  return new UnreadableFile('too-big', message, FEWER);
}

export function tooManyRows(allowed: number): UnreadableFile {
  const message = `La hoja tiene más de ${formatCount(allowed)} filas.`;
  const remedy = 'Divídela en varias hojas e impórtalas una tras otra.';
  return new UnreadableFile('too-many-rows', message, remedy);
}

export function twoRowsEach(): UnreadableFile {
  const message = 'Cada persona ocupa dos filas, con el correo debajo de su nombre.';
  const remedy =
    'Deja a cada persona en una sola fila, con el correo en su propia columna, y elige el archivo nuevo.';
  return new UnreadableFile('two-rows-each', message, remedy);
}

export function fixedWidth(): UnreadableFile {
  const message = 'Es un texto de ancho fijo: entre sus columnas solo hay espacios.';
  const remedy =
    'Ábrelo en tu hoja de cálculo, sepáralo con «Texto en columnas», guárdalo como .xlsx y elige el archivo nuevo.';
  return new UnreadableFile('fixed-width', message, remedy);
}

function megabytes(bytes: number): string {
  return formatCount(Math.ceil(bytes / 1024 / 1024));
}
