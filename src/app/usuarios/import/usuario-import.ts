import {
  Component,
  computed,
  effect,
  inject,
  input,
  inputBinding,
  linkedSignal,
  outputBinding,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { LEAVE_ANYWAY } from '../../forms/leaving/leave-anyway';
import { ImportSteps } from '../../import/import-steps';
import { GoesBack } from '../../import/step-back-guard';
import { BeginImport } from '../../import/work/begin-import';
import { ImportWork } from '../../import/work/import-work';
import { sheetPerson } from '../../import/work/sheet-person';
import { LastRole } from '../../preferences/last-role';
import { Runs } from '../../runs/runs';
import { SETTINGS } from '../../settings/settings';
import { Confirmations } from '../../ui/dialog/confirmations';
import { LazyOutlet, LoadedPart } from '../../ui/lazy-outlet';
import { LazyParts } from '../../ui/lazy-parts';
import { loadPart } from '../../ui/load-part';
import { oneValue } from '../../ui/navigation/one-value';
import { preselectedRole } from '../register/roles/preselected-role';
import { administratorsQuestion } from './administrators-question';

/** The page of the result, and what writes it into a file. */
const loadResult = () =>
  Promise.all([
    loadPart(() => import('./import-result')),
    loadPart(() => import('./result-sheet')),
  ]);

/** A spreadsheet of people becomes accounts. */
@Component({
  imports: [ImportSteps, LazyOutlet],
  providers: [ImportWork, BeginImport],
  template: `
    @if (result(); as result) {
      <ng-container [appLazyOutlet]="result" />
    } @else if (isOpening()) {
      <div class="page">
        <div class="page-header">
          <h1>Importar usuarios</h1>
        </div>
        <p class="muted" role="status">Abriendo el resultado…</p>
      </div>
    } @else {
      <app-import-steps [usualRole]="usualRole()" [firstStep]="firstStep()" (register)="begin()" />
    }
  `,
})
export class UsuarioImport implements GoesBack {
  /** The run of an import, which an address keeps through a reload. */
  readonly trabajo = input<string | readonly string[]>();

  private readonly work = inject(ImportWork);
  private readonly beginImport = inject(BeginImport);
  private readonly administratorRoles = inject(SETTINGS).administratorRoles;
  private readonly confirmations = inject(Confirmations);
  private readonly runs = inject(Runs);
  private readonly router = inject(Router);
  private readonly parts = inject(LazyParts);
  private readonly lastRole = inject(LastRole).read();

  private readonly run = linkedSignal(() => oneValue(this.trabajo()));
  /** Its page; null as long as nobody knows whether it comes. */
  private readonly page = signal<LoadedPart['component'] | false | null>(null);
  private readonly found = computed(() => {
    const run = this.runs.find(this.run());
    return run?.field === 'registro' ? run.id : '';
  });
  private readonly isFound = computed(() => this.found() !== '');
  protected readonly result = computed<LoadedPart | null>(() => {
    const component = this.page();
    if (!component || !this.isFound()) return null;
    const bindings = [
      inputBinding('id', this.found),
      inputBinding('hasSheet', this.hasSheet),
      outputBinding('again', () => this.startOver()),
      outputBinding('correct', () => this.correct()),
    ];
    return { component, bindings };
  });
  /** After a reload: whether there is a result will be known in a moment. */
  protected readonly isOpening = computed(() => {
    const isExpected = this.runs.areRead() ? this.found() : this.run();
    return Boolean(isExpected) && this.page() === null;
  });
  private readonly steps = viewChild(ImportSteps);
  protected readonly hasSheet = computed(() => this.work.people().rows.length > 0);
  protected readonly firstStep = signal(0);
  protected readonly usualRole = computed(() => {
    const id = preselectedRole(this.work.roles(), this.lastRole);
    return this.work.roles().find((role) => role.id === id)?.nombre ?? '';
  });

  constructor() {
    effect(() => {
      if (this.run()) untracked(() => void this.load());
      // While its rows are reviewed there is time.
      else if (this.hasSheet()) loadResult().catch(() => undefined);
    });
  }

  stepBack(): boolean {
    return this.steps()?.stepBack() ?? false;
  }

  /**
   * The passwords are in this page alone: what hands them over is here before the first is made, and
   * no deploy comes in between.
   */
  protected async begin(): Promise<void> {
    if (!(await this.load()) || this.work.ready().length === 0) return;
    if (!(await this.areAdministratorsMeant())) return;
    this.show(await this.beginImport.begin());
  }

  protected startOver(): void {
    this.beginImport.allowAgain();
    this.work.close();
    this.firstStep.set(0);
    this.show('');
  }

  /** Whoever was registered is on record by now. */
  protected correct(): void {
    this.beginImport.allowAgain();
    this.work.judging.readAnew();
    this.work.isCorrecting = true;
    this.firstStep.set(2);
    this.show('');
  }

  private async areAdministratorsMeant(): Promise<boolean> {
    const people = this.work.ready().map((row) => sheetPerson(row, this.work.roles()));
    const question = administratorsQuestion(people, this.administratorRoles);
    return question === null || this.confirmations.ask(question);
  }

  /** @returns whether it came; where it did not, that is said */
  private async load(): Promise<boolean> {
    const [page] = (await this.parts.load(loadResult)) ?? [];
    this.page.set(page?.ImportResult ?? false);
    return page !== undefined;
  }

  private show(run: string): void {
    this.run.set(run);
    void this.router.navigate(['/usuarios/importar'], {
      queryParams: run ? { trabajo: run } : {},
      replaceUrl: true,
      info: LEAVE_ANYWAY,
    });
  }
}
