import { computed, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { defer, EMPTY, filter, finalize, from, Observable, switchMap, tap, timer } from 'rxjs';
import { UsuarioApi } from '../../api/usuario-api';
import { Usuario } from '../../domain/usuario/usuario';
import { markedLabel } from '../../domain/usuario/usuario-labels';
import type { Confirmation } from '../../ui/dialog/confirmation';
import { Confirmations } from '../../ui/dialog/confirmations';
import { Notifier } from '../../ui/toast/notifier';
import { AccessClosing } from '../account/access-closing';

/** Who waits so long wants to know what for. */
const SLOW_AFTER_MS = 5_000;
const SLOW = 'El servidor está tardando: espera su respuesta.';

/** Activates and deactivates accounts, one question and one request at a time. */
@Service({ autoProvided: false })
export class ChangeState {
  private readonly api = inject(UsuarioApi);
  private readonly confirmations = inject(Confirmations);
  private readonly accessClosing = inject(AccessClosing);
  private readonly notifier = inject(Notifier);
  private readonly _saving = signal<ReadonlySet<number>>(new Set());
  private asking = false;

  /** The ids of the accounts whose change is under way. */
  readonly saving = this._saving.asReadonly();

  constructor() {
    toObservable(computed(() => this._saving().size > 0))
      .pipe(
        switchMap((isSaving) => (isSaving ? timer(SLOW_AFTER_MS) : EMPTY)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.notifier.success(SLOW));
  }

  /**
   * Asks, then turns the state round. Emits the account as it was stored; completes without a
   * value when the person thought better of it, or was asked already.
   */
  change(usuario: Usuario): Observable<Usuario> {
    return defer(() => {
      if (this.asking) return EMPTY;
      this.asking = true;
      const question = stateConfirmation(usuario, this.accessClosing);
      return from(this.confirmations.askWithOption(question)).pipe(
        // Also when the question could not be put: the next press asks again.
        finalize(() => (this.asking = false)),
      );
    }).pipe(
      filter(({ confirmed }) => confirmed),
      switchMap(({ option }) =>
        this.set(usuario, !usuario.estado).pipe(
          tap((changed) => {
            if (option) void this.accessClosing.close(changed);
          }),
        ),
      ),
    );
  }

  /** Without a question, as to take a change back. */
  set(usuario: Usuario, estado: boolean): Observable<Usuario> {
    return defer(() => {
      if (this._saving().has(usuario.id)) return EMPTY;
      this.mark(usuario, true);
      return this.api.update(usuario.id, { estado }).pipe(
        tap((changed) => {
          if (changed.estado) void this.accessClosing.reopen(changed);
        }),
        finalize(() => this.mark(usuario, false)),
      );
    });
  }

  private mark({ id }: Usuario, saving: boolean): void {
    this._saving.update(
      (ids) => new Set(saving ? [...ids, id] : [...ids].filter((other) => other !== id)),
    );
  }
}

function stateConfirmation(usuario: Usuario, access: AccessClosing): Confirmation {
  const who = markedLabel(usuario);
  return usuario.estado
    ? {
        title: `¿Desactivar a ${who}?`,
        message:
          'La cuenta queda inactiva. Sus datos y su historial se conservan, y puedes activarla de nuevo cuando quieras.',
        confirm: 'Desactivar',
        danger: true,
        option: access.option,
      }
    : {
        title: `¿Activar a ${who}?`,
        message: access.isClosed(usuario)
          ? 'Su acceso está cerrado: para ingresar otra vez necesita otra contraseña, que puedes restablecer después.'
          : 'Podrá ingresar al sistema otra vez, con el mismo correo y la misma contraseña.',
        confirm: 'Activar',
      };
}
