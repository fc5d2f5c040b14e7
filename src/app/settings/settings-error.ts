import { Component, DOCUMENT, inject, InjectionToken } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Mark } from '../ui/mark';
import { SettingsFailure } from './settings-answer';
import { settingsProblems } from './settings-problems';

export const SETTINGS_FAILURE = new InjectionToken<SettingsFailure>('SETTINGS_FAILURE');

/** Stands in for the whole app when its settings cannot be used. Loads nothing more to say so. */
@Component({
  selector: 'app-root',
  imports: [Mark],
  template: `
    <main>
      <app-mark />
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
    main {
      display: grid;
      grid-column: 1 / -1;
      align-content: center;
      justify-self: center;
      gap: var(--k-4);
      width: 100%;
      max-width: 560px;
      padding: var(--k-6) var(--k-4);
    }
    p,
    ul {
      overflow-wrap: anywhere;
    }
    ul {
      display: grid;
      gap: var(--k-2);
      margin: 0;
      padding-inline-start: 20px;
    }
    button {
      min-height: var(--k-field);
      padding: 0 16px;
      border: 0;
      border-radius: var(--k-r-m);
      background: var(--k-ink);
      color: var(--k-on-ink);
      font: var(--mat-sys-label-large);
      cursor: pointer;
    }
    button:hover {
      background: var(--k-ink-hover);
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
