import {
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Download, Pause, RotateCw, Undo2 } from 'lucide';
import { map, of, switchMap, timer } from 'rxjs';
import { RoleApi } from '../api/role-api';
import { formatCount } from '../domain/text/format-count';
import { closingOption } from '../runs/closing-option';
import { isUnsentMail } from '../runs/grace';
import { MailLimit } from '../runs/mail/mail-limit';
import { mailsLeft } from '../runs/mail/mails-left';
import { canUndo, countItems, isOfPersonas, isOpen, RunValue } from '../runs/run';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';
import { takenBackIds } from '../runs/taken-back';
import { itemsStillToUndo } from '../runs/undoing';
import { ClosedAccesses } from '../session/closed-accesses';
import { KnownBackend } from '../settings/known-backend';
import { Confirmations } from '../ui/dialog/confirmations';
import { Icon } from '../ui/icon/icon';
import { loadPart } from '../ui/load-part';
import { keepFocus } from '../ui/navigation/keep-focus';
import { RunItems } from './items/run-items';
import { RunPeople } from './items/run-people';
import { RESET_OFFER } from './reset-offer';
import { itemsShown, RunFilter, runFilters } from './run-filters';
import {
  reopenLabel,
  secondsText,
  takenBackSentence,
  timeLeftSentence,
  undoLabel,
  undoVerb,
  valueLabel,
  waitSentence,
} from './run-texts';
import { undoQuestion } from './undo-question';
import { Unsending } from './unsending';

/** How far a run has come, what became of whom, and what can be done about it. */
@Component({
  selector: 'app-run-detail',
  imports: [Icon, MatButtonModule, RouterLink, RunItems],
  templateUrl: './run-detail.html',
  styleUrl: './run-detail.scss',
})
export class RunDetail {
  readonly run = input.required<RunView>();
  /** Another run was begun from this one: its id. */
  readonly begun = output<string>();

  protected readonly isOfPersonas = isOfPersonas;
  protected readonly runs = inject(Runs);
  private readonly confirmations = inject(Confirmations);
  private readonly backend = inject(KnownBackend);
  private readonly closedAccesses = inject(ClosedAccesses);
  private readonly injector = inject(Injector);
  private readonly mailLimit = inject(MailLimit);
  private readonly unsending = new Unsending();
  private readonly roles = inject(RoleApi).list();
  protected readonly people = new RunPeople(this.run);

  protected readonly counts = computed(() => countItems(this.run().items));
  private readonly isStopped = computed(() => this.run().state === 'stopped');
  /** What was only left alone because the run was stopped has not come to its end. */
  protected readonly ended = computed(() => {
    const { done, left } = this.counts();
    return done + this.bad() + (this.isStopped() ? 0 : left - this.unreached());
  });
  private readonly unreached = computed(
    () => this.run().items.filter(({ unreached }) => unreached).length,
  );
  /** How many it can go on with: once it is known what became of the others. */
  protected readonly rest = computed(() => (this.run().items.some(isOpen) ? 0 : this.unreached()));
  /** Where the sheet is imported again, as this tab has no row of it to go on with; '' = it has. */
  protected readonly importAgain = computed(() => {
    const { state, field } = this.run();
    const { failed } = this.counts();
    const isOver = state !== 'paused' && this.rest() + this.unsure() + failed === 0;
    if (state === 'running' || isOver || this.people.areHere() !== false) return '';
    return field === 'persona' ? '/personas/importar' : '/usuarios/importar';
  });
  protected readonly bad = computed(() => {
    const { failed, changed, doubtful } = this.counts();
    return failed + changed + doubtful;
  });
  protected readonly format = formatCount;
  protected readonly share = (count: number) => `${(100 * count) / this.run().items.length}%`;
  private readonly wait = computed(() => this.runs.waitOf(this.run().id));
  protected readonly looking = computed(() => this.wait()?.why === 'looking');
  /** Why nothing is sent; a look again is said where the time left is, that it holds up. */
  protected readonly hold = computed(() => (this.looking() ? null : this.wait()));
  protected readonly left = computed(() => {
    if (this.looking()) return waitSentence(this.wait()!);
    return this.run().state === 'running' ? timeLeftSentence(this.timeLeft(this.run())) : '';
  });
  /** Whether it is a mail that can still be taken back. */
  protected readonly isUnsent = computed(() => isUnsentMail(this.run()));
  protected readonly secondsToWait = toSignal(
    toObservable(this.wait).pipe(
      switchMap((wait) =>
        wait ? timer(0, 1000).pipe(map(() => secondsUntil(wait.until))) : of(0),
      ),
    ),
    { initialValue: 0 },
  );
  /** Who is active again, and cannot sign in before the password is another. */
  protected readonly closed = computed<ReadonlySet<number>>(() => {
    const { field, items } = this.run();
    const active = field === 'estado' ? items.filter((item) => item.after === true) : [];
    const done = active.filter(({ id, state }) => state === 'done' && this.closedAccesses.has(id));
    return new Set(done.map(({ id }) => id));
  });
  protected readonly chosen = linkedSignal<string, RunFilter>({
    source: () => this.run().id,
    computation: () => 'all',
  });
  /** Once all is known and decided of all, nothing is left under 'Sin saber', nor is it there to be left. */
  protected readonly filter = computed(() =>
    this.filters().some(({ value }) => value === this.chosen()) ? this.chosen() : 'all',
  );
  protected readonly filters = computed(() => runFilters(this.run(), this.backIds()));
  protected readonly shown = computed(() => itemsShown(this.filter(), this.run(), this.backIds()));
  /** Of a run that was stopped, what may have been done all the same. */
  protected readonly unsure = computed(() =>
    this.isStopped() ? this.run().items.filter(isOpen).length : 0,
  );
  /** How many of its changes can still be taken back. */
  protected readonly undoable = computed(() =>
    canUndo(this.run()) ? itemsStillToUndo(this.run(), this.runs.all()).length : 0,
  );
  /** What another run took back is not done any more. */
  protected readonly backIds = computed(() => takenBackIds(this.run(), this.runs.all()));
  protected readonly takenBack = computed(() => takenBackSentence(this.backIds().size));
  private readonly undoVerb = computed(() => undoVerb(this.run(), this.runs.all()));
  protected readonly undoLabel = computed(() =>
    undoLabel(this.undoVerb(), this.undoable(), this.backIds().size),
  );

  protected readonly pauseIcon = Pause;
  protected readonly retryIcon = RotateCw;
  protected readonly undoIcon = Undo2;
  protected readonly reportIcon = Download;
  protected readonly waitSentence = waitSentence;
  protected readonly secondsText = secondsText;
  protected readonly reopenLabel = reopenLabel;

  private readonly progress = viewChild.required<ElementRef<HTMLElement>>('progress');

  constructor() {
    // "Continuar" is gone once it goes on, and what is asked of one once it is answered.
    keepFocus(() => this.progress().nativeElement);
  }

  private timeLeft(run: RunView): number | null {
    return run.field === 'correo' ? mailsLeft(run, this.mailLimit) : this.runs.timeLeft(run);
  }

  protected stop(): void {
    if (this.isUnsent()) void this.unsending.takeBack(this.run(), this.people);
    else void this.runs.stop(this.run().id);
  }

  protected async undo(): Promise<void> {
    const items = itemsStillToUndo(this.run(), this.runs.all());
    const active = this.run().field === 'estado' ? items.filter(({ after }) => after === true) : [];
    const closed = active.filter(({ id }) => this.closedAccesses.has(id)).length;
    const question = undoQuestion(this.run(), this.undoVerb(), items.length, closed);
    const deactivates = items.some(({ after }) => after === false);
    const { confirmed, option } = await this.confirmations.askWithOption({
      ...question,
      ...(deactivates && { option: closingOption(this.backend) }),
    });
    const id = confirmed ? await this.runs.undo(this.run().id, option) : null;
    if (id) this.begun.emit(id);
  }

  /** Who can sign in again is not among them any more. */
  protected async resetClosed(): Promise<void> {
    await this.injector.get(RESET_OFFER)(this.closed(), this.injector);
  }

  protected async report(): Promise<void> {
    const { saveReport } = await loadPart(() => import('./run-report'));
    const roles = this.roles.hasValue() ? this.roles.value() : [];
    const labelOf = (value: RunValue | null) => valueLabel(this.run().field, value, roles);
    await saveReport(this.run(), this.people, this.backIds(), labelOf);
  }
}

function secondsUntil(instant: number): number {
  return Math.max(0, Math.ceil((instant - Date.now()) / 1000));
}
