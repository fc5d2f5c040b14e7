import { Component, inject } from '@angular/core';
import { Monitor, Moon, Sun } from 'lucide';
import { ThemeChoice } from '../preferences/theme';
import { Icon } from '../ui/icon/icon';

/** Light, dark, or as the system has it: remembered by this browser. */
@Component({
  selector: 'app-theme-switch',
  imports: [Icon],
  template: `
    <div class="segments" role="group" aria-label="Tema">
      @for (theme of themes; track theme.value) {
        <button
          type="button"
          [attr.aria-label]="theme.label"
          [title]="theme.label"
          [attr.aria-pressed]="choice.value() === theme.value"
          (click)="choice.set(theme.value)"
        >
          <app-icon [icon]="theme.icon" small />
        </button>
      }
    </div>
  `,
})
export class ThemeSwitch {
  protected readonly choice = inject(ThemeChoice);
  protected readonly themes = [
    { value: 'light', label: 'Claro', icon: Sun },
    { value: 'dark', label: 'Oscuro', icon: Moon },
    { value: 'system', label: 'Sistema', icon: Monitor },
  ] as const;
}
