import { computed, signal } from '@angular/core';

/** What was written since a list was read, that this tab knows nothing of: how often, and no more. */
export class WrittenElsewhere {
  private readonly told = signal(0);
  private readonly read = signal(0);
  readonly count = computed(() => this.told() - this.read());

  tell(): void {
    this.told.update((count) => count + 1);
  }

  /** To be called as a read begins. @returns to be called when its answer is taken */
  beginRead(): () => void {
    const told = this.told();
    return () => this.read.set(told);
  }
}
