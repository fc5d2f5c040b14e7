import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { UserPlus } from 'lucide';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { formatCalendarDate } from '../../domain/calendar-date';
import { fullName } from '../../domain/persona';
import { genderLabel } from '../../domain/persona-details';
import { formatOrder, parseOrder, RecordOrder } from '../../lists/index/record-order';
import { FoundRows } from '../../lists/index/found-rows';
import { ListStatus } from '../../lists/list-status';
import { MarkedText } from '../../lists/table/marked-text';
import { FailureNotice } from '../../ui/failure-notice';
import { FilterSelect } from '../../lists/filter-select';
import { Icon } from '../../ui/icon';
import { ListQuery } from '../../lists/list-query';
import { RecordCell } from '../../lists/table/record-cell';
import { recordCount } from '../../lists/record-count';
import { RecordColumn, RecordTable } from '../../lists/table/record-table';
import { SearchField } from '../../lists/search-field';
import { SetAsideNotice } from '../../lists/set-aside-notice';
import {
  ACCOUNT_FILTERS,
  indexPersonas,
  joinAccounts,
  passesAccount,
  PERSONA_COLUMNS,
  PersonaColumn,
  PersonaRow,
} from './persona-search';

const BY_SURNAME: RecordOrder<PersonaColumn> = { column: 'primer-apellido', descending: false };

/** Every persona, with the account that it backs where there is one. */
@Component({
  imports: [
    FailureNotice,
    FilterSelect,
    Icon,
    ListStatus,
    MarkedText,
    MatButtonModule,
    RecordCell,
    RecordTable,
    RouterLink,
    SearchField,
    SetAsideNotice,
  ],
  templateUrl: './persona-list.html',
  styleUrl: '../../lists/list-page.scss',
  host: { class: 'page page-wide' },
})
export class PersonaList {
  /** The URL's query: what does not make sense in it is ignored. */
  readonly q = input<string>();
  readonly cuenta = input<string>();
  readonly orden = input<string>();

  private readonly table = viewChild(RecordTable);
  protected readonly query = new ListQuery(this.q, this.table);

  protected readonly list = inject(PersonaApi).all;
  /** Joined in the browser: without the accounts, the personas show all the same. */
  protected readonly accounts = inject(UsuarioApi).all;

  protected readonly accountsFailure = computed(() =>
    this.list.error() ? undefined : this.accounts.error(),
  );

  protected readonly order = computed(
    () => parseOrder(this.orden(), PERSONA_COLUMNS) ?? BY_SURNAME,
  );
  protected readonly accountFilter = computed(() =>
    this.accounts.hasValue()
      ? (ACCOUNT_FILTERS.find(({ value }) => value === this.cuenta())?.value ?? '')
      : '',
  );

  private readonly joined = computed(() => joinAccounts(this.list.value(), this.accounts.value()));
  protected readonly found = new FoundRows<PersonaRow, PersonaColumn>(
    computed(() => indexPersonas(this.joined())),
    computed(() => ({
      words: this.query.words(),
      keep: (row) => passesAccount(this.accountFilter(), row),
      order: this.order(),
    })),
  );
  protected readonly rows = this.found.rows;
  protected readonly empty = computed(() => this.joined().length === 0);
  protected readonly count = computed(() => {
    if (this.list.hasValue()) {
      return recordCount(this.rows().length, this.joined().length, ['persona', 'personas']);
    }
    return this.list.error() ? '' : 'Cargando personas…';
  });
  protected readonly filterObstacle = computed(() =>
    this.accountsFailure() ? 'No se pudieron leer las cuentas' : '',
  );

  protected readonly columns: readonly RecordColumn<PersonaRow>[] = [
    {
      name: 'nombres',
      header: 'Nombres',
      width: '18%',
      card: 'title',
      text: ({ persona }) => persona.nombres,
    },
    {
      name: 'primer-apellido',
      header: 'Primer apellido',
      width: '14%',
      card: 'title',
      text: ({ persona }) => persona.p_apellido,
    },
    {
      name: 'segundo-apellido',
      header: 'Segundo apellido',
      width: '14%',
      card: 'title',
      text: ({ persona }) => persona.s_apellido ?? '',
    },
    {
      name: 'nacimiento',
      header: 'Fecha de nacimiento',
      width: '16%',
      card: 'inline',
      text: ({ persona }) => formatCalendarDate(persona.fecha_nacimiento) || 'sin dato',
    },
    {
      name: 'genero',
      header: 'Género',
      width: '10%',
      card: 'inline',
      text: ({ persona }) => genderLabel(persona.genero) || 'sin dato',
    },
    { name: 'cuenta', header: 'Cuenta', width: '22%', card: 'line' },
  ];
  protected readonly accountFilters = ACCOUNT_FILTERS;
  protected readonly createIcon = UserPlus;
  protected readonly fullName = fullName;

  constructor() {
    this.list.refresh();
    this.accounts.refresh();
  }

  protected refresh(): void {
    this.list.reload();
    this.accounts.reload();
  }

  protected orderBy(order: { column: string; descending: boolean }): void {
    const orden = formatOrder(order);
    this.query.show({ orden: orden === formatOrder(BY_SURNAME) ? null : orden });
  }
}
