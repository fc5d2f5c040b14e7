import { isPlainName, NameDoubt, nameDoubt } from '../../domain/quality/name-rule';
import { isMiscased, wellCased } from '../../domain/quality/name-spelling';
import { fold, searchWords } from '../../domain/text/folded-text';
import { hasLostLetter } from '../reading/broken-letters';
import { ImportRow } from '../reading/import-cell';
import { ImportField } from '../reading/import-field';
import { Mend, RowRemark } from './mend';

const NAMES = ['nombres', 'p_apellido', 's_apellido'] as const;

const LOST: NameDoubt = { why: 'Perdió una letra al guardarse el archivo.', meant: '' };

/** Names in capitals, with quotes, with digits: what the form asks about is asked here, by its rule. */
export function oddNames(row: ImportRow): readonly RowRemark[] {
  const { cells } = row;
  const [nombres, p_apellido, s_apellido] = NAMES.map((field) =>
    cells[field].problem ? '' : cells[field].value,
  );
  const names = { nombres: nombres!, p_apellido: p_apellido!, s_apellido: s_apellido! };
  const odd = NAMES.flatMap((field) => {
    const doubt = hasLostLetter(names[field]) ? LOST : nameDoubt(names, field);
    return doubt ? { field, ...doubt } : [];
  });
  return [...new Set(odd.map(({ why }) => why))].map((why) => {
    const those = odd.filter((one) => one.why === why);
    const mendable = those.filter(({ meant }) => meant);
    const edits = mendable.map(({ field, meant }) => ({ field, text: meant }));
    const written = those.map(({ field }) => names[field]).join(' ');
    return {
      what: `«${written}» ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
      remedy: 'Si está bien, se registra así.',
      fields: those.map(({ field }) => field),
      mend: mendable.length
        ? {
            text: mendable.map(({ meant }) => meant).join(' '),
            edits: [...edits, ...displayName(row, Object.values(names))],
          }
        : null,
    };
  });
}

/** A display name that is made of the names goes along with them. */
function displayName(row: ImportRow, names: readonly string[]): Mend['edits'] {
  const own = new Set(searchWords(names.join(' ')));
  return wellCasedNames(row).filter(
    ({ field, text }) => field === 'name' && searchWords(text).every((word) => own.has(word)),
  );
}

/** 'Gómez de Toro' is one surname, or two; null once other names were written. */
export function eitherSurnames({ cells, eitherSplit }: ImportRow): RowRemark | null {
  if (!eitherSplit) return null;
  const [split, other] = eitherSplit;
  const isOther = (field: keyof typeof split) => fold(cells[field].value) !== fold(split[field]);
  if (NAMES.some(isOther)) return null;
  // Capitals may have been corrected meanwhile.
  const isCased = NAMES.some((field) => cells[field].value !== split[field]);
  const meant = NAMES.map((field) => ({
    field,
    text: isCased ? wellCased(other[field]) : other[field],
  }));
  const edits = meant.filter(({ field, text }) => text !== cells[field].value);
  return {
    what: 'Los apellidos pueden separarse de otra manera.',
    remedy: 'Si está bien, se registra así.',
    fields: edits.map(({ field }) => field),
    mend: { text: meant.flatMap(({ text }) => text || []).join(' · '), edits },
  };
}

const CASED: readonly ImportField[] = [...NAMES, 'name'];

/** The names of a row that are all capitals, or all small, as names are written. */
export function wellCasedNames({ cells }: ImportRow): Mend['edits'] {
  return CASED.flatMap((field) => {
    const cell = cells[field];
    if (!cell || cell.problem || isPlainName(cell.value) || !isMiscased(cell.value)) return [];
    const text = wellCased(cell.value);
    return text === cell.value ? [] : { field, text };
  });
}
