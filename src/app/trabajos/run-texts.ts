import { genderLabel } from '../domain/persona/persona-details';
import { formatCount } from '../domain/text/format-count';
import { Role } from '../domain/usuario/role';
import { textsOf } from '../runs/deeds/texts-value';
import { MAILS_PER_MINUTE } from '../runs/mail/mail-limit';
import {
  countItems,
  isOfRows,
  ItemState,
  Run,
  RunField,
  RunItem,
  RunState,
  RunValue,
} from '../runs/run';
import { RunView } from '../runs/run-records';
import { takenBackIds } from '../runs/taken-back';
import { itemsStillToUndo } from '../runs/undoing';
import { Wait } from '../runs/waits';

const STATES: Readonly<Record<ItemState, string>> = {
  waiting: 'En espera',
  sent: 'Guardando…',
  done: 'Hecho',
  failed: 'Falló',
  unknown: 'No se sabe todavía',
  doubtful: 'No se sabe',
  changed: 'Cambió desde que lo viste',
  left: 'Quedó como estaba',
};

/** What is said of a mail, where it is something else. */
const MAIL_STATES: Partial<Readonly<Record<ItemState, string>>> = {
  sent: 'Enviando…',
  done: 'Enviado',
  left: 'No se envió',
};

/** Of a row of a sheet nothing was there, and nothing is. */
const ROW_STATES: Partial<Readonly<Record<ItemState, string>>> = { left: 'No se registró' };

/** What became of an item. Of one that was sent nobody knows, once nothing goes on. */
export function itemStateLabel(
  { state }: Pick<RunItem, 'state'>,
  run: Pick<Run, 'field' | 'state'>,
  isTakenBack = false,
): string {
  if (isTakenBack) return 'Deshecho';
  if (state === 'sent' && run.state !== 'running') return STATES.unknown;
  if (isOfRows(run)) return ROW_STATES[state] ?? STATES[state];
  return (run.field === 'correo' && MAIL_STATES[state]) || STATES[state];
}

/** Names of what became of many: of mails, or of accounts, persons and rows. */
export function filterWords(field: RunField): Record<'all' | 'done' | 'failed' | 'left', string> {
  const left = isOfRows({ field }) ? 'Sin registrar' : 'Sin cambiar';
  return field === 'correo'
    ? { all: 'Todos', done: 'Enviados', failed: 'Fallidos', left: 'Sin enviar' }
    : { all: 'Todas', done: 'Hechas', failed: 'Fallidas', left };
}

const RUN_STATES: Readonly<Record<RunState, string>> = {
  running: 'En curso',
  paused: 'En pausa',
  stopped: 'Detenido',
  finished: 'Terminado',
};

/** As 'Terminado'; 'Deshecho' where it is over, and nothing of what it did is left to be taken back. */
export function runLabel(run: RunView, all: readonly RunView[]): string {
  const isOver = run.state === 'stopped' || run.state === 'finished';
  const isUndone =
    isOver && takenBackIds(run, all).size > 0 && itemsStillToUndo(run, all).length === 0;
  return isUndone ? 'Deshecho' : RUN_STATES[run.state];
}

/** As 'Se deshizo 1 cambio.'; '' while none was taken back. */
export function takenBackSentence(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'Se deshizo 1 cambio.' : `Se deshicieron ${formatCount(count)} cambios.`;
}

/** What taking a run back is called: of one that took another back, what it does again. */
export function undoVerb(run: RunView, all: readonly RunView[]): string {
  if (!takesBack(run, all)) return 'Deshacer';
  if (run.field === 'id_role') return 'Volver a cambiar';
  if (run.field !== 'estado') return 'Volver a corregir';
  return run.items[0]?.after ? 'Volver a desactivar' : 'Volver a activar';
}

/** What took back a run that takes back does the first one again. */
function takesBack({ undoes }: RunView, all: readonly RunView[]): boolean {
  const undone = all.find(({ id }) => id === undoes);
  return undoes !== null && !(undone && takesBack(undone, all));
}

/** Label of the button that takes back what can be. @param back how many were taken back before */
export function undoLabel(verb: string, count: number, back: number): string {
  if (back === 0) return count === 1 ? verb : `${verb} las ${formatCount(count)}`;
  return count === 1 ? `${verb} la que queda` : `${verb} las ${formatCount(count)} que quedan`;
}

/** What became of all so far, as '29 hechas · 2 fallidas · 16 en espera'. */
export function outcomeSentence(run: RunView, all: readonly RunView[]): string {
  const { items, field } = run;
  const counts = countItems(items);
  const back = takenBackIds(run, all).size;
  const kept = counts.done - back;
  const done = field === 'correo' ? 'enviado' : 'hecha';
  const failed = field === 'correo' ? 'fallido' : 'fallida';
  const parts: [count: number, label: string][] = [
    [kept, kept === 1 ? done : `${done}s`],
    [back, back === 1 ? 'deshecha' : 'deshechas'],
    [counts.failed, counts.failed === 1 ? failed : `${failed}s`],
    [counts.changed + counts.doubtful, 'por decidir'],
    [counts.unknown, 'sin saber'],
    [counts.left, filterWords(field).left.toLowerCase()],
    [counts.waiting + counts.sent, 'en espera'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, label]) => `${formatCount(count)} ${label}`)
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

/** Why nothing is sent for now; how long it takes is said beside it. */
export function waitSentence({ why, count = 0 }: Wait): string {
  return {
    grace: 'Todavía no salió ningún correo. Empieza en',
    pace: `Salen hasta ${MAILS_PER_MINUTE} correos por minuto: el siguiente, en`,
    throttled: 'El servidor pidió esperar: sigue en',
    looking: `${formatCount(count)} sin saber: se ${count === 1 ? 'comprueba' : 'comprueban'} otra vez en`,
  }[why];
}

/** Label of the button that goes on with those that a stopped run did not reach. */
export function reopenLabel(count: number): string {
  return `Continuar con ${count === 1 ? 'el restante' : `los ${formatCount(count)} restantes`}`;
}

/** As '12 s' or '3 min'; once they have passed, 'un momento'. */
export function secondsText(seconds: number): string {
  if (seconds === 0) return 'un momento';
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

/** What a value is called. @param roles those of this backend, as far as they are known */
export function valueLabel(
  field: RunField,
  value: RunValue | null,
  roles: readonly Role[],
): string {
  if (value === null) return 'sin dato';
  switch (field) {
    case 'estado':
      return value ? 'Activo' : 'Inactivo';
    case 'acceso':
      return value ? 'Abierto' : 'Cerrado';
    case 'clave':
      return value ? 'Nueva' : 'La anterior';
    case 'correo':
      return value ? 'Enviado' : 'No enviado';
    case 'registro':
    case 'persona':
      return value ? 'Registrada' : 'Sin registrar';
    case 'genero':
      return genderLabel(String(value)) || 'sin dato';
    case 'datos':
    case 'cuenta':
      return Object.values(textsOf(value)).join(' · ') || 'sin dato';
    case 'id_role':
      return roles.find(({ id }) => id === value)?.nombre ?? `Rol ${value}`;
  }
}
