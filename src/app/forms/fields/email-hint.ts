import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { isEmail, sameEmail, withoutMarks } from '../../domain/text/email';
import { meantDomain, withDomain } from '../../domain/text/misspelt-domain';
import { MeantText } from './meant-text';

/** What stands below an e-mail: a hint, or what was probably meant. */
@Component({
  selector: 'app-email-hint',
  imports: [MeantText],
  template: `
    <span role="status">
      @if (meant(); as meant) {
        <app-meant-text [words]="meant.words" (taken)="take(meant.email)" />
      }
    </span>
    @if (!meant()) {
      <ng-content />
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
    if (plain && isEmail(plain)) return { words: plain, email: plain };
    const others = this.known().filter((email) => !sameEmail(email, typed));
    const domain = meantDomain(typed, others);
    return domain ? { words: domain, email: withDomain(typed, domain) } : null;
  });

  protected take(email: string): void {
    const field = this.email()();
    field.value.set(email);
    field.markAsDirty();
    // The button is gone then: the focus goes to what it changed.
    field.focusBoundControl();
  }
}
