import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { UserCheck } from 'lucide';
import { ApiError } from '../../api/api-error';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { Asked, differences } from './registration/registration-request';

/** An account of which nobody knew whether it existed, and what it has otherwise than is typed. */
@Component({
  selector: 'app-landed-account',
  imports: [FailureNotice, MatButtonModule, Notice],
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
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 12px 4px 0;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    th {
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
  readonly asked = input.required<Asked>();
  readonly roles = input.required<readonly Role[]>();
  readonly passwordIsTyped = input.required<boolean>();
  readonly changing = input(false);
  readonly failure = input<ApiError | null>(null);
  readonly accept = output();
  readonly leave = output();
  readonly resetPassword = output();

  protected readonly icon = UserCheck;
  protected readonly rows = computed(() => differences(this.usuario(), this.asked(), this.roles()));
}
