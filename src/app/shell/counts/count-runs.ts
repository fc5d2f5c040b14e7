import { computed, DOCUMENT, inject } from '@angular/core';
import { formatCount } from '../../domain/text/format-count';
import { vaultKey } from '../../import/keeping/vault-key';
import { isOpen, Run } from '../../runs/run';
import { Runs } from '../../runs/runs';
import { SectionCounts } from './section-counts';

/**
 * Tells how far the run has come that is under way, as '31/47', or that one waits for its person: what
 * was begun and left is forgotten otherwise. To be called in an injection context.
 */
export function countRuns(): void {
  const runs = inject(Runs);
  const storage = inject(DOCUMENT).defaultView!.sessionStorage;
  const count = computed(() => {
    const items = runs.current()?.items;
    if (items) {
      const ended = items.filter((item) => !isOpen(item)).length;
      return { text: `${formatCount(ended)}/${formatCount(items.length)}`, isCall: true };
    }
    const waits = runs.all().some((run) => run.state === 'paused' && canGoOn(run, storage));
    return waits ? { text: 'en pausa', isCall: true } : null;
  });
  inject(SectionCounts).tell({ '/trabajos': count });
}

/** An import whose rows are in no session of this tab does not: its file is imported again. */
function canGoOn({ id, owner, field }: Run, storage: Storage): boolean {
  const isImport = field === 'registro' || field === 'persona';
  return !isImport || storage.getItem(vaultKey(owner, id)) !== null;
}
