import { computed, inject } from '@angular/core';
import { isOpen } from '../runs/run';
import { Runs } from '../runs/runs';
import { SectionCounts } from './section-counts';

/** Tells how far the run that is under way has come, as '31/47'. To be called in an injection context. */
export function countRuns(): void {
  const runs = inject(Runs);
  const count = computed(() => {
    const items = runs.current()?.items;
    if (!items) return null;
    const ended = items.filter((item) => !isOpen(item)).length;
    return { text: `${ended}/${items.length}`, isCall: true };
  });
  inject(SectionCounts).tell({ '/trabajos': count });
}
