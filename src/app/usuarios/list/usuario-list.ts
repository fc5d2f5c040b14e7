import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Key, Upload, UserPlus } from 'lucide';
import { keepFresh } from '../../api/lists/keep-fresh';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { recordedName } from '../../domain/persona/recorded-name';
import { relativeTime } from '../../domain/relative-time';
import { isAdministrator } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { USUARIO_COLUMNS, UsuarioColumnName } from '../../domain/usuario/usuario-columns';
import { roleName, usuarioInitials, usuarioLabel } from '../../domain/usuario/usuario-labels';
import { lastChange } from '../../domain/usuario/usuario-versions';
import { clock } from '../../lists/clock';
import { ExportMenu } from '../../lists/export/export-menu';
import { FilterChips, FilterOption } from '../../lists/filter-chips';
import { ListFrame } from '../../lists/frame/list-frame';
import { ListScreen } from '../../lists/list-screen';
import { MarkedText } from '../../lists/marked-text';
import { NothingFound } from '../../lists/nothing-found';
import { RolesBehind } from '../../lists/roles-behind';
import { CopyMail } from '../../lists/table/copy-mail';
import { RecordCell } from '../../lists/table/record-cell';
import { RecordTable } from '../../lists/table/record-table';
import { RowPerson } from '../../lists/table/row-person';
import { SETTINGS } from '../../settings/settings';
import { RunPanel } from '../../trabajos/run-panel';
import { BlankArt } from '../../ui/blank/blank-art';
import { BlankState } from '../../ui/blank/blank-state';
import { Icon } from '../../ui/icon/icon';
import { keepFocus } from '../../ui/navigation/keep-focus';
import { oneValue } from '../../ui/navigation/one-value';
import { StateMark } from '../../ui/state-mark';
import { AccessClosing } from '../account/access-closing';
import { SelectionBar } from '../bulk/selection-bar';
import { ChangeState } from './change-state';
import { RoleFilter } from './role-filter';
import { RowActions } from './row-actions';
import { RowDeeds } from './row-deeds';
import { indexUsuarios, STATES, UsuarioFilter } from './usuario-filters';
import { NO_USUARIOS, USUARIO_ORDERS, walkWords } from './usuario-list-words';
import { UsuarioLook } from './usuario-look';

/** Every account: found, filtered and ordered in the browser; activated and deactivated in place. */
@Component({
  imports: [
    BlankArt,
    BlankState,
    CopyMail,
    ExportMenu,
    FilterChips,
    Icon,
    ListFrame,
    MarkedText,
    MatButtonModule,
    NothingFound,
    RecordCell,
    RecordTable,
    RouterLink,
    RowActions,
    RunPanel,
    SelectionBar,
    StateMark,
    UsuarioLook,
  ],
  templateUrl: './usuario-list.html',
  styleUrl: './usuario-list.scss',
  providers: [AccessClosing, ChangeState, RowDeeds],
})
export class UsuarioList {
  /** The URL's query: what does not make sense in it is ignored. */
  readonly q = input('', { transform: oneValue });
  readonly rol = input('', { transform: oneValue });
  readonly estado = input('', { transform: oneValue });
  readonly orden = input('', { transform: oneValue });

  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  protected readonly deeds = inject(RowDeeds);
  private readonly table = viewChild<RecordTable<Usuario>>(RecordTable);
  protected readonly list = inject(UsuarioApi).all;
  private readonly usuarios = this.list.value;
  private readonly indexed = computed(() => indexUsuarios(this.list.reading(), this.usuarios()));
  protected readonly screen = new ListScreen<Usuario, UsuarioColumnName, 'rol' | 'estado'>({
    name: 'usuarios',
    columns: USUARIO_COLUMNS,
    read: this.list,
    reload: () => this.list.reload(),
    all: this.usuarios,
    index: this.indexed,
    parameters: computed(() => ({
      q: this.q(),
      rol: this.rol(),
      estado: this.estado(),
      orden: this.orden(),
    })),
    filters: computed(() => ({ rol: this.role.value(), estado: this.state() })),
    table: this.table,
    words: walkWords,
  });
  protected readonly found = this.screen.found;
  protected readonly rows = this.screen.rows;
  protected readonly role: RoleFilter = new RoleFilter({
    asked: () => this.screen.query.value('rol'),
    known: () => this.indexed().index.count('rol', []),
    counts: () => this.found.counts('rol'),
    behind: () => this.rolesBehind,
  });
  private readonly askedState = computed(() =>
    STATES.find(({ value }) => value === this.screen.query.value('estado')),
  );
  protected readonly state = computed(
    (): UsuarioFilter['estado'] => this.askedState()?.value ?? '',
  );

  protected readonly stateOptions = computed<readonly FilterOption[]>(() => {
    if (!this.list.hasValue()) return [];
    const counts = this.found.counts('estado');
    return STATES.map(({ value, label }) => ({ value, label, count: counts.get(value) ?? 0 }));
  });

  protected readonly rolesBehind: RolesBehind = new RolesBehind({
    usuarios: this.usuarios,
    inView: computed(() => this.table()?.inView() ?? []),
    isSettled: this.found.isSettled,
  });

  private readonly now = clock();
  protected readonly orders = USUARIO_ORDERS;
  protected readonly nothingFound = NO_USUARIOS;
  protected readonly icons = { Key, Upload, UserPlus };
  protected readonly label = usuarioLabel;
  protected readonly roleName = roleName;
  protected readonly exact = formatInstant;
  protected readonly lastChange = lastChange;

  constructor() {
    keepFresh(this.list);
    // Whoever is deactivated may be none of those that are looked for.
    keepFocus(() => null);
  }

  protected readonly personOf = (usuario: Usuario): RowPerson => ({
    label: usuarioLabel(usuario),
    recorded: (usuario.persona && recordedName(usuario.persona)) || 'sin dato',
    initials: usuarioInitials(usuario),
    inactive: !usuario.estado,
  });

  protected ago(instant: string): string {
    return relativeTime(instant, this.now()) || 'sin dato';
  }

  protected administers({ role }: Usuario): boolean {
    return isAdministrator(role, this.administratorRoles);
  }
}
