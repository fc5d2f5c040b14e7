import { ReadCell, textCell } from '../read-sheet';
import { damaged } from '../unreadable-file';
import { dayOfSerial } from './excel-dates';
import { decodeEscapes } from './xml-reader';

/** What the parts of a workbook say of a cell. */
export interface RawCell {
  /** `t` of the cell: 's', 'str', 'inlineStr', 'b', 'e', 'd', 'n'; '' where there is none. */
  type: string;
  style: number;
  hasFormula: boolean;
  /** null where the file has no value, not even an empty one. */
  value: string | null;
}

export interface CellContext {
  readonly strings: readonly string[];
  readonly dateFormats: ReadonlySet<number>;
  readonly since1904: boolean;
}

/** undefined where there is nothing in it. */
export function cellOf(raw: RawCell, context: CellContext): ReadCell | undefined {
  const { type, value, hasFormula } = raw;
  const empty = value === null || value === '';
  // A text that a formula made may well be empty; a number that is not there was never worked out.
  const neverMade = value === null || (value === '' && type !== 'str');
  if (hasFormula && neverMade) return { kind: 'formula', text: '' };
  if (empty) return undefined;
  switch (type) {
    case 's':
      return textOrNothing(sharedText(Number(value), context));
    case 'str':
    case 'inlineStr':
      return textOrNothing(decodeEscapes(value));
    case 'b':
      return { kind: 'boolean', text: value === '1' || value === 'true' ? 'VERDADERO' : 'FALSO' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'date', text: value.slice(0, 10) };
  }
  return numberOrDate(value, raw.style, context);
}

/** Fails where there is none of that number: people without their names are no sheet. */
function sharedText(place: number, { strings }: CellContext): string {
  const text = strings[place];
  if (text === undefined) throw damaged();
  return text;
}

function textOrNothing(text: string): ReadCell | undefined {
  return text.trim() === '' ? undefined : textCell(text);
}

function numberOrDate(
  value: string,
  style: number,
  { dateFormats, since1904 }: CellContext,
): ReadCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  const day = dateFormats.has(style) ? dayOfSerial(number, since1904) : null;
  return day ? { kind: 'date', text: day } : { kind: 'number', text: String(number) };
}
