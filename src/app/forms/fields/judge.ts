import { FieldTree, SchemaPath, validateTree } from '@angular/forms/signals';

/**
 * The rules of a form out of a plain function, that judges where there is no form too.
 * @param problems what is wrong with each field, as a sentence; nothing for a good one.
 */
export function judge<T extends object>(
  path: SchemaPath<T>,
  problems: (value: T) => Partial<Record<keyof T & string, string>>,
): void {
  validateTree<T>(path, ({ value, fieldTree }) => {
    const fields = fieldTree as unknown as Readonly<Record<string, FieldTree<unknown>>>;
    const found = Object.entries<string | undefined>(problems(value()));
    return found.map(([name, message]) => ({ kind: 'rule', message, fieldTree: fields[name] }));
  });
}
