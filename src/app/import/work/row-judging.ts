import { computed, effect, inject, linkedSignal, Signal, signal, untracked } from '@angular/core';
import { askAgain } from '../../api/connection/ask-again';
import { MissingRoles } from '../../api/missing-roles';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Persona } from '../../domain/persona/persona';
import { Usuario } from '../../domain/usuario/usuario';
import { pause } from '../../ui/waiting/in-slices';
import { saysRole } from '../judging/differences';
import { KnownPeople } from '../judging/known-people';
import { RowDoubts } from '../judging/row-doubt';
import { countVerdicts, Decisions, judgeRows, Verdict } from '../judging/verdict';
import { ImportRow } from '../reading/import-cell';
import { ImportKind } from '../reading/import-field';

/** What was found out, and of what: a row that was changed since is not judged yet. */
interface Judgement {
  readonly rows: readonly ImportRow[];
  readonly decisions: Decisions;
  readonly verdicts: readonly Verdict[];
}

/** Compares rows with who is on record, behind, whenever either changes. To be made in an injection context. */
export class RowJudging {
  private readonly usuarios = inject(UsuarioApi).all;
  private readonly personas = inject(PersonaApi).all;
  private readonly missingRoles = inject(MissingRoles);
  private readonly known = signal<KnownPeople | null>(null);
  private readonly judgement = signal<Judgement | null>(null);
  private asked = 0;

  /** The last that were found out; null as long as none were. */
  readonly verdicts = computed(() => this.judgement()?.verdicts ?? null);
  readonly counts = computed(() => countVerdicts(this.verdicts() ?? []));
  /** Whether nothing was changed since. */
  readonly isCurrent = computed(() => {
    const judged = this.judgement();
    return judged?.rows === this.rows() && judged.decisions === this.decisions();
  });
  readonly ready = computed<readonly ImportRow[]>(() => {
    const judged = this.judgement();
    if (!judged || !this.isCurrent()) return [];
    return judged.rows.filter((_, i) => judged.verdicts[i]?.name === 'new');
  });
  /** Whose role a row says. */
  readonly compared = computed<readonly Usuario[]>(() => {
    const { rows, verdicts } = this.judgement() ?? { rows: [], verdicts: [] };
    return verdicts.flatMap((verdict, i) =>
      verdict.name === 'present' && verdict.usuario && saysRole(rows[i]!) ? verdict.usuario : [],
    );
  });
  /** Another number each time that the last of their roles was read. */
  private readonly rolesRead = linkedSignal<boolean, number>({
    source: () => this.missingRoles.areAwaited(this.compared()),
    computation: (areAwaited, before) => (before?.value ?? 0) + (areAwaited ? 0 : 1),
  });
  /** Slips in rows that can be registered as they are. */
  readonly doubts = computed(() => new RowDoubts(this.knownEmails()));
  readonly failure = computed(() => this.usuarios.error() ?? this.personas.error());

  constructor(
    private readonly rows: Signal<readonly ImportRow[]>,
    private readonly kind: Signal<ImportKind>,
    private readonly decisions: Signal<Decisions>,
  ) {
    this.usuarios.refresh();
    this.personas.refresh();
    for (const list of [this.usuarios, this.personas]) askAgain(list.error, () => list.reload());
    effect(() => {
      this.usuarios.reading();
      this.personas.reading();
      if (!this.usuarios.hasValue() || !this.personas.hasValue()) return;
      const [usuarios, personas] = untracked(() => [this.usuarios.value(), this.personas.value()]);
      void KnownPeople.of(usuarios, personas).then((known) => this.known.set(known));
    });
    effect(() => {
      const known = this.known();
      const rows = this.rows();
      const decisions = this.decisions();
      // At once for all of them: the rows stay where they are while roles are read.
      this.rolesRead();
      if (known && rows.length) void this.judge(rows, known, decisions);
    });
  }

  forget(): void {
    this.judgement.set(null);
  }

  /** Reads who is on record again. */
  readAnew(): void {
    this.usuarios.reload();
    this.personas.reload();
  }

  isOnRecord(email: string): boolean {
    return this.known()?.hasEmail(email) ?? false;
  }

  /** Not copied: there may be a hundred thousand, and next to nobody looks through them. */
  knownEmails(): Iterable<string> {
    const all = this.usuarios.value();
    return {
      *[Symbol.iterator]() {
        for (const { email } of all) yield email;
      },
    };
  }

  accountOf({ id }: Persona): Usuario | undefined {
    return this.usuarios.value().find(({ persona }) => persona?.id === id);
  }

  /** What was asked last counts. */
  private async judge(
    rows: readonly ImportRow[],
    known: KnownPeople,
    decisions: Decisions,
  ): Promise<void> {
    const asked = ++this.asked;
    // The page that shows the rows is drawn first: that is one piece of work, this is another.
    await pause();
    if (asked !== this.asked) return;
    const roleOf = (usuario: Usuario) =>
      this.missingRoles.isMissing(usuario) ? null : this.missingRoles.nameOf(usuario);
    const verdicts = await judgeRows(rows, known, untracked(this.kind), decisions, roleOf);
    if (asked === this.asked) this.judgement.set({ rows, decisions, verdicts });
  }
}
