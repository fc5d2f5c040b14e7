import { Component, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Info } from 'lucide';
import { formatCount } from '../domain/text/format-count';
import { FailureNotice } from '../ui/failure-notice';
import { Notice } from '../ui/notice';
import { RolesBehind } from './roles-behind';

/** Says once of whom no role is known, because they are too many to be read unasked, or could not be read. */
@Component({
  selector: 'app-unread-roles',
  imports: [FailureNotice, MatButtonModule, Notice],
  template: `
    @if (roles().unread(); as unread) {
      <app-notice tone="neutral" [icon]="icon">
        El servidor no dice los roles en su lista, y son muchas cuentas para leerlas una por una sin
        que lo pidas. {{ consequence() }}
        <div class="notice-actions no-print">
          <button type="button" matButton="outlined" (click)="roles().readAll()">
            Leer los {{ count(unread) }} roles que faltan
          </button>
        </div>
      </app-notice>
    }
    @if (roles().failed(); as failed) {
      <app-failure-notice
        retryLabel="Reintentar"
        [message]="failure(failed)"
        (retry)="roles().readAll()"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class UnreadRoles {
  readonly roles = input.required<RolesBehind>();
  /** What that means for the page. */
  readonly consequence = input.required<string>();

  protected readonly icon = Info;
  protected readonly count = formatCount;

  protected failure(failed: number): string {
    const whose = failed === 1 ? 'una cuenta' : `${formatCount(failed)} cuentas`;
    return `No se pudo leer el rol de ${whose}. ${this.consequence()}`;
  }
}
