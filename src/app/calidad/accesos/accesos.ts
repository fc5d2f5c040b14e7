import { BreakpointObserver } from '@angular/cdk/layout';
import {
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Info, Printer } from 'lucide';
import { map } from 'rxjs';
import { UsuarioApi } from '../../api/usuario-api';
import { formatInstant } from '../../domain/calendar-date';
import { formatCount } from '../../domain/text/format-count';
import { CLOSE_ACCESS } from '../../domain/usuario/record-deed';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { clock } from '../../lists/clock';
import { FilterChips } from '../../lists/filter-chips';
import { printing } from '../../lists/printing/printing';
import { RolesBehind } from '../../lists/roles-behind';
import { SearchField } from '../../lists/search-field';
import { UnreadRoles } from '../../lists/unread-roles';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Session } from '../../session/session';
import { SETTINGS } from '../../settings/settings';
import { BlankState } from '../../ui/blank/blank-state';
import { Confirmations } from '../../ui/dialog/confirmations';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon/icon';
import { BackLink } from '../../ui/navigation/back-link';
import { inItsPlace, keepFocus } from '../../ui/navigation/keep-focus';
import { oneValue } from '../../ui/navigation/one-value';
import { Notice } from '../../ui/notice';
import { addShortcuts } from '../../ui/shortcuts';
import { StateMark } from '../../ui/state-mark';
import { Notifier } from '../../ui/toast/notifier';
import { CountedWait } from '../../ui/waiting/counted-wait';
import { AccessConfirmations, DAYS_BETWEEN_REVIEWS } from './access-confirmations';
import { AccessGroup, massLabel, massQuestion, ShownGroup } from './access-groups';
import { AccessSearch } from './access-search';
import { AccessSheet } from './access-sheet';

const SHOWN_AT_FIRST = 50;
/** Below this, as in the lists. */
const CROWDED = '(width < 1024px)';
const UNKNOWN_ROLE = 'Rol: sin dato';

/** Who may do what, and who may still come in: gone through person by person, printed and signed. */
@Component({
  imports: [
    AccessSheet,
    BackLink,
    BlankState,
    CountedWait,
    FailureNotice,
    FilterChips,
    Icon,
    MatButtonModule,
    Notice,
    RouterLink,
    SearchField,
    StateMark,
    UnreadRoles,
  ],
  host: { class: 'page' },
  templateUrl: './accesos.html',
  styleUrl: './accesos.scss',
})
export class Accesos {
  /** The URL's query. */
  readonly q = input('', { transform: oneValue });
  readonly rol = input('', { transform: oneValue });

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly closed = inject(ClosedAccesses);
  private readonly notifier = inject(Notifier);
  private readonly questions = inject(Confirmations);
  protected readonly list = inject(UsuarioApi).all;
  protected readonly confirmations = inject(AccessConfirmations);
  protected readonly now = clock();
  private readonly reviewer = usuarioLabelOf(inject(Session).user());

  protected readonly limit = signal(SHOWN_AT_FIRST);
  protected readonly search = new AccessSearch(
    this.list.value,
    inject(SETTINGS).administratorRoles,
    computed(() => ({ q: this.q(), rol: this.rol() })),
  );
  protected readonly groups = computed(() =>
    this.search.groups().map((group) => {
      const active = group.usuarios.filter(({ estado }) => estado);
      return { ...group, active, open: active.filter((usuario) => !this.when(usuario)) };
    }),
  );
  private readonly media = inject(BreakpointObserver);
  /** Whether the roles have no room side by side. */
  protected readonly crowded = toSignal(
    this.media.observe(CROWDED).pipe(map(({ matches }) => matches)),
    { initialValue: this.media.isMatched(CROWDED) },
  );
  protected readonly confirmed = computed(
    () => this.list.value().filter((usuario) => this.when(usuario)).length,
  );
  /** Until all roles are known, no group is whole. */
  protected readonly roles = new RolesBehind({
    usuarios: this.list.value,
    isSettled: computed(() => this.list.hasValue()),
  });
  private readonly today = computed(() => formatInstant(new Date(this.now()).toISOString()));

  protected readonly days = DAYS_BETWEEN_REVIEWS;
  protected readonly closeAccess = CLOSE_ACCESS;
  protected readonly count = formatCount;
  protected readonly icons = { Info, Printer };
  protected readonly label = usuarioLabel;
  protected readonly massLabel = massLabel;
  protected readonly since = formatInstant;

  protected readonly isPrinting = printing();
  private readonly searchField = viewChild(SearchField);

  constructor() {
    keepFocus(inItsPlace);
    this.list.refresh();
    addShortcuts({
      ...{ keys: '/', label: 'Buscar en la revisión' },
      run: () => this.searchField()?.focus(),
    });
  }

  /** The arrow down in the search: on to whom it found. */
  protected focusFirst(): void {
    this.element.querySelector<HTMLElement>('li input')?.focus();
  }

  /** A confirmation holds for one role: it has to be known. */
  protected areAwaited({ role }: AccessGroup): boolean {
    return !role && this.roles.areAwaited();
  }

  protected heading(group: AccessGroup): string {
    return group.role || (this.areAwaited(group) ? 'Leyendo roles…' : UNKNOWN_ROLE);
  }

  /** Those who are active among whom is found: whoever is inactive is looked at one by one. */
  protected async confirmActive({ role, active, open }: ShownGroup): Promise<void> {
    const isConfirmed = open.length > 0;
    const usuarios = isConfirmed ? open : active;
    if (open.length > 1 && !(await this.questions.ask(massQuestion(role || UNKNOWN_ROLE, open)))) {
      return;
    }
    const undo = this.confirmations.set(usuarios, isConfirmed);
    const count = usuarios.length;
    const whom = `${count === 1 ? 'un acceso' : `${formatCount(count)} accesos`}: ${role || UNKNOWN_ROLE}`;
    this.notifier.success(
      isConfirmed ? `Confirmaste ${whom}.` : `Quitaste la confirmación de ${whom}.`,
      { label: 'Deshacer', run: undo },
    );
  }

  protected readonly when = (usuario: Usuario): string | null =>
    this.confirmations.when(usuario, this.now());

  /** Some backends let an inactive account sign in, unless its password is one that nobody knows. */
  protected readonly mayStillEnter = ({ id, estado }: Usuario): boolean =>
    !estado && !this.closed.has(id);

  /** On paper it is said of whom it is. */
  protected sheetHeading(): string {
    const parts = [this.search.role() && `rol ${this.search.role()}`, this.search.query.search()];
    return ['Revisión de accesos', ...parts.filter(Boolean)].join(', ');
  }

  protected sheetNote(): string {
    const confirmed = `${formatCount(this.confirmed())} de ${formatCount(this.list.value().length)}`;
    const did = this.confirmed() > 0 ? 'Revisó' : 'Imprimió';
    return `${confirmed} confirmados · ${did}: ${this.reviewer} · ${this.today()}`;
  }

  protected print(): void {
    this.window.print();
  }
}

function usuarioLabelOf(usuario: Usuario | null): string {
  return usuario ? usuarioLabel(usuario) : '';
}
