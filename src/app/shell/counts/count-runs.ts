import { computed, inject } from '@angular/core';
import { isOpen } from '../../runs/run';
import { Runs } from '../../runs/runs';
import { SectionCounts } from './section-counts';

/**
 * Tells how far the run has come that is under way, or else waits for its person, as '31/47': what
 * was begun and left is forgotten otherwise. To be called in an injection context.
 */
export function countRuns(): void {
  const runs = inject(Runs);
  const count = computed(() => {
    const paused = runs.all().find(({ state }) => state === 'paused');
    const items = (runs.current() ?? paused)?.items;
    if (!items) return null;
    const ended = items.filter((item) => !isOpen(item)).length;
    const text = `${ended}/${items.length}`;
    return { text: runs.current() ? text : `${text} en pausa`, isCall: true };
  });
  inject(SectionCounts).tell({ '/trabajos': count });
}
