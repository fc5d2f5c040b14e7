import { DOCUMENT, inject, Service } from '@angular/core';
import { preference } from './preference';
import { readTheme, showTheme, Theme, THEME_NAME } from './theme-at-start';

/** Light, dark, or as the system has it. */
@Service()
export class ThemeChoice {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = preference<Theme>(THEME_NAME, readTheme);

  readonly value = this.chosen.value;

  constructor() {
    showTheme(this.document, this.value());
  }

  set(theme: Theme): void {
    this.chosen.set(theme);
    showTheme(this.document, theme);
  }
}
