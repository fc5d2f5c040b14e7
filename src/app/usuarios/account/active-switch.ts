import { Component, computed, inject, input } from '@angular/core';
import { FieldTree, FormField } from '@angular/forms/signals';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { KnownBackend } from '../../settings/known-backend';

/** Whether an account is active; below it what it was, what is wrong with it, or what inactive means. */
@Component({
  selector: 'app-active-switch',
  imports: [FormField, MatSlideToggleModule],
  host: { '[class.changed]': 'before()' },
  template: `
    <mat-slide-toggle aria-describedby="active-note" [formField]="estado()">
      Cuenta activa
    </mat-slide-toggle>
    <p id="active-note" [class.wrong]="estado()().invalid()" aria-live="polite">
      @for (error of estado()().errors(); track error.kind) {
        {{ error.message }}
      } @empty {
        {{ note() }}
      }
    </p>
  `,
  styles: `
    p {
      margin: 0;
      padding-left: 48px;
      color: var(--k-ink-2);
      font-size: var(--k-text-caption);
      line-height: 16px;
    }

    p.wrong {
      color: var(--k-red);
      font-weight: 550;
    }

    :host(.changed) {
      margin-left: calc(-1 * var(--k-3));
      padding-left: var(--k-2);
      border-left: 4px solid var(--k-gold-edge);
    }
  `,
})
export class ActiveSwitch {
  readonly estado = input.required<FieldTree<boolean>>();
  /** What is on record, where it is changed. */
  readonly before = input<string>();

  /** Whether nobody knows its password: then neither an active one gets in. */
  readonly closed = input(false);

  private readonly backend = inject(KnownBackend);
  protected readonly note = computed(() => {
    const before = this.before();
    if (before) return `Antes: ${before}`;
    if (this.closed()) return 'Acceso cerrado: no ingresa hasta que se restablezca su contraseña.';
    if (this.backend.letsInactiveIn)
      return 'Este servidor deja ingresar también a cuentas inactivas.';
    return this.estado()().value()
      ? 'Al desactivarla puedes cerrar también su acceso al POS.'
      : 'Si su acceso no se cerró, quizá todavía pueda ingresar al POS.';
  });
}
