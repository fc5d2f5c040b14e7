import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { BlankState } from '../ui/blank/blank-state';
import { ShownList } from './list-screen';

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

/** In the place of a list's rows, where none is shown. Its content: what is said where there are no records. */
@Component({
  selector: 'app-nothing-found',
  imports: [BlankState, MatButtonModule],
  template: `
    @if (screen().read.value().length) {
      <app-blank-state glass>
        <h2>{{ words().unmatched }}</h2>
        {{ words().searched }}
        @if (likely(); as likely) {
          ¿Será <strong>{{ likely }}</strong>?
        }
        <div class="actions">
          <button type="button" matButton="outlined" (click)="screen().clear()">
            {{ screen().isFiltered() ? 'Quitar filtros' : 'Borrar búsqueda' }}
          </button>
          @if (likely(); as likely) {
            <button type="button" matButton="filled" (click)="screen().query.searchFor(likely)">
              Buscar «{{ likely }}»
            </button>
          }
        </div>
      </app-blank-state>
    } @else if (screen().read.setAside()) {
      <app-blank-state glass>
        <h2>{{ words().unread }}</h2>
        {{ words().why }}
        <div class="actions">
          <button type="button" matButton="outlined" (click)="screen().reload()">Reintentar</button>
        </div>
      </app-blank-state>
    } @else {
      <ng-content />
    }
  `,
})
export class NothingFound<T extends { readonly id: number }> {
  readonly screen = input.required<ShownList<T>>();
  readonly words = input.required<NothingFoundWords>();

  protected readonly likely = computed(() => this.screen().found.likelySearch());
}
