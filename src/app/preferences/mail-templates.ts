import { DOCUMENT, inject, Service, signal } from '@angular/core';
import { fold } from '../domain/text/folded-text';

/** A subject and a message to begin with. */
export interface MailTemplate {
  readonly name: string;
  readonly subject: string;
  readonly message: string;
}

/** Nobody tells two templates apart by a capital letter or an accent. */
export function sameName(one: string, other: string): boolean {
  return fold(one.trim()) === fold(other.trim());
}

const KEY = 'kantuta_mail_templates';

/** Templates of mails, kept in this browser. Where storage is denied, as long as the page lives. */
@Service()
export class MailTemplates {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly _all = signal(this.stored());

  /** By their names. */
  readonly all = this._all.asReadonly();

  named(name: string): MailTemplate | undefined {
    return this._all().find((template) => sameName(template.name, name));
  }

  /** One that has the name already is replaced. */
  keep(template: MailTemplate): void {
    const all = [...this.others(template.name), template];
    this.write(all.sort((one, other) => one.name.localeCompare(other.name, 'es')));
  }

  /** All of them at once, as they were before. */
  putBack(all: readonly MailTemplate[]): void {
    this.write(all);
  }

  remove(name: string): void {
    this.write(this.others(name));
  }

  private others(name: string): readonly MailTemplate[] {
    return this._all().filter((template) => !sameName(template.name, name));
  }

  private write(all: readonly MailTemplate[]): void {
    this._all.set(all);
    try {
      this.window.localStorage.setItem(KEY, JSON.stringify(all));
    } catch {
      // Denied or full: they live as long as the page.
    }
  }

  private stored(): readonly MailTemplate[] {
    try {
      const json: unknown = JSON.parse(this.window.localStorage.getItem(KEY) ?? '[]');
      return Array.isArray(json) ? json.filter(isTemplate) : [];
    } catch {
      return [];
    }
  }
}

function isTemplate(value: unknown): value is MailTemplate {
  if (typeof value !== 'object' || value === null) return false;
  const { name, subject, message } = value as Partial<MailTemplate>;
  return [name, subject, message].every((text) => typeof text === 'string');
}
