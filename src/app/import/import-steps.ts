import { Location } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  outputBinding,
  signal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Check, FileSpreadsheet } from 'lucide';
import { UnsavedChanges } from '../forms/leaving/unsaved-changes';
import { WorkInTabs } from '../session/kept/work-in-tabs';
import { Icon } from '../ui/icon/icon';
import { LazyOutlet, LoadedPart } from '../ui/lazy-outlet';
import { LazyParts } from '../ui/lazy-parts';
import { loadPart } from '../ui/load-part';
import { BackLink } from '../ui/navigation/back-link';
import { KeptImport } from './keeping/kept-import';
import { clashes } from './reading/columns/column-map';
import { ColumnsStep } from './steps/columns-step';
import { FileStep } from './steps/file-step';
import { ImportWork } from './work/import-work';

const STEPS = ['Archivo', 'Columnas', 'Revisión'] as const;

/** It weighs as much as the other two, and whoever chose a file looks at those first. */
const loadReview = () => loadPart(() => import('./steps/review/review-step'));

/** From a spreadsheet to the people in it, in three steps; what is done with them is the page's. */
@Component({
  selector: 'app-import-steps',
  imports: [BackLink, ColumnsStep, FileStep, Icon, LazyOutlet, MatButtonModule],
  templateUrl: './import-steps.html',
  styleUrl: './import-steps.scss',
  providers: [KeptImport],
  host: { '[class.fills]': 'step() === 2' },
})
export class ImportSteps {
  /** For rows that say no role. */
  readonly usualRole = input('');
  /** Where to begin: with the rows again, for whoever comes back to those that were left out. */
  readonly firstStep = input(0);
  readonly register = output();

  protected readonly work = inject(ImportWork);
  protected readonly kind = this.work.kind;
  private readonly kept = inject(KeptImport);
  /** Not before what was kept is there again: nothing would be left of it. */
  private readonly isKeeping = signal(false);
  private readonly injector = inject(Injector);
  private readonly location = inject(Location);
  /** Of this page in the browser's history. */
  private readonly place = placeIn(this.location);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly parts = inject(LazyParts);
  protected readonly review = signal<LoadedPart | null>(null);
  protected readonly steps = STEPS;
  protected readonly step = linkedSignal(() => this.firstStep());
  protected readonly icons = { Check, FileSpreadsheet };
  protected readonly list = computed(() => (this.kind() === 'usuarios' ? 'Usuarios' : 'Personas'));
  protected readonly mayGoOn = computed(
    () => this.work.hasRows() && (this.step() === 0 || clashes(this.work.map()).size === 0),
  );

  constructor() {
    const hasRows = computed(() => this.work.people().rows.length > 0);
    inject(UnsavedChanges).watch(hasRows);
    inject(WorkInTabs).follow('import', hasRows);
    effect(() => {
      if (this.work.sheet()) loadReview().catch(() => undefined);
    });
    effect(() => {
      if (this.step() === 2) void this.prepareReview();
    });
    void this.resume();
    effect(() => {
      if (this.isKeeping()) this.kept.keep(this.step());
    });
    inject(DestroyRef).onDestroy(() => this.kept.forget());
  }

  /** Where a reload of the page left it. */
  private async resume(): Promise<void> {
    const step = this.work.sheet() ? null : await this.kept.resume().catch(() => null);
    if (step !== null) this.step.set(step);
    this.isKeeping.set(true);
  }

  /** @returns whether its code came; where it did not, that is said, and the step before is shown */
  private async prepareReview(): Promise<boolean> {
    if (this.review()) return true;
    const loaded = await this.parts.load(loadReview);
    const bindings = [
      outputBinding('back', () => this.back()),
      outputBinding('register', () => this.register.emit()),
    ];
    if (loaded) this.review.set({ component: loaded.ReviewStep, bindings });
    else this.step.update((step) => Math.min(step, 1));
    return loaded !== null;
  }

  protected async goOn(): Promise<void> {
    if (!this.mayGoOn()) return;
    if (this.step() === 0 && !this.work.map().includes('rol')) {
      this.work.defaultRole.set(this.usualRole());
    }
    if (this.step() === 1) {
      if (!(await this.prepareReview())) return;
      await this.work.review();
    }
    this.show(Math.min(this.step() + 1, STEPS.length - 1));
  }

  /** By the browser's Back, which goes one page back in the history. */
  stepBack(): boolean {
    if (this.step() === 0 || placeIn(this.location) !== this.place - 1) return false;
    this.back();
    return true;
  }

  protected back(): void {
    this.show(Math.max(this.step() - 1, 0));
  }

  /** The focus goes to the head of it, so that what comes is read, and nothing is pressed twice. */
  protected show(step: number): void {
    this.step.set(step);
    afterNextRender(() => this.heading().nativeElement.focus(), { injector: this.injector });
  }
}

/** As the router numbers its pages, where what is canceled is `computed`. */
function placeIn(location: Location): number {
  return (location.getState() as { ɵrouterPageId?: number } | null)?.ɵrouterPageId ?? NaN;
}
