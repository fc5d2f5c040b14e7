import { Service, Signal, signal } from '@angular/core';

export interface SectionCount {
  /** As it is shown: '203', or '31/47' while a run is on. */
  readonly text: string;
  /** Whether it asks for attention, as findings do. */
  readonly isCall?: boolean;
}

type Counts = Readonly<Record<string, Signal<SectionCount | null>>>;

/**
 * What stands beside the sections. The shell is there before the API is: whoever knows a count
 * tells it here.
 */
@Service()
export class SectionCounts {
  private readonly told = signal<Counts>({});

  /** By the section's path. */
  of(path: string): SectionCount | null {
    return this.told()[path]?.() ?? null;
  }

  tell(counts: Counts): void {
    this.told.update((before) => ({ ...before, ...counts }));
  }
}
