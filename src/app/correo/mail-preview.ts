import { Component, computed, input } from '@angular/core';
import { clean } from '../domain/clean-text';
import { Mail } from '../domain/mail';

/** What the recipient will read, to the letter: text, never markup. */
@Component({
  selector: 'app-mail-preview',
  template: `
    <dl>
      <dt>Para</dt>
      <dd>{{ mail().name || '—' }} &lt;{{ mail().email || '—' }}&gt;</dd>
      <dt>Asunto</dt>
      <dd>{{ mail().subject || '—' }}</dd>
    </dl>
    <pre>{{ text() }}</pre>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0.25rem 0.75rem;
      margin: 0 0 1rem;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    pre {
      margin: 0;
      padding: 1rem;
      border-radius: var(--mat-sys-corner-medium);
      background: var(--mat-sys-surface-container);
      font: inherit;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class MailPreview {
  readonly mail = input.required<Mail>();

  protected readonly text = computed(() => mailText(this.mail()));
}

/** The greeting that the backend puts before the message, and the message as typed. */
export function mailText({ name, message }: Mail): string {
  return `Hola ${clean(name) || '—'},\n\n${message}`;
}
