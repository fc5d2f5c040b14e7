import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { formatInstant } from '../domain/calendar-date';
import { NewPasswords } from '../runs/new-passwords';
import { RunField } from '../runs/run';
import { Runs } from '../runs/runs';
import { takenBackIds } from '../runs/taken-back';
import { BlankState } from '../ui/blank/blank-state';
import { BackLink } from '../ui/navigation/back-link';
import { RunDetail } from './run-detail';
import { runLabel } from './run-texts';

/** Where the outcome is of a run that gives passwords, with those that this page knows. */
const RESULTS: Partial<Record<RunField, Result>> = {
  registro: {
    link: '/usuarios/importar',
    label: 'Resultado de esta importación',
    withPasswords: 'Resultado y contraseñas de esta importación',
  },
  clave: {
    link: '/usuarios/contrasenas',
    label: 'Resultado de este trabajo',
    withPasswords: 'Contraseñas de este trabajo',
  },
};

interface Result {
  readonly link: string;
  readonly label: string;
  readonly withPasswords: string;
}

const FROM_RUNS = { path: '/trabajos', label: 'Trabajos' };
const FROM_QUALITY = { path: '/calidad', label: 'Calidad de datos' };

/** One run of this browser. */
@Component({
  imports: [BackLink, BlankState, MatButtonModule, RouterLink, RunDetail],
  host: { class: 'page' },
  template: `
    @if (run(); as run) {
      <div class="page-header">
        <div class="place">
          <app-back-link [to]="back().path">{{ back().label }}</app-back-link>
          <h1>{{ run.title }}</h1>
          <p class="muted small">{{ label(run, runs.all()) }} · {{ begun() }}</p>
        </div>
      </div>
      @if (results[run.field]; as result) {
        <p>
          <a class="link" [routerLink]="result.link" [queryParams]="{ trabajo: run.id }">{{
            knowsPasswords() ? result.withPasswords : result.label
          }}</a>
        </p>
      }
      <div class="card">
        <app-run-detail
          [run]="run"
          [style.--k-run-rows]="run.items.length"
          (begun)="open($event)"
        />
      </div>
    } @else {
      <div class="page-header">
        <div class="place">
          <app-back-link to="/trabajos">Trabajos</app-back-link>
          <h1>Trabajo</h1>
        </div>
      </div>
      @if (runs.areRead()) {
        <app-blank-state class="card" glass>
          <h2>Este trabajo no está en este navegador.</h2>
          Se recuerdan 30 días, y solo para quien los empezó.
          <div class="actions">
            <a matButton="outlined" routerLink="/trabajos">Ver los trabajos</a>
          </div>
        </app-blank-state>
      }
    }
  `,
  styles: `
    /* All of its list where the page has room for it; else to the end of the page. */
    app-run-detail {
      min-height: min(calc(300px + 52px * var(--k-run-rows)), max(480px, 100dvh - 132px));
    }
  `,
})
export class Trabajo {
  readonly id = input.required<string>();
  /** Where it was begun, as the address has it. */
  readonly desde = input<string>();

  protected readonly runs = inject(Runs);
  private readonly passwords = inject(NewPasswords);
  private readonly router = inject(Router);

  protected readonly run = computed(() => this.runs.all().find(({ id }) => id === this.id()));
  /** They are in the page alone that made them, and gone when it is loaded anew. */
  protected readonly knowsPasswords = computed(() => {
    const run = this.run();
    if (!run) return false;
    const back = takenBackIds(run, this.runs.all());
    const done = run.items.filter(({ id, state }) => state === 'done' && !back.has(id));
    return done.some(({ id }) => this.passwords.find(run.id, id));
  });
  protected readonly begun = computed(() =>
    formatInstant(new Date(this.run()?.begunAt ?? 0).toISOString()),
  );
  protected readonly back = computed(() => (this.desde() === 'calidad' ? FROM_QUALITY : FROM_RUNS));
  protected readonly label = runLabel;
  protected readonly results = RESULTS;

  protected open(id: string): void {
    void this.router.navigate(['/trabajos', id]);
  }
}
