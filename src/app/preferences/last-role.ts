import { DOCUMENT, inject, Service } from '@angular/core';

const KEY = 'kantuta_last_role';

/** The role that was given last in this browser: the next person is likely to get it too. */
@Service()
export class LastRole {
  private readonly window = inject(DOCUMENT).defaultView!;

  /** The role's id; null where none was given yet, or storage is denied. */
  read(): number | null {
    try {
      const id = Number(this.window.localStorage.getItem(KEY));
      return Number.isInteger(id) && id > 0 ? id : null;
    } catch {
      return null;
    }
  }

  write(id: number): void {
    try {
      this.window.localStorage.setItem(KEY, String(id));
    } catch {
      // Denied or full: the next time it has to be chosen.
    }
  }
}
