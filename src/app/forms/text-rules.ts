import { required, validate } from '@angular/forms/signals';

/** The path of a text in a signal form's schema. */
export type TextPath = Parameters<typeof validate<string>>[0];

/** Something other than spaces must be written. */
export function requireText(path: TextPath, message: string): void {
  required(path, { message });
  validate(path, ({ value }) =>
    value() !== '' && value().trim() === '' ? { kind: 'blank', message } : undefined,
  );
}

/**
 * At most this many characters, as the database counts them. Not the built-in `maxLength`: that one
 * sets the attribute of the same name, and the browser then cuts pasted text without a word.
 */
export function limit(path: TextPath, max: number): void {
  validate(path, ({ value }) =>
    countCharacters(value().trim()) > max
      ? { kind: 'tooLong', message: `Escribe ${max} caracteres como máximo.` }
      : undefined,
  );
}

/** Code points: an emoji or a letter beyond the basic plane is one character, not two. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
