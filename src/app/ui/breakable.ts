import { Component, computed, input } from '@angular/core';

/** A text that breaks behind the sign of an e-mail where it does not fit, and not within its words. */
@Component({
  selector: 'app-breakable',
  template: `@for (part of parts(); track $index) {
    <span>{{ part }}</span><wbr />
  }`,
})
export class Breakable {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => this.text().split(/(?<=@)/));
}
