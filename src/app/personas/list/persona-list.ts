import { Component, computed, DestroyRef, effect, inject, input, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Copy, Ellipsis, Mail, Pencil, Upload, UserPlus, UserRound } from 'lucide';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { Persona } from '../../domain/persona/persona';
import {
  PERSONA_COLUMNS,
  PersonaColumnName,
  PersonaRow,
} from '../../domain/persona/persona-columns';
import { fullName, recordedName, shortName } from '../../domain/persona/persona-name';
import { relativeTime } from '../../domain/relative-time';
import { Usuario } from '../../domain/usuario/usuario';
import { clock } from '../../lists/clock';
import { CopyText } from '../../lists/copy-text';
import { ExportMenu } from '../../lists/export/export-menu';
import { FilterChips, FilterOption } from '../../lists/filter-chips';
import { ListFrame } from '../../lists/frame/list-frame';
import { FoundRows } from '../../lists/index/found-rows';
import { ListOrder } from '../../lists/list-order';
import { ListQuery } from '../../lists/list-query';
import { ListWalk } from '../../lists/list-walk';
import { MarkedText } from '../../lists/marked-text';
import { NothingFound } from '../../lists/nothing-found';
import { ListPrinting } from '../../lists/printing/list-printing';
import { BesideRows } from '../../lists/quick-look/beside-rows';
import { Selections } from '../../lists/selection/selections';
import { RecordCell } from '../../lists/table/record-cell';
import { RecordTable } from '../../lists/table/record-table';
import { ListColumns } from '../../lists/view/list-columns';
import { Avatar } from '../../ui/avatar';
import { BlankState } from '../../ui/blank-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon/icon';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { oneValue } from '../../ui/one-value';
import { PersonaSelectionBar } from '../bulk/persona-selection-bar';
import { NO_PERSONAS, PERSONA_ORDERS, walkWords } from './persona-list-words';
import { PersonaLook } from './persona-look';
import { ACCOUNT_FILTERS, indexPersonas, joinAccounts } from './persona-rows';

/** Every persona, with the account that it backs where there is one. */
@Component({
  imports: [
    Avatar,
    BlankState,
    ExportMenu,
    FailureNotice,
    FilterChips,
    Icon,
    ListFrame,
    MarkedText,
    MatButtonModule,
    NothingFound,
    OpensMenu,
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
  protected readonly query = new ListQuery<'cuenta' | 'orden'>(
    computed(() => ({ q: this.q(), cuenta: this.cuenta(), orden: this.orden() })),
    this.table,
  );

  protected readonly list = inject(PersonaApi).all;
  /** Joined in the browser: without the accounts, the personas show all the same. */
  protected readonly accounts = inject(UsuarioApi).all;
  protected readonly view = new ListColumns('personas', PERSONA_COLUMNS);

  protected readonly accountsFailure = computed(() =>
    this.list.error() ? undefined : this.accounts.error(),
  );
  protected readonly order = new ListOrder(this.query, PERSONA_COLUMNS);
  /** Who has an account is not known without the accounts. */
  protected readonly account = computed(() =>
    this.accounts.hasValue()
      ? (ACCOUNT_FILTERS.find(({ value }) => value === this.query.value('cuenta'))?.value ?? '')
      : '',
  );

  protected readonly all = computed(() =>
    joinAccounts(this.list.reading(), this.list.value(), this.accounts.value()),
  );
  protected readonly found = new FoundRows<PersonaRow, PersonaColumnName, 'cuenta'>(
    computed(() => indexPersonas(this.list.reading(), this.all())),
    computed(() => ({
      words: this.query.words(),
      filters: { cuenta: this.account() },
      order: this.order.current(),
    })),
  );
  protected readonly rows = this.found.rows;
  protected readonly beside = new BesideRows(this.rows, this.table);

  protected readonly accountOptions = computed<readonly FilterOption[]>(() => {
    if (!this.accounts.hasValue() || !this.list.hasValue()) return [];
    const counts = this.found.counts('cuenta');
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
  protected readonly icons = { Copy, Ellipsis, Upload, UserPlus };
  protected readonly fullName = fullName;
  protected readonly initialsOf = shortName;
  protected readonly recordedName = recordedName;
  protected readonly exact = formatInstant;

  /** Which of them a file has: '' = all. */
  protected readonly scope = computed(() =>
    [this.account(), this.query.search()].filter(Boolean).join(' '),
  );

  protected readonly printing = new ListPrinting<PersonaRow>();
  protected readonly selection = inject(Selections).of('/personas');
  /** What is searched and filtered, as one text. */
  protected readonly filter = computed(() =>
    [this.query.words().join(' '), this.account()].join('|'),
  );
  protected readonly chosen = computed(() => {
    const ids = this.selection.ids();
    return this.all().filter(({ id }) => ids.has(id));
  });
  protected readonly nameOf = ({ persona }: PersonaRow) => fullName(persona);

  constructor() {
    effect(() => this.selection.follow(this.filter()));
    this.list.refresh();
    this.accounts.refresh();
    const walk = inject(ListWalk);
    inject(DestroyRef).onDestroy(() =>
      walk.leave(
        '/personas',
        this.rows(),
        walkWords(this.query.search().trim(), this.account(), this.order.current()),
      ),
    );
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
      { label: 'Copiar correo', icon: Copy, run: () => this.copyMail(email) },
    ];
  }

  protected copyMail(email: string): void {
    void this.copyText.copy(email, 'Correo copiado.');
  }

  protected refresh(): void {
    this.list.reload();
    this.accounts.reload();
  }

  protected clear(): void {
    this.query.show({ q: '', cuenta: '' });
  }
}
