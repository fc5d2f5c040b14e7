import { ImportField } from '../../reading/import-field';

/** In pixels: with the least that tells one from another, and so that next to nothing is cut. */
const WIDTHS: Readonly<Record<ImportField, readonly [least: number, whole: number]>> = {
  nombres: [80, 116],
  p_apellido: [80, 112],
  s_apellido: [80, 116],
  fecha_nacimiento: [94, 104],
  genero: [62, 76],
  email: [128, 232],
  rol: [80, 116],
  name: [84, 156],
};
/** What the number of a row takes, and what will become of it: on phones in two lines. */
const BESIDE = 68 + 152;
const BESIDE_ON_PHONE = 80 + 104;

export interface ColumnWidths {
  /** Of the table, in pixels: in a narrower window it scrolls. */
  readonly table: number;
  readonly columns: Readonly<Partial<Record<ImportField, string>>>;
}

/**
 * Columns of cells give way together, and take what there is: what lies beyond their least is shared
 * among them. On phones, where the table scrolls anyway, nothing is cut.
 */
export function columnWidths(fields: readonly ImportField[], isPhone: boolean): ColumnWidths {
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const beside = isPhone ? BESIDE_ON_PHONE : BESIDE;
  const least = beside + sum(fields.map((field) => WIDTHS[field][0]));
  const whole = beside + sum(fields.map((field) => WIDTHS[field][1]));
  const widthOf = (field: ImportField) => {
    const [own, most] = WIDTHS[field];
    const share = (most - own) / (whole - least);
    return isPhone
      ? `${most}px`
      : `calc(${own}px + max(0px, 100cqi - ${least}px) * ${share.toFixed(4)})`;
  };
  const columns = Object.fromEntries(fields.map((field) => [field, widthOf(field)]));
  return { table: isPhone ? whole : least, columns };
}
