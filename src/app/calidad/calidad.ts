import { Component, computed, inject, Injector, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { KeySquare, Lock } from 'lucide';
import { MissingRoles } from '../api/missing-roles';
import { PERSONA_REFUSED, PersonaApi } from '../api/persona-api';
import { UsuarioApi } from '../api/usuario-api';
import { fullName } from '../domain/persona/persona-name';
import type { Finding, FindingKind } from '../domain/quality/finding';
import type { Twins } from '../domain/quality/twins';
import { formatCount } from '../domain/text/format-count';
import { usuarioLabel } from '../domain/usuario/usuario-labels';
import { clock } from '../lists/clock';
import { ListStatus } from '../lists/frame/list-status';
import { Discard, Discards, markOf } from '../lists/quality/discards';
import { IMPORTED_ACCOUNTS } from '../lists/quality/imported-accounts';
import { QualityReview } from '../lists/quality/quality-review';
import { RolesBehind } from '../lists/roles-behind';
import { UnreadRoles } from '../lists/unread-roles';
import { KnownBackend } from '../settings/known-backend';
import { BlankArt } from '../ui/blank/blank-art';
import { BlankState } from '../ui/blank/blank-state';
import { FailureNotice } from '../ui/failure-notice';
import { loadPart } from '../ui/load-part';
import { inItsPlace, keepFocus } from '../ui/navigation/keep-focus';
import { oneValue } from '../ui/navigation/one-value';
import { Notice } from '../ui/notice';
import { Notifier } from '../ui/toast/notifier';
import { CountedWait } from '../ui/waiting/counted-wait';
import { AccessConfirmations } from './accesos/access-confirmations';
import { DiscardedList } from './discarded-list';
import { FindingGroup } from './findings/finding-group';
import { KINDS } from './findings/finding-kinds';
import { KindsNav } from './kinds-nav';
import { Mending } from './mending';
import { TwinPairs } from './twins/twin-pairs';

/** What is most likely wrong on record, why, and what would become of it. */
@Component({
  imports: [
    BlankArt,
    BlankState,
    CountedWait,
    DiscardedList,
    FailureNotice,
    FindingGroup,
    KindsNav,
    ListStatus,
    MatButtonModule,
    Notice,
    RouterLink,
    TwinPairs,
    UnreadRoles,
  ],
  providers: [Mending],
  host: { class: 'page' },
  templateUrl: './calidad.html',
  styleUrl: './calidad.scss',
})
export class Calidad {
  /** The URL's query: one kind, or those that were discarded. */
  readonly tipo = input('', { transform: oneValue });

  private readonly injector = inject(Injector);
  private readonly notifier = inject(Notifier);
  private readonly usuarios = inject(UsuarioApi).all;
  private readonly personas = inject(PersonaApi).all;
  protected readonly review = inject(QualityReview);
  protected readonly discards = inject(Discards);
  protected readonly mending = inject(Mending);
  protected readonly accesses = inject(AccessConfirmations);
  private readonly backend = inject(KnownBackend);
  protected readonly now = clock();
  /** Whether the backend refuses other personal details. */
  protected readonly fixed = computed(() => this.backend.knows('persona-update-refused'));
  protected readonly refused = PERSONA_REFUSED;
  protected readonly fixedIcon = Lock;
  protected readonly accessIcon = KeySquare;

  protected readonly lists = [
    { list: this.usuarios, what: 'El servidor está preparando la lista de usuarios…' },
    { list: this.personas, what: 'El servidor está preparando la lista de personas…' },
  ];
  protected readonly reading = computed(
    () => this.usuarios.isLoading() || this.personas.isLoading(),
  );
  protected readonly failed = computed(() => this.usuarios.error() ?? this.personas.error());
  protected readonly shown = computed<FindingKind | 'descartados' | ''>(() => {
    const tipo = this.tipo();
    if (tipo === 'descartados') return tipo;
    return KINDS.find(({ kind }) => kind === tipo)?.kind ?? '';
  });
  protected readonly people = computed(() => {
    const people = this.review.all()?.people ?? 0;
    return `${formatCount(people)} ${people === 1 ? 'persona' : 'personas'}`;
  });
  protected readonly sentence = computed(() => {
    const count = this.review.count();
    if (count === null) return '';
    const findings = count === 1 ? 'hallazgo' : 'hallazgos';
    return `${formatCount(count)} ${findings} en ${this.people()}`;
  });
  protected readonly counts = computed(() => {
    const counts = new Map<FindingKind, number>();
    for (const { kind } of this.review.findings()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const twins = this.review.twins().length;
    return twins ? counts.set('duplicados', twins) : counts;
  });
  protected readonly groups = computed(() =>
    KINDS.filter(({ kind }) => this.shown() === '' || this.shown() === kind)
      .map((words) => ({
        words,
        findings: this.review.findings().filter(({ kind }) => kind === words.kind),
      }))
      .filter(({ findings }) => findings.length > 0),
  );
  /** Once all else was looked at. */
  protected readonly roles = new RolesBehind({
    usuarios: this.usuarios.value,
    isSettled: computed(() => this.review.all() !== null),
  });
  protected readonly isBare = computed(
    () => this.shown() !== 'duplicados' || this.review.twins().length === 0,
  );

  constructor() {
    // What is mended, discarded or told apart goes away with its button: on to the next.
    keepFocus(inItsPlace);
    const [missingRoles, imported] = [inject(MissingRoles), inject(IMPORTED_ACCOUNTS)];
    this.review.follow(this.usuarios, this.personas, missingRoles, imported);
    this.usuarios.refresh();
    this.personas.refresh();
  }

  protected again(): void {
    this.usuarios.reload();
    this.personas.reload();
  }

  /** For a backend that was mended meanwhile. */
  protected tryAgain(): void {
    this.backend.forget('persona-update-refused');
  }

  protected async discard({ key, kind, field, persona, usuario }: Finding): Promise<void> {
    const name = fullName(persona) || (usuario ? usuarioLabel(usuario) : '');
    const { askForReason } = await loadPart(() => import('./discard-dialog'));
    const reason = await askForReason(this.injector, `${field} de ${name}.`);
    const about = [usuario?.id ?? persona?.id ?? 0];
    if (reason) this.letBe(key, { kind, about, reason });
  }

  protected apart({ key, both }: Twins): void {
    const about = both.map(({ persona }) => persona.id);
    this.letBe(key, { kind: 'duplicados', about, reason: 'Son dos personas' });
  }

  /** They are one person, and nothing can be done about it. */
  protected async discardTwins({ key, both }: Twins): Promise<void> {
    const { askForReason } = await loadPart(() => import('./discard-dialog'));
    const names = both.map(({ persona }) => fullName(persona)).join(' y ');
    const reason = await askForReason(this.injector, `Posible duplicado: ${names}.`);
    const about = both.map(({ persona }) => persona.id);
    if (reason) this.letBe(key, { kind: 'duplicados', about, reason });
  }

  private letBe(key: string, discard: Omit<Discard, 'mark' | 'at'>): void {
    this.discards.add(key, discard);
    this.notifier.success('Hallazgo descartado en este navegador.', {
      label: 'Deshacer',
      run: () => this.discards.takeBack([markOf(key)]),
    });
  }
}
