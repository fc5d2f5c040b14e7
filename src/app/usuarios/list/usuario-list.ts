import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { UserPlus, Mail } from 'lucide';
import { toApiError } from '../../api/api-error';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { fullName } from '../../domain/persona';
import { formatOrder, parseOrder, RecordOrder } from '../../lists/index/record-order';
import { FoundRows } from '../../lists/index/found-rows';
import { ListStatus } from '../../lists/list-status';
import { Usuario, usuarioLabel } from '../../domain/usuario';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { partFailed } from '../../forms/save-failures';
import { FailureNotice } from '../../ui/failure-notice';
import { FilterOption, FilterSelect } from '../../lists/filter-select';
import { Icon } from '../../ui/icon';
import { ListQuery } from '../../lists/list-query';
import { Notifier } from '../../ui/notifier';
import { RecordCell } from '../../lists/table/record-cell';
import { recordCount } from '../../lists/record-count';
import { RecordColumn, RecordTable } from '../../lists/table/record-table';
import { SearchField } from '../../lists/search-field';
import { SetAsideNotice } from '../../lists/set-aside-notice';
import { AccountState } from './account-state';
import { whyNotDeactivate } from '../account/administrator-rules';
import {
  countUsuarios,
  indexUsuarios,
  NO_ROLE,
  parseState,
  passes,
  roleName,
  stateLabel,
  USUARIO_COLUMNS,
  UsuarioColumn,
} from './usuario-search';

const BY_NAME: RecordOrder<UsuarioColumn> = { column: 'nombre', descending: false };

/** Every account: found, filtered and ordered in the browser; activated and deactivated in place. */
@Component({
  imports: [
    FailureNotice,
    FilterSelect,
    Icon,
    ListStatus,
    MatButtonModule,
    RecordCell,
    RecordTable,
    RouterLink,
    SearchField,
    SetAsideNotice,
  ],
  templateUrl: './usuario-list.html',
  styleUrls: ['../../lists/list-page.scss', './usuario-list.scss'],
  providers: [AccountState],
  host: { class: 'page page-wide' },
})
export class UsuarioList {
  /** The URL's query: what does not make sense in it is ignored. */
  readonly q = input<string>();
  readonly rol = input<string>();
  readonly estado = input<string>();
  readonly orden = input<string>();

  private readonly api = inject(UsuarioApi);
  private readonly session = inject(Session);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly accountState = inject(AccountState);
  private readonly notifier = inject(Notifier);
  private readonly table = viewChild(RecordTable);
  protected readonly query = new ListQuery(this.q, this.table);

  protected readonly list = this.api.all;
  private readonly usuarios = this.list.value;

  protected readonly order = computed(() => parseOrder(this.orden(), USUARIO_COLUMNS) ?? BY_NAME);
  protected readonly state = computed(() => parseState(this.estado()));
  protected readonly stateValue = computed(() => (this.state() === null ? '' : this.estado()!));
  protected readonly role = computed(
    () => this.roleOptions().find(({ value }) => value === this.rol())?.value ?? '',
  );
  private readonly chosen = computed(() => ({ rol: this.role(), estado: this.state() }));
  protected readonly found = new FoundRows<Usuario, UsuarioColumn>(
    computed(() => indexUsuarios(this.usuarios())),
    computed(() => ({
      words: this.query.words(),
      keep: (usuario) => passes(this.chosen(), usuario),
      order: this.order(),
    })),
  );
  protected readonly rows = this.found.rows;
  protected readonly empty = computed(() => this.usuarios().length === 0);
  protected readonly count = computed(() => {
    if (this.list.hasValue()) {
      return recordCount(this.rows().length, this.usuarios().length, ['usuario', 'usuarios']);
    }
    return this.list.error() ? '' : 'Cargando usuarios…';
  });

  protected readonly columns: readonly RecordColumn<Usuario>[] = [
    {
      name: 'nombre',
      header: 'Nombre completo',
      width: '21%',
      card: 'title',
      text: ({ persona }) => fullName(persona) || 'sin dato',
    },
    { name: 'mostrar', header: 'Nombre para mostrar', width: '16%', text: ({ name }) => name },
    {
      name: 'correo',
      header: 'Correo electrónico',
      width: '23%',
      card: 'line',
      text: ({ email }) => email,
    },
    {
      name: 'rol',
      header: 'Rol',
      width: '12%',
      card: 'inline',
      text: (usuario) => roleName(usuario) || 'sin dato',
    },
    { name: 'estado', header: 'Estado', width: '10%', card: 'inline' },
    {
      name: 'actualizado',
      header: 'Actualizado',
      width: '13%',
      text: ({ updated_at }) => formatInstant(updated_at),
    },
  ];
  private readonly counts = computed(() => countUsuarios(this.usuarios()));
  protected readonly stateOptions = computed<readonly FilterOption[]>(() => {
    const { all, active } = this.counts();
    return [
      { value: '', label: 'Todos', count: all },
      { value: 'activos', label: 'Activos', count: active },
      { value: 'inactivos', label: 'Inactivos', count: all - active },
    ];
  });
  protected readonly roleOptions = computed<readonly FilterOption[]>(() => [
    { value: '', label: 'Todos', count: this.counts().all },
    ...this.counts().byRole.map(([name, count]) =>
      name ? { value: name, label: name, count } : { value: NO_ROLE, label: 'Sin dato', count },
    ),
  ]);
  protected readonly registerIcon = UserPlus;
  protected readonly mailIcon = Mail;
  protected readonly label = usuarioLabel;
  protected readonly stateLabel = stateLabel;

  constructor() {
    this.list.refresh();
  }

  protected orderBy(order: { column: string; descending: boolean }): void {
    const orden = formatOrder(order);
    this.query.show({ orden: orden === formatOrder(BY_NAME) ? null : orden });
  }

  protected isSaving({ id }: Usuario): boolean {
    return this.accountState.saving().has(id);
  }

  /** Why the account cannot be deactivated now; '' when it can, or is inactive already. */
  protected obstacle(usuario: Usuario): string {
    if (!usuario.estado) return '';
    return (
      whyNotDeactivate(
        usuario,
        this.usuarios(),
        this.session.user()?.id,
        this.administratorRoles,
      ) ?? ''
    );
  }

  protected changeState(usuario: Usuario): void {
    const obstacle = this.obstacle(usuario);
    if (obstacle) return this.notifier.failure(obstacle);
    this.accountState.change(usuario).subscribe({
      next: (changed) => this.notifier.success(stateSentence(changed)),
      error: (error: unknown) => {
        const deed = `cambió la cuenta de ${usuarioLabel(usuario)}`;
        this.notifier.failure(partFailed(toApiError(error), deed).message);
      },
    });
  }
}

function stateSentence(usuario: Usuario): string {
  const state = usuario.estado ? 'activa' : 'inactiva';
  return `La cuenta de ${usuarioLabel(usuario)} ahora está ${state}.`;
}
