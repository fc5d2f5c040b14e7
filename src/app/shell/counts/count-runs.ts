import { computed, inject } from '@angular/core';
import { isOpen } from '../../runs/run';
import { Runs } from '../../runs/runs';
import { SectionCounts } from './section-counts';

/**
 * Tells how far the run has come that is under way, as '31/47', or that one waits for its person: what
 * was begun and left is forgotten otherwise. To be called in an injection context.
 */
export function countRuns(): void {
  const runs = inject(Runs);
  const count = computed(() => {
    const items = runs.current()?.items;
    if (items) {
      const ended = items.filter((item) => !isOpen(item)).length;
      return { text: `${ended}/${items.length}`, isCall: true };
    }
    const waits = runs.all().some(({ state }) => state === 'paused');
    return waits ? { text: 'en pausa', isCall: true } : null;
  });
  inject(SectionCounts).tell({ '/trabajos': count });
}
