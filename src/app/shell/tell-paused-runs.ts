import { computed, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { formatCount } from '../domain/text/format-count';
import { preference } from '../preferences/preference';
import { CUT_OFF, isOpen } from '../runs/run';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';
import { Notifier } from '../ui/toast/notifier';

/** Long enough for whoever looks elsewhere when the page opens. */
const LONG_MS = 30_000;
const MOST_REMEMBERED = 50;

/**
 * Tells of a run that does not go on by itself although nobody paused it on this page: whoever
 * reloads the page in the middle of it believes otherwise that it is done. Each pause is told once
 * in this browser: 'en pausa' stays at "Trabajos". To be called in an injection context.
 */
export function tellOfPausedRuns(): void {
  const runs = inject(Runs);
  const router = inject(Router);
  const notifier = inject(Notifier);
  const told = preference('pausas_dichas', readTold);
  const known = new Set<string>();
  effect(() => {
    const all = runs.all();
    const heard = untracked(told.value);
    const paused = all.find((run) => !heard.includes(pauseOf(run)) && waitsUnseen(run, known));
    for (const { id } of all) known.add(id);
    if (!paused) return;
    told.set([...heard.slice(1 - MOST_REMEMBERED), pauseOf(paused)]);
    if (isShown(router, paused.id)) return;
    const run = () => void router.navigate(['/trabajos', paused.id]);
    const isOver = computed(
      () => isShown(router, paused.id) || runs.find(paused.id)?.state !== 'paused',
    );
    untracked(() =>
      notifier.failure(pausedSentence(paused), { label: 'Ver trabajo', run }, isOver, LONG_MS),
    );
  });
}

function readTold(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.map(String) : [];
}

/** A run that goes on may be cut off again. */
function pauseOf({ id, goneOnAt = 0 }: RunView): string {
  return `${id} ${goneOnAt}`;
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
  return `«${title}» quedó en pausa: ${formatCount(ended)} de ${formatCount(items.length)}.`;
}
