import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { CircleCheck } from 'lucide';
import { Role } from '../../domain/role';
import { usuarioLabel } from '../../domain/usuario';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { Registered } from './registration';

/** What was made, and what people do next. */
@Component({
  selector: 'app-registration-result',
  imports: [FailureNotice, Icon, MatButtonModule, RouterLink],
  host: { class: 'card', tabindex: '-1', role: 'status' },
  templateUrl: './registration-result.html',
  styleUrl: './registration-result.scss',
})
export class RegistrationResult {
  readonly registered = input.required<Registered>();
  readonly roles = input.required<readonly Role[]>();
  readonly registerAnother = output();

  protected readonly icon = CircleCheck;
  protected readonly usuario = computed(() => this.registered().usuario);
  protected readonly name = computed(() => usuarioLabel(this.usuario()));
  /** Some backends answer with the role's id alone. */
  protected readonly role = computed(() => {
    const { role } = this.usuario();
    return role?.nombre || this.roles().find(({ id }) => id === role?.id)?.nombre || 'sin dato';
  });
  protected readonly mailQuery = computed(() => ({
    email: this.usuario().email,
    nombre: this.name(),
    asunto: 'Bienvenida a Kantuta POS',
  }));

  constructor() {
    // The form that had the focus is gone: who listens hears the result next.
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.focus());
  }
}
