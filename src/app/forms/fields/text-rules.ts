import { required, validate } from '@angular/forms/signals';
import { clean, countCharacters } from '../../domain/text/clean-text';
import { whyNotEmail } from '../../domain/text/email';

/** The path of a text in a signal form's schema. */
export type TextPath = Parameters<typeof validate<string>>[0];

/** Something that can be seen must be written. */
export function requireText(path: TextPath, message: string): void {
  required(path, { message });
  validate(path, ({ value }) =>
    value() !== '' && clean(value()) === '' ? { kind: 'blank', message } : undefined,
  );
}

/**
 * One e-mail, with a dot in its domain, at most 150 characters: the one rule of every form.
 * @param judged what of the text is judged: all of it, unless told.
 */
export function requireEmail(
  path: TextPath,
  message: string,
  judged = (text: string) => text,
): void {
  requireText(path, message);
  validate(path, ({ value }) => {
    const message = clean(value()) === '' ? null : whyNotEmail(judged(value()));
    return message === null ? undefined : { kind: 'email', message };
  });
  limit(path, 150);
}

/**
 * At most this many characters, as the database counts them. Not the built-in `maxLength`: that one
 * sets the attribute of the same name, and the browser then cuts pasted text without a word.
 */
export function limit(path: TextPath, max: number): void {
  validate(path, ({ value }) =>
    countCharacters(clean(value())) > max
      ? { kind: 'tooLong', message: `Escribe ${max} caracteres como máximo.` }
      : undefined,
  );
}
