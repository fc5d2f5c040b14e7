import { required, SchemaPath, validate } from '@angular/forms/signals';

/** Something must be written, and spaces alone are nothing. */
export function filledIn(path: SchemaPath<string>, message: string): void {
  required(path, { message });
  validate(path, ({ value }) =>
    value() !== '' && value().trim() === '' ? { kind: 'blank', message } : undefined,
  );
}

/**
 * At most so many characters. Not the library's `maxLength`: that one also sets the attribute
 * `maxlength`, with which the browser silently cuts off what was pasted.
 */
export function atMost(path: SchemaPath<string>, max: number): void {
  validate(path, ({ value }) => {
    const length = value().trim().length;
    return length > max
      ? {
          kind: 'tooLong',
          message: `Escribe ${max} caracteres como máximo: sobran ${length - max}.`,
        }
      : undefined;
  });
}

/** No line breaks. */
export function oneLine(path: SchemaPath<string>): void {
  validate(path, ({ value }) =>
    /[\r\n]/.test(value())
      ? { kind: 'oneLine', message: 'Escríbelo en una sola línea.' }
      : undefined,
  );
}
