const NUMBER = new Intl.NumberFormat('es-BO');

/** '212 usuarios', '1 usuario', or '3 de 212 usuarios' when not all are shown. */
export function recordCount(
  shown: number,
  total: number,
  [singular, plural]: readonly [string, string],
): string {
  const all = `${NUMBER.format(total)} ${total === 1 ? singular : plural}`;
  return shown === total ? all : `${NUMBER.format(shown)} de ${all}`;
}
