import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { sameEmail } from '../../domain/text/email';
import { meantDomain, withDomain, withoutMarks } from '../../domain/text/misspelt-domain';

/** What stands below an e-mail: a hint, or what was probably meant. */
@Component({
  selector: 'app-email-hint',
  template: `
    <span role="status">
      @if (meant(); as meant) {
        <button type="button" (click)="take(meant.email)">
          ¿Quisiste decir {{ meant.words }}?
        </button>
      }
    </span>
    @if (!meant()) {
      <ng-content />
    }
  `,
  styles: `
    button {
      min-height: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--k-ink);
      font: inherit;
      font-weight: 600;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class EmailHint {
  readonly email = input.required<FieldTree<string>>();
  /** The e-mails of all accounts, as far as they are known. */
  readonly known = input.required<readonly string[]>();

  protected readonly meant = computed(() => {
    const typed = this.email()().value();
    if (!typed.includes('@')) return null;
    const plain = withoutMarks(typed.trim());
    if (plain) return { words: plain, email: plain };
    const others = this.known().filter((email) => !sameEmail(email, typed));
    const domain = meantDomain(typed, others);
    return domain ? { words: domain, email: withDomain(typed, domain) } : null;
  });

  protected take(email: string): void {
    const field = this.email()();
    field.value.set(email);
    field.markAsDirty();
  }
}
