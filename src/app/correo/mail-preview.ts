import { Component, computed, input } from '@angular/core';
import { Mail } from '../domain/mail/mail';
import { clean } from '../domain/text/clean-text';

/** What the recipient will read, to the letter: text, never markup. */
@Component({
  selector: 'app-mail-preview',
  template: `
    <div class="head">
      <p class="subject" [class.faint]="!mail().subject">{{ mail().subject || 'Sin asunto' }}</p>
      <dl>
        <dt>De</dt>
        <dd>Kantuta POS</dd>
        <dt>Para</dt>
        <dd>
          @if (mail().email) {
            {{ mail().name }} <span class="muted">{{ mail().email }}</span>
          } @else {
            <span class="faint">Sin destinatario</span>
          }
        </dd>
      </dl>
    </div>
    <pre>{{ text() }}</pre>
  `,
  styles: `
    :host {
      display: block;
      border: 1px solid var(--k-line);
      border-radius: var(--k-r-l);
      background: var(--k-surface);
    }
    .head {
      padding: 16px 20px;
      border-bottom: 1px solid var(--k-line);
    }
    .subject {
      margin: 0;
      font-size: var(--k-text-heading);
      line-height: 24px;
      font-weight: 650;
      overflow-wrap: anywhere;
    }
    dl {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr);
      gap: 2px 8px;
      margin: 6px 0 0;
      font-size: var(--k-text-small);
    }
    dt {
      color: var(--k-ink-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    pre {
      margin: 0;
      padding: 20px;
      min-height: 160px;
      font: inherit;
      line-height: 22px;
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
  return clean(name) ? `Hola ${clean(name)},\n\n${message}` : message;
}
