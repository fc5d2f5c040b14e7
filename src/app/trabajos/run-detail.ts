import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import {
  Check,
  CircleAlert,
  CircleHelp,
  Clock,
  Download,
  Minus,
  Pause,
  RotateCw,
  Undo2,
} from 'lucide';
import { RoleApi } from '../api/role-api';
import { UsuarioApi } from '../api/usuario-api';
import { usuarioLabel } from '../domain/usuario';
import { countItems, isOpen, ItemState, RunItem, RunValue } from '../runs/run';
import { Runs, RunView } from '../runs/runs';
import { Confirmations } from '../ui/confirmations';
import { Icon } from '../ui/icon';
import { itemStateLabel, timeLeftSentence } from './run-texts';

type Filter = 'all' | 'done' | 'failed' | 'waiting';

/** Which states a filter shows; what went wrong stands on top of all. */
const SHOWN: Readonly<Record<Filter, readonly ItemState[]>> = {
  all: ['failed', 'changed', 'unknown', 'sent', 'done', 'waiting', 'left'],
  done: ['done'],
  failed: ['failed', 'changed', 'unknown'],
  waiting: ['sent', 'waiting', 'left'],
};

/** What became of each account of a run, and what can be done about it. */
@Component({
  selector: 'app-run-detail',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollViewport,
    Icon,
    MatButtonModule,
  ],
  templateUrl: './run-detail.html',
  styleUrl: './run-detail.scss',
})
export class RunDetail {
  readonly run = input.required<RunView>();
  /** Another run was begun from this one: its id. */
  readonly begun = output<string>();

  protected readonly runs = inject(Runs);
  private readonly confirmations = inject(Confirmations);
  private readonly accounts = inject(UsuarioApi).all;
  private readonly roles = inject(RoleApi).list();

  protected readonly counts = computed(() => countItems(this.run().items));
  protected readonly ended = computed(
    () => this.run().items.filter((item) => !isOpen(item)).length,
  );
  protected readonly bad = computed(() => this.counts().failed + this.counts().changed);
  protected readonly share = (count: number) => `${(100 * count) / this.run().items.length}%`;
  protected readonly left = computed(() =>
    this.run().state === 'running' ? timeLeftSentence(this.runs.timeLeft(this.run())) : '',
  );
  protected readonly filter = linkedSignal<string, Filter>({
    source: () => this.run().id,
    computation: () => 'all',
  });
  protected readonly filters = computed(() => {
    const { done, failed, changed, unknown, waiting, sent, left } = this.counts();
    return [
      { value: 'all', label: 'Todas', count: this.run().items.length },
      { value: 'done', label: 'Hechas', count: done },
      { value: 'failed', label: 'Fallidas', count: failed + changed + unknown },
      { value: 'waiting', label: 'En espera', count: waiting + sent + left },
    ] as const;
  });
  protected readonly shown = computed(() => {
    const states = SHOWN[this.filter()];
    const { items } = this.run();
    return states.flatMap((state) => items.filter((item) => item.state === state));
  });
  /** The accounts of this run alone, by id: the list may hold a hundred thousand. */
  private readonly known = computed(() => {
    const ids = new Set(this.run().items.map(({ id }) => id));
    const known = this.accounts.value().filter(({ id }) => ids.has(id));
    return new Map(known.map((usuario) => [usuario.id, usuario]));
  });

  protected readonly icons = {
    waiting: Clock,
    sent: Clock,
    done: Check,
    failed: CircleAlert,
    unknown: CircleHelp,
    changed: CircleHelp,
    left: Minus,
  };
  protected readonly pauseIcon = Pause;
  protected readonly retryIcon = RotateCw;
  protected readonly undoIcon = Undo2;
  protected readonly reportIcon = Download;
  protected readonly stateLabel = itemStateLabel;

  constructor() {
    this.accounts.refresh();
  }

  protected nameOf({ id }: RunItem): string {
    const usuario = this.known().get(id);
    return usuario ? usuarioLabel(usuario) : `Cuenta ${id}`;
  }

  protected idOf(_: number, { id }: RunItem): number {
    return id;
  }

  protected async undo(): Promise<void> {
    const { done } = this.counts();
    const confirmed = await this.confirmations.ask({
      title: `¿Deshacer ${done === 1 ? 'el cambio' : `los ${done} cambios`}?`,
      message:
        'Cada cuenta vuelve a como estaba antes. Las que alguien cambió desde entonces no se tocan: se nombran, y decides tú.',
      confirm: 'Deshacer',
    });
    const id = confirmed ? await this.runs.undo(this.run().id) : null;
    if (id) this.begun.emit(id);
  }

  protected async report(): Promise<void> {
    const { saveReport } = await import('./run-report');
    await saveReport(this.run(), this.known(), (value) => this.valueLabel(value));
  }

  private valueLabel(value: RunValue | null): string {
    if (value === null) return 'sin dato';
    if (typeof value === 'boolean') return value ? 'Activo' : 'Inactivo';
    const roles = this.roles.hasValue() ? this.roles.value() : [];
    return roles.find(({ id }) => id === value)?.nombre ?? `Rol ${value}`;
  }
}
