import {
  computed,
  DestroyRef,
  effect,
  inject,
  Injectable,
  Injector,
  signal,
  untracked,
} from '@angular/core';
import { Session } from '../session/session';
import { openLedger } from './indexed-ledger';
import { Ledger, MemoryLedger } from './ledger';
import { MAILS_PER_MINUTE } from './mail-limit';
import { ROW_DEED } from './row-deed';
import {
  canUndo,
  isAsked,
  isOfRows,
  isOpen,
  itemsToDeactivate,
  itemsToUndo,
  mailToKeep,
  Run,
  RunItem,
  timeLeft,
} from './run';
import type { RunEngine, Wait } from './run-engine';

/** How long a run is remembered. */
const LIFE_MS = 30 * 24 * 60 * 60_000;
/** A tab that carries a run out tells of each account: the others look now and then. */
const TELL_AFTER_MS = 300;
const NEVER = new AbortController().signal;
const ELSEWHERE = 'Continúa en otra pestaña.';

/** A run as screens show it. */
export interface RunView extends Run {
  readonly items: readonly RunItem[];
}

/** What is to be done, as the person agreed to it. */
export type RunPlan = Pick<Run, 'title' | 'field' | 'closesAccess' | 'mail'> &
  Partial<Pick<Run, 'undoes' | 'id'>> & { readonly items: readonly RunItem[] };

interface Worker {
  readonly engine: RunEngine;
  /** When it has come to rest. */
  readonly ended: Promise<void>;
  readonly begunAt: number;
  /** How many items had come to their end before. */
  readonly doneBefore: number;
}

/**
 * The runs of whoever is signed in, in this browser. One tab carries a run out, while people work
 * elsewhere in the module; the others show it. It outlives the tab: its owner lets it go on.
 */
@Injectable()
export class Runs {
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly owner = computed(() =>
    this.session.access() === 'granted' ? this.session.user()?.id : undefined,
  );
  private readonly _all = signal<readonly RunView[]>([]);
  private readonly workers = new Map<string, Worker>();
  /** Runs of which another tab told, that are read in a moment. */
  private readonly toRead = new Set<string>();
  private readonly ledger: Promise<Ledger> = openLedger();
  /** null where the browser has no such channel: then a tab knows of its own runs alone. */
  private readonly channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel('kantuta_trabajos') : null;
  /** Runs that the browser had no room for: they are as long as this tab is. */
  private readonly unkept = new MemoryLedger();
  private readonly unkeptIds = signal<ReadonlySet<string>>(new Set());
  private readonly keepsRuns = signal(true);
  private readonly waits = signal<ReadonlyMap<string, Wait>>(new Map());

  /** The newest first. */
  readonly all = this._all.asReadonly();
  /** The one that is under way, here or in another tab. */
  readonly current = computed(() => this._all().find(({ state }) => state === 'running') ?? null);

  constructor() {
    effect(() => void this.open(this.owner()));
    this.channel?.addEventListener('message', ({ data }) => void this.readAgain(String(data)));
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  /** Whether a run goes on after its tab was closed. */
  outlivesTab(id: string): boolean {
    return this.keepsRuns() && !this.unkeptIds().has(id);
  }

  /** Why nothing is sent for now; null while something is, or where another tab does it. */
  waitOf(id: string): Wait | null {
    return this.waits().get(id) ?? null;
  }

  find(id: string): RunView | undefined {
    return this._all().find((run) => run.id === id);
  }

  /** Begins a run, also where the browser cannot keep it: then it says so. @returns its id */
  async begin({
    items,
    undoes = null,
    id = crypto.randomUUID(),
    ...plan
  }: RunPlan): Promise<string> {
    const owner = untracked(this.owner);
    if (owner === undefined) throw new Error('Nobody is signed in.');
    const run: Run = {
      id,
      owner,
      ...plan,
      begunAt: Date.now(),
      state: 'running',
      reason: '',
      undoes,
    };
    try {
      await (await this.ledger).begin(run, items);
    } catch {
      await this.unkept.begin(run, items);
      this.unkeptIds.update((ids) => new Set([...ids, run.id]));
    }
    this._all.update((all) => [{ ...run, items }, ...all]);
    this.tell(run.id);
    void this.carryOut(run.id);
    return run.id;
  }

  pause(id: string): void {
    const worker = this.workers.get(id);
    if (worker) worker.engine.rest('');
    else void this.keepRun(id, { state: 'paused', reason: '' });
  }

  async goOn(id: string): Promise<void> {
    await this.keepRun(id, { state: 'running', reason: '' });
    await this.carryOut(id);
  }

  /** What was not begun stays as it is. */
  async stop(id: string): Promise<void> {
    this.workers.get(id)?.engine.rest('');
    await this.keepRun(id, { state: 'stopped', reason: '' });
    const waiting = this.find(id)?.items.filter(({ state }) => state === 'waiting') ?? [];
    await this.keepItems(
      id,
      waiting.map((item) => ({ ...item, state: 'left' })),
    );
  }

  /** Tries again what failed, or what is not known. */
  async retry(id: string): Promise<void> {
    const items = this.find(id)?.items.filter(({ state }) => state === 'failed') ?? [];
    await this.keepItems(
      id,
      items.map((item) => ({ ...item, state: 'waiting', reason: '' })),
    );
    await this.goOn(id);
  }

  /** Answers for a record that the person was asked about: done after all, or left. */
  async decide(id: string, item: RunItem, change: boolean): Promise<void> {
    const asItIs = item.state === 'changed' ? { before: null, version: '' } : {};
    const decided: RunItem = change
      ? { ...item, ...asItIs, state: 'waiting', reason: '' }
      : { ...item, state: 'left' };
    await this.keepItems(id, [decided]);
    if (change || !this.find(id)?.items.some(isOpenOrAsked)) await this.goOn(id);
  }

  /** Takes back what a run did, in a run of its own. @returns its id */
  async undo(id: string): Promise<string | null> {
    const run = this.find(id);
    if (!run || !canUndo(run)) return null;
    const made = run.field === 'registro';
    const items = made ? itemsToDeactivate(run.items) : itemsToUndo(run.items);
    if (items.length === 0) return null;
    const title = `Deshacer: ${run.title}`;
    return this.begin({ title, field: made ? 'estado' : run.field, items, undoes: run.id });
  }

  /** In ms; null as long as it is not known. */
  timeLeft({ id, field, items }: RunView): number | null {
    if (field === 'correo') return mailsLeft(items);
    const worker = this.workers.get(id);
    return worker ? timeLeft(items, worker.doneBefore, Date.now() - worker.begunAt) : null;
  }

  private async open(owner: number | undefined): Promise<void> {
    for (const { engine } of this.workers.values()) engine.rest('Ingresa de nuevo para continuar.');
    this._all.set([]);
    if (owner === undefined) return;
    const ledger = await this.ledger;
    this.keepsRuns.set(ledger.outlivesTab);
    const views: RunView[] = [];
    for (const run of await ledger.runsOf(owner)) {
      if (Date.now() - run.begunAt > LIFE_MS) await ledger.remove(run.id);
      else views.push(await this.view(ledger, run));
    }
    if (untracked(this.owner) !== owner) return;
    this._all.set(views.sort((one, other) => other.begunAt - one.begunAt));
  }

  /** A run that is under way nowhere was cut off: it waits for its owner. */
  private async view(ledger: Ledger, run: Run): Promise<RunView> {
    const items = await ledger.itemsOf(run.id);
    if (run.state !== 'running' || (await isLocked(run.id))) return { ...run, items };
    const cutOff = {
      ...run,
      state: 'paused' as const,
      reason: 'Quedó a medias al cerrar la página.',
    };
    await ledger.keepRun(cutOff);
    return { ...cutOff, items };
  }

  private async readAgain(id: string): Promise<void> {
    const owner = untracked(this.owner);
    if (this.workers.has(id) || owner === undefined || this.toRead.has(id)) return;
    this.toRead.add(id);
    await pause(TELL_AFTER_MS, NEVER);
    this.toRead.delete(id);
    const ledger = await this.ledger;
    const run = (await ledger.runsOf(owner)).find((kept) => kept.id === id);
    if (!run || this.workers.has(id)) return;
    const view = { ...run, items: await ledger.itemsOf(id) };
    this._all.update((all) =>
      [view, ...all.filter((other) => other.id !== id)].sort((a, b) => b.begunAt - a.begunAt),
    );
  }

  private async carryOut(id: string): Promise<void> {
    await this.workers.get(id)?.ended;
    await withLock(
      id,
      () => this.work(id),
      () => this.set(id, { reason: ELSEWHERE }),
    );
  }

  private async work(id: string): Promise<void> {
    const run = this.find(id);
    if (!run) return;
    const code = await Promise.all([import('./run-engine'), import('./deed-of')]).catch(() => null);
    if (!code) return this.keepRun(id, { state: 'paused', reason: NOT_LOADED });
    const [{ RunEngine }, { deedOf }] = code;
    const deed = isOfRows(run)
      ? await this.injector
          .get(ROW_DEED)(run, this.injector)
          .catch(() => null)
      : deedOf(run, this.injector, run.items);
    if (!deed) return this.keepRun(id, { state: 'paused', reason: NO_ROWS });
    const engine = new RunEngine(run.items, {
      deed,
      keep: (item) => this.keepItem(id, item),
      pause,
      waiting: (wait) => this.tellWait(id, wait),
    });
    const doneBefore = run.items.filter((item) => !isOpen(item)).length;
    const ended = this.toItsEnd(id, engine);
    this.workers.set(id, { engine, ended, begunAt: Date.now(), doneBefore });
    await ended;
  }

  private async toItsEnd(id: string, engine: RunEngine): Promise<void> {
    try {
      const rest = await engine.work();
      if (this.find(id)?.state === 'stopped') return;
      if (!rest.over) return await this.keepRun(id, { state: 'paused', reason: rest.reason });
      const open = this.find(id)?.items.some(isOpenOrAsked);
      await this.keepRun(id, { state: open ? 'paused' : 'finished', reason: open ? ASKED : '' });
    } finally {
      this.workers.delete(id);
      this.tellWait(id, null);
      this.tell(id);
    }
  }

  private async keepRun(id: string, changes: Partial<Pick<Run, 'state' | 'reason'>>) {
    this.set(id, changes);
    const run = this.find(id);
    if (!run) return;
    const { items, ...header } = run;
    const kept = { ...header, mail: header.mail && mailToKeep(header.mail, items) };
    // What cannot be kept is shown all the same: the engine rests before it sends anything more.
    await this.ledgerOf(id)
      .then((ledger) => ledger.keepRun(kept))
      .catch(() => undefined);
    this.tell(id);
  }

  private set(id: string, changes: Partial<RunView>): void {
    this._all.update((all) => all.map((run) => (run.id === id ? { ...run, ...changes } : run)));
  }

  /** @throws when the browser could not keep it; shown is what is so all the same. */
  private async keepItem(id: string, item: RunItem): Promise<void> {
    try {
      await (await this.ledgerOf(id)).keepItem(id, item);
    } catch (error) {
      if (item.state !== 'sent') this.show(id, [item]);
      throw error;
    }
    this.show(id, [item]);
    this.tell(id);
  }

  private async keepItems(id: string, items: readonly RunItem[]): Promise<void> {
    await this.ledgerOf(id)
      .then((ledger) => ledger.keepItems(id, items))
      .catch(() => undefined);
    this.show(id, items);
    this.tell(id);
  }

  private show(id: string, changed: readonly RunItem[]): void {
    const items = this.find(id)?.items;
    if (!items) return;
    const byId = new Map(changed.map((item) => [item.id, item]));
    this.set(id, { items: items.map((item) => byId.get(item.id) ?? item) });
  }

  private async ledgerOf(id: string): Promise<Ledger> {
    return untracked(this.unkeptIds).has(id) ? this.unkept : this.ledger;
  }

  private tellWait(id: string, wait: Wait | null): void {
    if (this.waitOf(id)?.until === wait?.until) return;
    this.waits.update((waits) => {
      const others = new Map(waits);
      if (wait) others.set(id, wait);
      else others.delete(id);
      return others;
    });
  }

  private tell(id: string): void {
    this.channel?.postMessage(id);
  }
}

const NO_ROWS =
  'Las filas del archivo vivían en la pestaña en que empezó, y ya no están. Importa el mismo archivo otra vez: a quienes ya están se los reconoce.';
const ASKED = 'Falta decidir qué hacer con algunas.';
const NOT_LOADED =
  'No se pudo empezar: falta una parte de la aplicación. Revisa la red y pulsa «Continuar».';

/** Their pace is known, before the first one is through. */
function mailsLeft(items: readonly RunItem[]): number {
  return items.filter(isOpen).length * (60_000 / MAILS_PER_MINUTE);
}

function isOpenOrAsked(item: RunItem): boolean {
  return isOpen(item) || isAsked(item);
}

async function isLocked(id: string): Promise<boolean> {
  const state = await navigator.locks?.query();
  return state?.held?.some(({ name }) => name === lockName(id)) ?? false;
}

/** One tab at a time carries a run out. Without locks, whoever presses "Continuar" does. */
async function withLock(id: string, work: () => Promise<void>, taken: () => void): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) =>
    lock ? work() : taken(),
  );
}

function lockName(id: string): string {
  return `kantuta_trabajo:${id}`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
