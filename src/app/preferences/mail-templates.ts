import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** A subject and a message to begin with. */
export interface MailTemplate {
  readonly name: string;
  readonly subject: string;
  readonly message: string;
}

const KEY = 'kantuta_mail_templates';

/** Templates of mails, kept in this browser. Where storage is denied, as long as the page lives. */
@Service()
export class MailTemplates {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly _all = signal(this.stored());

  /** By their names. */
  readonly all = this._all.asReadonly();

  /** One that has the name already is replaced. */
  keep(template: MailTemplate): void {
    const all = [...this.others(template.name), template];
    this.write(all.sort((one, other) => one.name.localeCompare(other.name, 'es')));
  }

  remove(name: string): void {
    this.write(this.others(name));
  }

  private others(name: string): readonly MailTemplate[] {
    return this._all().filter((template) => template.name !== name);
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
