import { Component, computed, DestroyRef, ElementRef, inject, input, output } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { TriangleAlert } from 'lucide';
import { Icon } from '../../ui/icon/icon';
import { focusHeading } from '../../ui/navigation/focus-heading';
import { showErrors } from '../fields/server-errors';

/** Appears with the first change, at the foot of a form: what changed, what is to be corrected. */
@Component({
  selector: 'app-save-bar',
  imports: [Icon, MatButtonModule],
  host: {
    class: 'save-bar no-print',
    role: 'region',
    'aria-label': 'Cambios sin guardar',
    '(focusin)': 'isIn = true',
    '(focusout)': 'isIn = $event.relatedTarget === null',
    '(document:keydown.control.s)': 'save($event)',
    '(document:keydown.meta.s)': 'save($event)',
  },
  templateUrl: './save-bar.html',
  styleUrl: './save-bar.scss',
})
export class SaveBar {
  readonly form = input.required<FieldTree<unknown>>();
  /** Labels of the fields that changed. */
  readonly changed = input.required<readonly string[]>();
  /** Whether the person is being asked, and nothing sent yet. */
  readonly asking = input(false);
  readonly discard = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly icon = TriangleAlert;
  protected readonly showErrors = showErrors;
  /** Whether it has the focus, or had it as it went away. */
  protected isIn = false;
  protected readonly count = computed(() => {
    const { length } = this.changed();
    return length === 1 ? '1 cambio sin guardar' : `${length} cambios sin guardar`;
  });
  protected readonly names = computed(() => this.changed().join(', '));
  protected readonly wrong = computed(() => this.form()().errorSummary().length);
  protected readonly saving = computed(() => this.form()().submitting());

  constructor() {
    const { ownerDocument } = this.host;
    // What is saved or discarded takes the bar away, with the button that was pressed.
    inject(DestroyRef).onDestroy(() => {
      const isNowhere = ownerDocument.activeElement === ownerDocument.body;
      if (this.isIn && isNowhere) focusHeading(ownerDocument.querySelector('main'));
    });
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.host.closest('form')?.requestSubmit();
  }
}
