import { Component, DOCUMENT, inject, InjectionToken } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { SettingsFailure } from './settings-answer';
import { settingsProblems } from './settings-problems';

export const SETTINGS_FAILURE = new InjectionToken<SettingsFailure>('SETTINGS_FAILURE');

/** Stands in for the whole app when its settings cannot be used. Loads nothing more to say so. */
@Component({
  selector: 'app-root',
  template: `
    <main class="page">
      <h1>La aplicación no puede empezar</h1>
      <div class="card" role="alert">
        <p>El archivo de configuración <code>settings.json</code> no se puede usar:</p>
        <ul>
          @for (problem of problems; track $index) {
            <li>{{ problem }}</li>
          }
        </ul>
        <p class="muted">Avisa a quien instaló la aplicación. Después, vuelve a intentarlo.</p>
        <div class="actions"><button type="button" (click)="reload()">Reintentar</button></div>
      </div>
    </main>
  `,
  styles: `
    p,
    ul {
      margin: 0;
      overflow-wrap: anywhere;
    }
    ul {
      display: grid;
      gap: 0.5rem;
      padding-inline-start: 1.25rem;
    }
    button {
      min-height: 2.75rem;
      padding: 0 1.5rem;
      border: 0;
      border-radius: var(--mat-sys-corner-full);
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font: var(--mat-sys-label-large);
      cursor: pointer;
    }
  `,
})
export class SettingsError {
  protected readonly problems = settingsProblems(inject(SETTINGS_FAILURE));
  private readonly document = inject(DOCUMENT);

  constructor() {
    inject(Title).setTitle('La aplicación no puede empezar · Kantuta Administración');
  }

  protected reload(): void {
    this.document.location.reload();
  }
}
