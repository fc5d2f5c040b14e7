import { countItems, ItemState, RunItem, RunState } from '../runs/run';

const STATES: Readonly<Record<ItemState, string>> = {
  waiting: 'En espera',
  sent: 'Guardando…',
  done: 'Hecho',
  failed: 'Falló',
  unknown: 'No se sabe todavía',
  changed: 'Cambió desde que lo viste',
  left: 'Quedó como estaba',
};

export function itemStateLabel(state: ItemState): string {
  return STATES[state];
}

const RUN_STATES: Readonly<Record<RunState, string>> = {
  running: 'En curso',
  paused: 'En pausa',
  stopped: 'Detenido',
  finished: 'Terminado',
};

export function runStateLabel(state: RunState): string {
  return RUN_STATES[state];
}

/** What became of the accounts so far, as '29 hechas · 2 fallidas · 16 en espera'. */
export function outcomeSentence(items: readonly RunItem[]): string {
  const counts = countItems(items);
  const parts: [count: number, label: string][] = [
    [counts.done, counts.done === 1 ? 'hecha' : 'hechas'],
    [counts.failed, counts.failed === 1 ? 'fallida' : 'fallidas'],
    [counts.changed, 'por decidir'],
    [counts.unknown, 'sin saber'],
    [counts.left, 'sin cambiar'],
    [counts.waiting + counts.sent, 'en espera'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, label]) => `${count} ${label}`)
    .join(' · ');
}

/** As 'Quedan unos 20 segundos'; '' as long as nobody can say. */
export function timeLeftSentence(ms: number | null): string {
  if (ms === null) return '';
  const seconds = Math.max(5, Math.ceil(ms / 5_000) * 5);
  if (seconds < 60) return `Quedan unos ${seconds} segundos`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'Queda cerca de un minuto' : `Quedan unos ${minutes} minutos`;
}
