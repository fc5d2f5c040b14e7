import { effect, inject, Injectable, Injector, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { UsuarioApi } from '../api/usuario-api';
import { personaDetails } from '../domain/persona/persona-details';
import type { Finding } from '../domain/quality/finding';
import { formatCount } from '../domain/text/format-count';
import { whyNotDeactivate } from '../domain/usuario/administrator-rules';
import { BulkQuestion } from '../lists/bulk/bulk-question';
import { BulkQuestions } from '../lists/bulk/bulk-questions';
import { textsValue } from '../runs/deeds/texts-value';
import { waitingItem } from '../runs/run';
import { RunView } from '../runs/run-records';
import { RunPlan, Runs } from '../runs/runs';
import { Session } from '../session/session';
import { SETTINGS } from '../settings/settings';
import { Confirmations } from '../ui/dialog/confirmations';
import { Notifier } from '../ui/toast/notifier';
import type { KindWords } from './findings/finding-kinds';
import { mendsOf } from './record-mends';
import { takenChanges, type TwinDecision, twinName } from './twins/twin-choice';

/** Mends what was found, always by a run: it is read first, read back, remembered, and can be undone. */
@Injectable()
export class Mending {
  private readonly injector = inject(Injector);
  private readonly runs = inject(Runs);
  private readonly router = inject(Router);
  private readonly notifier = inject(Notifier);
  private readonly questions = inject(BulkQuestions);
  private readonly confirmations = inject(Confirmations);
  private readonly usuarios = inject(UsuarioApi).all;
  private readonly session = inject(Session);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly _underWay = signal<ReadonlySet<string>>(new Set());

  /** What was decided of two, by the key of the pair. */
  readonly decided = new Map<string, TwinDecision>();
  /** The keys of the findings that are being mended. */
  readonly underWay = this._underWay.asReadonly();

  async one(finding: Finding): Promise<void> {
    const [mend] = mendsOf([finding]);
    if (!mend || this.underWay().has(finding.key)) return;
    this._underWay.update((keys) => new Set([...keys, finding.key]));
    const title = `Corregir: ${finding.field}`;
    const run = await this.carryOut({ title, field: mend.runField, items: [mend.item] });
    this._underWay.update((keys) => new Set([...keys].filter((key) => key !== finding.key)));
    this.tell(run, `Corregido: ${finding.field} de ${mend.name}.`);
  }

  async all({ label }: KindWords, findings: readonly Finding[]): Promise<void> {
    const mends = mendsOf(findings);
    const count = findings.filter(({ mend }) => mend).length;
    const corrections = count > mends.length ? `: ${formatCount(count)} correcciones` : '';
    const question: BulkQuestion = {
      verb: 'Corregir',
      confirm: 'Corregir',
      nouns: ['registro', 'registros'],
      changing: mends.map(({ item: { id }, ...mend }) => ({ id, ...mend })),
      staying: [],
      hidden: new Set(),
      after: '',
      consequence: `${label}${corrections}. Los demás datos quedan como están, y puedes deshacerlo desde el trabajo.`,
    };
    const answer = await this.questions.ask(question);
    const items = mends.map(({ item }) => item).filter(({ id }) => !answer?.leftOut.has(id));
    if (!answer || items.length === 0) return;
    const title = `${this.questions.titleOf(question, items.length)}: ${label}`;
    const id = await this.runs.begin({ title, field: mends[0]!.runField, items });
    await this.show(id);
  }

  /** Keeps one of two: what is taken over from the other is written, and the other's account rests. */
  async keep(decision: TwinDecision): Promise<void> {
    const { pair, kept, other } = decision;
    const refusal = other.usuario && this.whyNot(other.usuario.id);
    if (refusal) return this.notifier.failure(refusal);
    const confirmed = await this.confirmations.ask({
      title: `¿Conservar a ${twinName(kept)}?`,
      message: other.usuario
        ? `La cuenta ${other.usuario.email} queda inactiva: no se borra nada, y puedes deshacerlo. ${MAY_STILL_ENTER}`
        : 'La otra persona queda como está: el servidor no puede borrarla.',
      ...(decision.taken.length > 0 && { changes: takenChanges(decision) }),
      confirm: 'Conservar',
    });
    if (!confirmed) return;
    this.decided.set(pair.key, decision);
    const runs: RunView[] = [];
    for (const plan of this.plansOf(decision)) {
      const run = await this.carryOut(plan);
      runs.push(run);
      if (!isDone(run)) return this.tell(run, '');
    }
    this.notifier.success(`Se conservó a ${twinName(kept)}.`, {
      label: 'Deshacer',
      run: () => {
        for (const { id } of runs) void this.takeBack(id);
      },
    });
  }

  private plansOf({ kept, other, taken }: TwinDecision): RunPlan[] {
    const plans: RunPlan[] = [];
    const { persona } = kept;
    if (taken.length) {
      const [own, theirs] = [personaDetails(persona), personaDetails(other.persona)];
      const texts = (from: typeof own) =>
        textsValue(Object.fromEntries(taken.map((field) => [field, from[field]])));
      const item = waitingItem(persona.id, texts(own), texts(theirs), persona.updated_at);
      plans.push({ title: 'Tomar datos de un duplicado', field: 'datos', items: [item] });
    }
    if (other.usuario) {
      const { id, updated_at } = other.usuario;
      const item = waitingItem(id, true, false, updated_at);
      plans.push({ title: 'Desactivar un duplicado', field: 'estado', items: [item] });
    }
    return plans;
  }

  private whyNot(id: number): string | null {
    const all = this.usuarios.value();
    const usuario = all.find((account) => account.id === id);
    const ownId = this.session.user()?.id;
    return usuario ? whyNotDeactivate(usuario, all, ownId, this.administratorRoles) : null;
  }

  /** Begins a run, and waits until it has come to rest. */
  private async carryOut(plan: RunPlan): Promise<RunView> {
    return this.rested(await this.runs.begin(plan));
  }

  /** What cannot be taken back, such as an e-mail that is none, is told of. */
  private async takeBack(id: string): Promise<void> {
    const undoing = await this.runs.undo(id);
    const run = undoing && (await this.rested(undoing));
    if (run && !isDone(run)) this.tell(run, '');
  }

  private rested(id: string): Promise<RunView> {
    return new Promise((resolve) => {
      const watching = effect(
        () => {
          const run = this.runs.all().find((one) => one.id === id);
          if (!run || run.state === 'running') return;
          untracked(() => {
            watching.destroy();
            resolve(run);
          });
        },
        { injector: this.injector },
      );
    });
  }

  private tell(run: RunView, done: string): void {
    if (isDone(run)) {
      this.notifier.success(done, { label: 'Deshacer', run: () => void this.takeBack(run.id) });
      return;
    }
    const why = run.items.map(({ reason }) => reason).find(Boolean) || run.reason;
    this.notifier.failure(why || 'Alguien cambió el registro mientras tanto: decide en Trabajos.');
    void this.show(run.id);
  }

  /** From where it leads back here. */
  private show(id: string): Promise<boolean> {
    return this.router.navigate(['/trabajos', id], { queryParams: { desde: 'calidad' } });
  }
}

/** Deactivating does not close the access on every backend (contract, C). */
const MAY_STILL_ENTER =
  'Si este servidor deja ingresar a cuentas inactivas, cierra después su acceso en «Revisión de accesos».';

function isDone({ items }: RunView): boolean {
  return items.every(({ state }) => state === 'done');
}
