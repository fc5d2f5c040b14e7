import { DOCUMENT, inject, signal } from '@angular/core';

/** What is printed, where that is not simply the list. */
export interface Printed<T> {
  /** As 'Usuarios, Cajero activos'. */
  readonly heading: string;
  readonly rows: readonly T[];
}

/** Prints rows of a list, those that are chosen or all that match. To be made in an injection context. */
export class ListPrinting<T> {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly _printed = signal<Printed<T> | null>(null);

  /** null = whoever prints the page itself gets the list as it is. */
  readonly printed = this._printed.asReadonly();

  print(printed: Printed<T>): void {
    this._printed.set(printed);
    // A phone goes on while people look at the sheets.
    this.window.addEventListener('afterprint', () => this._printed.set(null), { once: true });
    this.window.print();
  }
}
