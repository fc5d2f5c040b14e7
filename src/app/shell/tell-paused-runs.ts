import { computed, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { CUT_OFF, isOpen } from '../runs/run';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';
import { Notifier } from '../ui/toast/notifier';

/**
 * Tells of a run that does not go on by itself although nobody paused it on this page: whoever
 * reloads the page in the middle of it believes otherwise that it is done. To be called in an
 * injection context.
 */
export function tellOfPausedRuns(): void {
  const runs = inject(Runs);
  const router = inject(Router);
  const notifier = inject(Notifier);
  const known = new Set<string>();
  const told = new Set<string>();
  effect(() => {
    const all = runs.all();
    const paused = all.find((run) => !told.has(run.id) && waitsUnseen(run, known));
    for (const { id } of all) known.add(id);
    if (paused) told.add(paused.id);
    if (!paused || isShown(router, paused.id)) return;
    const run = () => void router.navigate(['/trabajos', paused.id]);
    const isOver = computed(
      () => isShown(router, paused.id) || runs.find(paused.id)?.state !== 'paused',
    );
    untracked(() =>
      notifier.failure(pausedSentence(paused), { label: 'Ver trabajo', run }, isOver),
    );
  });
}

/** On its own page, on that of its result, or among all. */
function isShown(router: Router, id: string): boolean {
  const { finalUrl } = router.lastSuccessfulNavigation() ?? {};
  const url = finalUrl ? router.serializeUrl(finalUrl) : '';
  return url.startsWith('/trabajos') || url.includes(id);
}

/** Paused before this page was opened, or by the end of the tab that carried it out. */
function waitsUnseen({ id, state, reason }: RunView, known: ReadonlySet<string>): boolean {
  return state === 'paused' && (!known.has(id) || reason === CUT_OFF);
}

function pausedSentence({ title, items }: RunView): string {
  const ended = items.filter((item) => !isOpen(item)).length;
  return `«${title}» quedó en pausa: ${ended} de ${items.length}.`;
}
