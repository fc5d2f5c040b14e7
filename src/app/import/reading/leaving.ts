import { formatCalendarDate } from '../../domain/calendar-date';
import { clean } from '../../domain/text/clean-text';
import { fold } from '../../domain/text/folded-text';
import { ReadCell, ReadRow } from '../../files/read-sheet';
import { standsForBlank } from './cell-text';
import { ColumnMap } from './columns/column-map';
import { readDate } from './dates/date-column';
import { ColumnUse, IDENTITY_USES } from './import-field';

const LEFT =
  /^(?:(?:se|fue|esta|ya|persona|personal) )*(?:(?:de |dad[oa] de )?baja|inact(?:iv[oa])?|pasiv[oa]|desactivad[oa]|no (?:activ[oa]|vigente|trabaja)|ya no |retirad[oa]|retiro|(?<=se )fue(?! de (?:vacacion|viaje|licencia|permiso))|dejo (?:de trabajar|el (?:trabajo|cargo|puesto))|fin(?:aliz[a-z]+)? (?:de )?contrato|contrato (?:vencido|finalizado|concluido)|desvinculad[oa]|cesad[oa]|cesante|despedid[oa]|renunci(?:a|o|ante)|suspendid[oa]|jubilad[oa]|fallecid[oa]|finiquitad[oa]|ex ?-?(?:emplead|trabajador|funcionari)\w*|bloquead[oa]|(?:des|in)habilitad[oa]|inactive|terminated|disabled)\b/;
/** Who is ill comes back. */
const FOR_A_WHILE = /\bbaja (?:medica|temporal|por (?:maternidad|paternidad|enfermedad|accidente))/;
/** Below 'Activo', and as databases write it. */
const NO = /^(?:no|n|0|i|false|falso)$/;
const STAYS = /^(?:activ[oa]|vigente)$/;

/** What a row says by which somebody left, as 'Baja' or 'Baja: 12/03/2024'; '' where they are there. */
export function whyLeft(cells: ReadRow['cells'], map: ColumnMap): string {
  for (const [column, use] of map.entries()) {
    const cell = cells[column];
    if (!cell || cell.kind === 'error' || cell.kind === 'formula') continue;
    const said =
      use === 'observaciones'
        ? saysLeft(cell.text)
        : use === 'estado'
          ? ofState(cell)
          : use === 'baja'
            ? ofLeaving(cell)
            : ofName(cell, use);
    if (said) return said;
  }
  return '';
}

function ofState({ text }: ReadCell): string {
  return NO.test(fold(text)) ? 'Inactivo' : saysLeft(text);
}

/** 'Ana Luna (baja)', 'Ana Luna - RETIRADA' */
function ofName({ text }: ReadCell, use: ColumnUse): string {
  if (!IDENTITY_USES.includes(use)) return '';
  const note = /\(([^()]+)\)\s*$|\s[-–—]\s*([^-–—]+)$/.exec(text);
  return note ? saysLeft(note[1] ?? note[2]!) : '';
}

function saysLeft(text: string): string {
  const word = fold(text);
  return LEFT.test(word) && !FOR_A_WHILE.test(word) ? clean(text) : '';
}

function ofLeaving(cell: ReadCell): string {
  const text = clean(cell.text);
  const word = fold(text);
  if (standsForBlank(text) || NO.test(word) || STAYS.test(word)) return '';
  const { value, problem } = readDate(cell, 'dmy');
  // A contract that ends one day.
  if (problem === 'future') return '';
  if (value) return `Baja: ${formatCalendarDate(value)}`;
  return /\p{L}{3}/u.test(text) ? `Baja: ${text}` : 'Baja';
}
