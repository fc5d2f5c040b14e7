import { effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { isOpen } from '../runs/run';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';
import { Notifier } from '../ui/toast/notifier';

/**
 * Tells of a run that was there when the page was opened and does not go on by itself: whoever
 * reloads the page in the middle of it believes otherwise that it is done. To be called in an
 * injection context.
 */
export function tellOfPausedRuns(): void {
  const runs = inject(Runs);
  const router = inject(Router);
  const notifier = inject(Notifier);
  const known = new Set<string>();
  effect(() => {
    const found = runs.all().filter(({ id }) => !known.has(id));
    for (const { id } of found) known.add(id);
    const paused = found.find(({ state }) => state === 'paused');
    if (!paused || router.url.startsWith('/trabajos')) return;
    const run = () => void router.navigate(['/trabajos', paused.id]);
    untracked(() => notifier.waiting(pausedSentence(paused), { label: 'Ver trabajo', run }));
  });
}

function pausedSentence({ title, items }: RunView): string {
  const ended = items.filter((item) => !isOpen(item)).length;
  return `«${title}» quedó en pausa: ${ended} de ${items.length}.`;
}
