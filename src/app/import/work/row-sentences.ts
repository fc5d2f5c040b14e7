import { formatCalendarDate } from '../../domain/calendar-date';
import { dateInWords } from '../../domain/date-in-words';
import { fullName } from '../../domain/persona/persona-name';
import { hasOtherLetters } from '../../domain/text/email';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { RowRemark } from '../judging/mend';
import { Verdict, VerdictName } from '../judging/verdict';
import { LONGEST } from '../reading/field-rules';
import { CellProblem, ImportCell, ImportRow } from '../reading/import-cell';
import { FIELD_LABELS, ImportField } from '../reading/import-field';

export const VERDICT_LABELS: Readonly<Record<VerdictName, string>> = {
  new: 'Nueva',
  present: 'Ya está',
  'email-taken': 'Correo en uso',
  duplicate: 'Posible duplicado',
  error: 'Con error',
  omitted: 'Omitida',
};

/** What is so, and what can be done. */
interface Sentence {
  readonly what: string;
  readonly remedy: string;
}

/** Why a row is not registered, each reason by itself. */
export function rowRemarks(row: ImportRow, verdict: Verdict): readonly RowRemark[] {
  if (verdict.name === 'error') return problemRemarks(row);
  const sentence = rowSentence(verdict);
  const fields = verdict.name === 'email-taken' ? (['email'] as const) : [];
  const about = verdict.name === 'present' && verdict.of === undefined ? { about: verdict } : {};
  return sentence ? [{ ...sentence, fields, mend: null, ...about }] : [];
}

function rowSentence(verdict: Exclude<Verdict, { name: 'error' }>): Sentence | null {
  switch (verdict.name) {
    case 'new':
      return null;
    case 'omitted':
      return verdict.left
        ? { what: `La hoja dice «${verdict.left}»: queda fuera.`, remedy: '' }
        : null;
    case 'present':
      return presentSentence(verdict);
    case 'email-taken': {
      const whose = verdict.usuario
        ? `El correo ya es de ${usuarioLabel(verdict.usuario)}.`
        : `El correo ya está en la fila ${verdict.of}.`;
      return { what: whose, remedy: 'Escribe otro correo.' };
    }
    case 'duplicate':
      return { what: duplicateSentence(verdict), remedy: '' };
  }
}

function presentSentence(verdict: Extract<Verdict, { name: 'present' }>): Sentence {
  const remedy = 'No hay nada que hacer.';
  if (verdict.of !== undefined) return { what: `Repite la fila ${verdict.of}.`, remedy };
  if (verdict.differences) {
    const what = `Ya está, pero ${verdict.differences.join('; ')}.`;
    return { what, remedy: 'La importación no lo cambia.' };
  }
  return {
    what: verdict.usuario ? 'Ya tiene cuenta con este correo.' : 'Ya está registrada.',
    remedy,
  };
}

function duplicateSentence(verdict: Extract<Verdict, { name: 'duplicate' }>): string {
  const { persona, of, swapped } = verdict;
  const how = swapped ? ', con los apellidos al revés' : '';
  if (!persona) return `Es la misma persona que la fila ${of}${how}.`;
  const born = persona.fecha_nacimiento
    ? `, con nacimiento el ${formatCalendarDate(persona.fecha_nacimiento)}`
    : '';
  return `Se parece a ${fullName(persona)}${born}${how}.`;
}

/** None where the row was mended since: it is about to be judged again. */
function problemRemarks({ cells }: ImportRow): readonly RowRemark[] {
  const all = Object.entries(cells) as [ImportField, ImportCell][];
  return all
    .filter(([, { problem }]) => problem)
    .map(([field, cell]) => ({ ...cellSentence(field, cell), fields: [field], mend: null }));
}

/** Where the cell is empty. */
const REMEDIES: Partial<Readonly<Record<ImportField, string>>> = {
  nombres: 'Escríbelos en su celda.',
  fecha_nacimiento: 'Escríbela en su celda.',
  genero: 'Elígelo en su celda.',
  rol: 'Elígelo en su celda.',
};

/** What is wrong with a cell, and how to mend it. */
function cellSentence(field: ImportField, cell: ImportCell): Sentence {
  const label = FIELD_LABELS[field];
  const said = cell.written ? `«${cell.written}»` : '';
  const sentences: Record<CellProblem, Sentence> = {
    missing: { what: `Falta: ${label}.`, remedy: REMEDIES[field] ?? 'Escríbelo en su celda.' },
    invalid: {
      what:
        field === 'email'
          ? `${said} ${hasOtherLetters(cell.written) ? 'lleva tildes, eñes u otras letras' : 'no es un correo completo'}.`
          : `${said} no puede ser.`,
      remedy: field === 'email' ? 'Como nombre@ejemplo.com.' : 'Revisa el año.',
    },
    unknown: { what: `No se sabe qué es ${said} en ${label}.`, remedy: 'Elige en su celda.' },
    future: { what: 'La fecha de nacimiento está en el futuro.', remedy: 'Revisa el año.' },
    'not-in-calendar': {
      what: `El ${cell.written} no existe en el calendario.`,
      remedy: 'Escribe la fecha como día/mes/año.',
    },
    unreadable: {
      what: `${said} no es una fecha que se entienda.`,
      remedy: 'Escribe la fecha como día/mes/año.',
    },
    undecidable: {
      what: `${said} puede ser dos fechas${eitherText(cell)}.`,
      remedy: 'Elige cuál.',
    },
    'error-value': {
      what: `${label} tiene un error de la hoja: ${cell.written}.`,
      remedy: 'Escribe el dato en su celda.',
    },
    'formula-without-value': {
      what: `${label} es una fórmula sin resultado guardado.`,
      remedy: 'Abre y guarda el archivo en tu hoja de cálculo, o escribe el dato.',
    },
    'not-text': {
      what: `En ${label} hay ${said}, que no es un nombre.`,
      remedy: 'Escríbelo en su celda.',
    },
    'other-surnames': {
      what: `${said} no lleva los apellidos de su fila.`,
      remedy: 'Corrige los nombres o los apellidos.',
    },
    'too-long': {
      what: `${label} es demasiado largo.`,
      remedy: `Acórtalo: hasta ${LONGEST[field]} letras.`,
    },
    'too-long-together': { what: cell.why ?? '', remedy: '' },
  };
  return sentences[cell.problem!];
}

function eitherText({ either }: ImportCell): string {
  return either ? `: ${dateInWords(either[0])} o ${dateInWords(either[1])}` : '';
}
