/** The column that a list is ordered by. In a URL: 'correo', or '-correo' when descending. */
export interface RecordOrder<Column extends string = string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** Reads an order from a URL; null when it names none of the columns. */
export function parseOrder<Column extends string>(
  text: string | undefined,
  columns: readonly Column[],
): RecordOrder<Column> | null {
  const descending = text?.startsWith('-') ?? false;
  const name = descending ? text?.slice(1) : text;
  const column = columns.find((known) => known === name);
  return column === undefined ? null : { column, descending };
}

/** By its first column. */
export function usualOrder<Column extends string>(
  columns: readonly { readonly name: Column }[],
): RecordOrder<Column> {
  return { column: columns[0]!.name, descending: false };
}

/** The one that a URL asks for; the usual one where it asks for none that there is. */
export function askedOrder<Column extends string>(
  text: string,
  columns: readonly { readonly name: Column }[],
): RecordOrder<Column> {
  const names = columns.map(({ name }) => name);
  return parseOrder(text, names) ?? usualOrder(columns);
}

export function formatOrder({ column, descending }: RecordOrder): string {
  return descending ? `-${column}` : column;
}
