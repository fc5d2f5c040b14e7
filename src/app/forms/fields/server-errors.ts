import { FieldTree, ValidationError } from '@angular/forms/signals';

/** Fields of a form under the names that the backend gives them. */
export type NamedFields = Readonly<Record<string, FieldTree<unknown>>>;

/** What is said of a field, by its name, where more is known than that the server refused it. */
export type OwnWords = Readonly<Record<string, string>>;

/**
 * What the backend said of single fields, for the fields themselves. Its own words are technical
 * and stay in the details above the button. Leads to the first of them.
 */
export function serverErrors(
  refused: Readonly<Record<string, readonly string[]>>,
  fields: NamedFields,
  ownWords: OwnWords = {},
): ValidationError.WithFieldTree[] {
  const errors = Object.keys(refused).flatMap((name) => {
    const fieldTree = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return fieldTree
      ? [{ kind: 'server', message: ownWords[name] ?? refusal(fieldTree), fieldTree }]
      : [];
  });
  errors[0]?.fieldTree().focusBoundControl();
  return errors;
}

/** An empty optional field is refused because this backend requires it. */
function refusal(field: FieldTree<unknown>): string {
  return field().value() === ''
    ? 'El servidor exige este dato.'
    : 'El servidor no aceptó este dato.';
}

/**
 * What the server said of a field is of the sending before. A signal form keeps it until the value is
 * another one for whoever reads its errors.
 */
export function forgetServerErrors(form: FieldTree<unknown>): void {
  for (const { kind, fieldTree } of form().errorSummary()) {
    if (kind !== 'server') continue;
    const field = (fieldTree as FieldTree<unknown>)();
    const value = field.value();
    field.value.set(typeof value === 'boolean' ? !value : value === '' ? ' ' : '');
    field.errors();
    field.value.set(value);
  }
}

/** Leads to the first field that is wrong, in the order of the screen. */
export function focusFirstError(form: FieldTree<unknown>): void {
  form().errorSummary()[0]?.fieldTree().focusBoundControl();
}

/** What is wrong is said at each field, also where nobody has been yet; leads to the first. */
export function showErrors(form: FieldTree<unknown>): void {
  form().markAsTouched();
  focusFirstError(form);
}
