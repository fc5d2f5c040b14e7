import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { X } from 'lucide';
import { fullName } from '../../domain/persona/persona-name';
import { type Finding, readableValue } from '../../domain/quality/finding';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Icon } from '../../ui/icon/icon';
import { isMendable } from '../record-mends';
import { BeforeAfter } from './before-after';

/** One finding: whose it is, what is wrong and why, and what can be done. */
@Component({
  selector: 'app-finding-row',
  imports: [BeforeAfter, Icon, MatButtonModule, RouterLink],
  templateUrl: './finding-row.html',
  styleUrl: './finding-row.scss',
})
export class FindingRow {
  readonly finding = input.required<Finding>();
  /** Whether the backend refuses other personal details. */
  readonly fixed = input(false);
  readonly isMending = input.required<boolean>();
  readonly mend = output();
  readonly discard = output();

  protected readonly closeIcon = X;
  protected readonly canMend = computed(() => isMendable(this.finding(), this.fixed()));
  protected readonly name = computed(() => {
    const { persona, usuario } = this.finding();
    return fullName(persona) || (usuario ? usuarioLabel(usuario) : '') || 'Sin nombre';
  });
  protected readonly after = computed(() => {
    const { mend } = this.finding();
    return mend ? readableValue(mend.field, mend.after) : '';
  });
  /** Where the field can be changed by hand. */
  protected readonly link = computed(() => {
    const { persona, usuario, mend } = this.finding();
    const isAccount = usuario && mend?.field.record !== 'persona';
    return isAccount ? ['/usuarios', usuario.id] : ['/personas', persona?.id];
  });
}
