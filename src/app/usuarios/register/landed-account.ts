import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { UserCheck } from 'lucide';
import { ApiError } from '../../api/api-error';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { DifferenceTable } from '../../forms/fields/difference-table';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { Asked, differences } from './registration/registration-request';

/** An account of which nobody knew whether it existed, and what it has otherwise than is typed. */
@Component({
  selector: 'app-landed-account',
  imports: [DifferenceTable, FailureNotice, MatButtonModule, Notice, RouterLink],
  templateUrl: './landed-account.html',
  styles: `
    h2,
    p {
      margin: 0;
    }
    h2 {
      font-size: var(--k-text);
      line-height: 20px;
      font-weight: 600;
    }
    .notice-actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class LandedAccount {
  readonly usuario = input.required<Usuario>();
  /** What it is to be. */
  readonly asked = input.required<Asked>();
  /** Whether that is what is typed now; else it is what was sent. */
  readonly isTyped = input.required<boolean>();
  readonly roles = input.required<readonly Role[]>();
  /** Else nothing of it is changed from here. */
  readonly isOurs = input.required<boolean>();
  readonly passwordIsTyped = input.required<boolean>();
  readonly changing = input(false);
  readonly failure = input<ApiError | null>(null);
  readonly accept = output();
  readonly leave = output();
  readonly resetPassword = output();

  protected readonly icon = UserCheck;
  protected readonly rows = computed(() => differences(this.usuario(), this.asked(), this.roles()));
}
