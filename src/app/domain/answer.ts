import { readObject, readText, UnexpectedAnswer } from './wire';

/** @throws UnexpectedAnswer */
export function readArray(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new UnexpectedAnswer(field, 'una lista', value);
}

/**
 * The texts of a record of nothing else, by the names that `empty` has.
 * @throws UnexpectedAnswer
 */
export function readTexts<Name extends string>(
  empty: Readonly<Record<Name, string>>,
  value: unknown,
): Record<Name, string> {
  const record = readObject<Record<string, unknown>>(value, 'registro');
  const texts = Object.keys(empty).map((name) => [name, readText(record[name], name)]);
  return Object.fromEntries(texts) as Record<Name, string>;
}

/** What a `{ status, message, data }` answer is about. @throws UnexpectedAnswer */
export function readData(answer: unknown): unknown {
  return readObject<{ data: unknown }>(answer, 'respuesta').data;
}
