import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { BlankState } from '../ui/blank-state';

/** How a list says that it shows none of its records. */
export interface NothingFoundWords {
  /** 'Ningún usuario coincide con lo que buscas.' */
  readonly unmatched: string;
  /** Where was searched. */
  readonly searched: string;
  /** 'Ningún usuario se pudo leer.' */
  readonly unread: string;
  readonly why: string;
}

/** In the place of a list's rows, where there are records and none is shown. */
@Component({
  selector: 'app-nothing-found',
  imports: [BlankState, MatButtonModule],
  template: `
    @if (total()) {
      <app-blank-state art="no-result">
        <h2>{{ words().unmatched }}</h2>
        {{ words().searched }}
        @if (likely(); as likely) {
          ¿Será <strong>{{ likely }}</strong>?
        }
        <div class="actions">
          <button type="button" matButton="outlined" (click)="cleared.emit()">
            {{ filtered() ? 'Quitar filtros' : 'Borrar búsqueda' }}
          </button>
          @if (likely(); as likely) {
            <button type="button" matButton="filled" (click)="searched.emit(likely)">
              Buscar «{{ likely }}»
            </button>
          }
        </div>
      </app-blank-state>
    } @else {
      <app-blank-state art="no-result">
        <h2>{{ words().unread }}</h2>
        {{ words().why }}
        <div class="actions">
          <button type="button" matButton="outlined" (click)="readAnew.emit()">Reintentar</button>
        </div>
      </app-blank-state>
    }
  `,
})
export class NothingFound {
  readonly words = input.required<NothingFoundWords>();
  /** How many records could be read. */
  readonly total = input.required<number>();
  /** Whether a filter is on, besides what is searched. */
  readonly filtered = input.required<boolean>();
  /** What was probably meant; '' = nothing. */
  readonly likely = input.required<string>();
  readonly cleared = output();
  readonly searched = output<string>();
  readonly readAnew = output();
}
