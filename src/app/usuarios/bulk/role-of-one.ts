import { computed, EnvironmentInjector, inject } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { filter, firstValueFrom, timeout } from 'rxjs';
import type { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { roleName, usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Runs } from '../../runs/runs';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { Notifier } from '../../ui/toast/notifier';
import { PlannedRun } from './planned-run';

/** Who waits so long wants to know what for. */
const SLOW_AFTER_MS = 5_000;

/**
 * Gives one account another role: a run, of which a word is enough where it goes well. To be made in
 * an injection context.
 */
export class RoleOfOne {
  private readonly planned = new PlannedRun();
  private readonly runs = inject(Runs);
  private readonly notifier = inject(Notifier);
  /** Of the app: whoever goes on to another page is told there. */
  private readonly injector = inject(EnvironmentInjector);

  /** @param showRun the run of this id takes long, or did not go well */
  constructor(private readonly showRun: (id: string) => void) {}

  menu(usuario: Usuario): readonly MenuEntry[] {
    return this.planned.roleMenu((role) => this.give(usuario, role));
  }

  private async give(usuario: Usuario, role: Role): Promise<void> {
    const id = await this.planned.giveRole([usuario], role);
    if (!id || !(await this.isDone(id))) return;
    this.notifier.success(`${usuarioLabel(usuario)} ahora tiene el rol ${role.nombre}.`, {
      label: 'Deshacer',
      run: () => void this.takeBack(id, usuario),
    });
  }

  private async takeBack(run: string, usuario: Usuario): Promise<void> {
    const id = await this.runs.undo(run);
    if (!id || !(await this.isDone(id))) return;
    const before = roleName(usuario) || 'de antes';
    this.notifier.success(`${usuarioLabel(usuario)} tiene otra vez el rol ${before}.`);
  }

  /** Shows the run where it is not. */
  private async isDone(id: string): Promise<boolean> {
    const run = toObservable(
      computed(() => this.runs.find(id)),
      { injector: this.injector },
    );
    const ended = run.pipe(
      filter((one) => one !== undefined && one.state !== 'running'),
      timeout(SLOW_AFTER_MS),
    );
    const items = (await firstValueFrom(ended).catch(() => undefined))?.items ?? [];
    const isDone = items.length > 0 && items.every(({ state }) => state === 'done');
    if (!isDone) this.showRun(id);
    return isDone;
  }
}
