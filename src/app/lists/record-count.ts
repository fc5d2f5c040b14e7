import { formatCount } from '../domain/text/format-count';

/** '212 usuarios', '1 usuario', or '3 de 212 usuarios' when not all are shown. */
export function recordCount(
  shown: number,
  total: number,
  [singular, plural]: readonly [string, string],
): string {
  const all = `${formatCount(total)} ${total === 1 ? singular : plural}`;
  return shown === total ? all : `${formatCount(shown)} de ${all}`;
}
