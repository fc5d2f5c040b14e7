import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Copy, Mail, Pencil, Upload, UserPlus, UserRound } from 'lucide';
import { keepFresh } from '../../api/lists/keep-fresh';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { Persona } from '../../domain/persona/persona';
import {
  PERSONA_COLUMNS,
  PersonaColumnName,
  PersonaRow,
} from '../../domain/persona/persona-columns';
import { fullName, initials } from '../../domain/persona/persona-name';
import { recordedName } from '../../domain/persona/recorded-name';
import { relativeTime } from '../../domain/relative-time';
import { Usuario } from '../../domain/usuario/usuario';
import { clock } from '../../lists/clock';
import { CopyText } from '../../lists/copy-text';
import { ExportMenu } from '../../lists/export/export-menu';
import { FilterChips, FilterOption } from '../../lists/filter-chips';
import { ListFrame } from '../../lists/frame/list-frame';
import { ListScreen } from '../../lists/list-screen';
import { MarkedText } from '../../lists/marked-text';
import { NothingFound } from '../../lists/nothing-found';
import { CopyMail } from '../../lists/table/copy-mail';
import { RecordCell } from '../../lists/table/record-cell';
import { RecordTable } from '../../lists/table/record-table';
import { RowPerson } from '../../lists/table/row-person';
import { BlankArt } from '../../ui/blank/blank-art';
import { BlankState } from '../../ui/blank/blank-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon/icon';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { oneValue } from '../../ui/navigation/one-value';
import { PersonaSelectionBar } from '../bulk/persona-selection-bar';
import { NO_PERSONAS, PERSONA_ORDERS, walkWords } from './persona-list-words';
import { PersonaLook } from './persona-look';
import { ACCOUNT_FILTERS, indexPersonas, joinAccounts, PersonaFilter } from './persona-rows';

/** Every persona, with the account that it backs where there is one. */
@Component({
  imports: [
    BlankArt,
    BlankState,
    CopyMail,
    ExportMenu,
    FailureNotice,
    FilterChips,
    Icon,
    ListFrame,
    MarkedText,
    MatButtonModule,
    NothingFound,
    PersonaLook,
    PersonaSelectionBar,
    RecordCell,
    RecordTable,
    RouterLink,
  ],
  templateUrl: './persona-list.html',
})
export class PersonaList {
  /** The URL's query: what does not make sense in it is ignored. */
  readonly q = input('', { transform: oneValue });
  readonly cuenta = input('', { transform: oneValue });
  readonly orden = input('', { transform: oneValue });

  private readonly table = viewChild<RecordTable<PersonaRow>>(RecordTable);
  protected readonly list = inject(PersonaApi).all;
  /** Joined in the browser: without the accounts, the personas show all the same. */
  protected readonly accounts = inject(UsuarioApi).all;

  protected readonly accountsFailure = computed(() =>
    this.list.error() ? undefined : this.accounts.error(),
  );
  /** Who has an account is not known without the accounts. */
  protected readonly account = computed((): PersonaFilter['cuenta'] =>
    this.accounts.hasValue()
      ? (ACCOUNT_FILTERS.find(({ value }) => value === this.screen.query.value('cuenta'))?.value ??
        '')
      : '',
  );

  protected readonly all = computed(() =>
    joinAccounts(this.list.reading(), this.list.value(), this.accounts.value()),
  );
  protected readonly screen = new ListScreen<PersonaRow, PersonaColumnName, 'cuenta'>({
    name: 'personas',
    columns: PERSONA_COLUMNS,
    read: this.list,
    reload: () => this.reload(),
    all: this.all,
    index: computed(() => indexPersonas(this.list.reading(), this.all())),
    parameters: computed(() => ({ q: this.q(), cuenta: this.cuenta(), orden: this.orden() })),
    filters: computed(() => ({ cuenta: this.account() })),
    table: this.table,
    words: walkWords,
  });
  protected readonly rows = this.screen.rows;

  protected readonly accountOptions = computed<readonly FilterOption[]>(() => {
    if (!this.accounts.hasValue() || !this.list.hasValue()) return [];
    const counts = this.screen.found.counts('cuenta');
    return ACCOUNT_FILTERS.map(({ value, label }) => ({
      value,
      label,
      count: counts.get(value) ?? 0,
    }));
  });

  private readonly now = clock();
  private readonly copyText = inject(CopyText);
  protected readonly orders = PERSONA_ORDERS;
  protected readonly nothingFound = NO_PERSONAS;
  protected readonly icons = { Upload, UserPlus };
  protected readonly fullName = fullName;
  protected readonly exact = formatInstant;

  protected readonly personOf = ({ persona }: PersonaRow): RowPerson => ({
    label: fullName(persona),
    recorded: recordedName(persona) || 'sin dato',
    initials: initials(persona),
    inactive: !persona.estado,
  });

  constructor() {
    keepFresh(this.list);
    keepFresh(this.accounts);
  }

  protected ago(instant: string): string {
    return relativeTime(instant, this.now()) || 'sin dato';
  }

  protected readonly menu = ({ id, persona, account }: PersonaRow): readonly MenuEntry[] => [
    { label: 'Editar', icon: Pencil, link: ['/personas', id] },
    ...(account ? this.accountEntries(persona, account) : []),
  ];

  private accountEntries(persona: Persona, { id, email }: Usuario): readonly MenuEntry[] {
    const recipients = [{ email, name: fullName(persona) }];
    return [
      { label: 'Abrir su cuenta', icon: UserRound, link: ['/usuarios', id] },
      { label: 'Escribir correo', icon: Mail, link: '/correo', state: { mail: { recipients } } },
      { label: 'Copiar correo', icon: Copy, run: () => this.copyText.copyMail(email) },
    ];
  }

  private reload(): void {
    this.list.reload();
    this.accounts.reload();
  }
}
