import { Component, computed, ElementRef, inject, input, model, output } from '@angular/core';
import { FormValueControl, ValidationError } from '@angular/forms/signals';
import { TriangleAlert } from 'lucide';
import { Role } from '../../../domain/usuario/role';
import { Icon } from '../../../ui/icon/icon';

let groups = 0;

/** The roles side by side, each with what it may do. '' = none is chosen. */
@Component({
  selector: 'app-role-cards',
  imports: [Icon],
  host: { class: 'field' },
  templateUrl: './role-cards.html',
  styleUrl: './role-cards.scss',
})
export class RoleCards implements FormValueControl<number | ''> {
  readonly roles = input.required<readonly Role[]>();
  readonly value = model.required<number | ''>();
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly id = `roles-${groups++}`;
  protected readonly warning = TriangleAlert;
  protected readonly wrong = computed(() =>
    this.touched() ? (this.errors()[0]?.message ?? '') : '',
  );

  focus(): void {
    const radios = this.host.nativeElement.querySelectorAll('input');
    ([...radios].find(({ checked }) => checked) ?? radios[0])?.focus();
  }
}
