import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { SETTINGS } from './settings';

/** What only trying finds out about a backend (contract, C). */
export type BackendFact =
  /** A password that goes by `PATCH /usuario/:id` is stored readable. */
  | 'patch-stores-password-unhashed'
  /** A person without a second surname is refused. */
  | 'second-surname-demanded'
  /** `PUT /persona` is refused for the very `id` that it needs. */
  | 'persona-update-refused'
  /** An account that is inactive was signed in. */
  | 'inactive-signed-in';

/**
 * What this browser found out about the backend, so that it is found out once. It says nothing of
 * anybody. Where storage is denied, it is known as long as the page lives.
 */
@Service()
export class KnownBackend {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly settings = inject(SETTINGS);
  private readonly key = `kantuta_backend:${this.settings.apiPath}`;
  private readonly facts = signal<ReadonlySet<string>>(new Set(this.stored()));

  /** Whether deactivating somebody does not keep them out: as the settings say, or as was seen. */
  get letsInactiveIn(): boolean {
    return this.settings.inactiveCanSignIn || this.knows('inactive-signed-in');
  }

  knows(fact: BackendFact): boolean {
    return this.facts().has(fact);
  }

  learn(fact: BackendFact): void {
    this.keep(new Set([...this.facts(), fact]));
  }

  /** The backend was mended: it does now what it refused before. */
  forget(fact: BackendFact): void {
    if (this.knows(fact)) this.keep(new Set([...this.facts()].filter((known) => known !== fact)));
  }

  private keep(facts: ReadonlySet<string>): void {
    this.facts.set(facts);
    try {
      this.window.localStorage.setItem(this.key, JSON.stringify([...facts]));
    } catch {
      // Denied or full: it is found out again the next time.
    }
  }

  private stored(): string[] {
    try {
      const json: unknown = JSON.parse(this.window.localStorage.getItem(this.key) ?? '[]');
      return Array.isArray(json) ? json.filter((fact) => typeof fact === 'string') : [];
    } catch {
      return [];
    }
  }
}
