import { Component, computed, input, signal } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { renamed } from '../../domain/persona/display-name';
import { PersonaDetails } from '../../domain/persona/persona-details';
import type { Usuario } from '../../domain/usuario/usuario';
import { MeantText } from '../../forms/fields/meant-text';

/** Offers the display name of the new names where it was made of those on record. */
@Component({
  selector: 'app-renamed-too',
  imports: [MeantText],
  template: `
    @if (after(); as after) {
      <app-meant-text
        question="¿Cambiar también a"
        [words]="'«' + after + '»'"
        (taken)="take(after)"
      />
    }
  `,
  styles: `
    :host {
      font-size: var(--k-text-caption);
    }
  `,
})
export class RenamedToo {
  readonly name = input.required<FieldTree<string>>();
  readonly details = input.required<FieldTree<PersonaDetails>>();
  readonly recorded = input.required<Usuario>();

  /** What was offered and taken: it follows the names, too. */
  private readonly taken = signal('');
  /** What is typed as a name of its own is left alone. */
  protected readonly after = computed(() => {
    const { name, persona } = this.recorded();
    const typed = this.name()().value();
    if (typed !== name && typed !== this.taken()) return null;
    const after = persona && renamed(name, persona, this.details()().value());
    return after === typed ? null : after;
  });

  protected take(after: string): void {
    const field = this.name()();
    this.taken.set(after);
    field.value.set(after);
    field.markAsDirty();
    // The button is gone then: the focus goes to what it changed.
    field.focusBoundControl();
  }
}
