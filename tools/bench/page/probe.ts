/** What the probe offers inside of the page. */
export interface Probe {
  /** ms since the navigation began; null until a row is painted */
  firstRow: number | null;
  /** listens for the next event of this type, and for what it changes in the table */
  arm(type: 'keydown' | 'click'): void;
  /** ms from the event to the last change of the table on the screen, once the table is at rest */
  settled(): Promise<number>;
  /** starts to note how long frames take */
  watchFrames(): void;
  /** how long each took since then */
  frames(): number[];
  /** when the last change of the table since the event was on the screen */
  shownAt(): number;
  largestPaint: number;
  layoutShift: number;
  /** those of 50 ms and more: nothing answers meanwhile */
  longTasks: { start: number; end: number }[];
  /** the slowest of what was pressed, by the browser's own account of it, in ms */
  slowestInteraction: number;
  /** when the list was handed over, where that was put off until it was there as a whole */
  handedOver: number | null;
}

/** Where the probe is, inside of the page. */
export type ProbedWindow = Window & { benchProbe: Probe };

/**
 * Runs in the page before its own scripts. `painted` is when a frame that shows a change has left
 * the main thread: a task that was posted in a frame's callback runs right after that frame.
 */
export function installProbe(row: string): void {
  const table = row.split(' ')[0]!;
  // A table that does not change within this time after an event has shown its result in silence.
  const REST = 250;
  const state = {
    inFrame: false,
    waiting: [] as ((painted: number) => void)[],
    armed: null as string | null,
    event: NaN,
    last: NaN,
    firstPaintAfterEvent: NaN,
    changes: 0,
    frames: null as number[] | null,
    lastFrame: NaN,
  };
  const afterFrame = new MessageChannel();
  const onNextPaint = (listener: (painted: number) => void) => void state.waiting.push(listener);

  const frame = (now: number) => {
    state.inFrame = true;
    if (state.frames && !Number.isNaN(state.lastFrame)) state.frames.push(now - state.lastFrame);
    state.lastFrame = now;
    afterFrame.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  afterFrame.port1.onmessage = () => {
    state.inFrame = false;
    const painted = performance.now();
    for (const listener of state.waiting.splice(0)) listener(painted);
  };
  requestAnimationFrame(frame);

  const probe: Probe = {
    firstRow: null,
    largestPaint: NaN,
    layoutShift: 0,
    longTasks: [],
    slowestInteraction: 0,
    handedOver: null,
    shownAt: () => (state.changes > 0 ? state.last : state.firstPaintAfterEvent),
    arm(type) {
      Object.assign(state, { armed: type, event: NaN, last: NaN, changes: 0 });
      state.firstPaintAfterEvent = NaN;
    },
    async settled() {
      const patience = performance.now() + 20_000;
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        const now = performance.now();
        if (Number.isNaN(state.event)) {
          if (now > patience) throw new Error('The event did not reach the page');
          continue;
        }
        const shown = state.changes > 0 ? state.last : state.firstPaintAfterEvent;
        if (now - Math.max(state.event, shown || 0) > REST) return shown - state.event;
      }
    },
    watchFrames() {
      state.frames = [];
      state.lastFrame = NaN;
    },
    frames: () => state.frames ?? [],
  };
  (window as unknown as { benchProbe: Probe }).benchProbe = probe;

  for (const type of ['keydown', 'click']) {
    const note = (event: Event) => {
      if (state.armed !== type || !event.isTrusted) return;
      state.armed = null;
      state.event = event.timeStamp;
      onNextPaint((painted) => (state.firstPaintAfterEvent = painted));
    };
    window.addEventListener(type, note, { capture: true });
  }

  const holdsTable = (node: Node) =>
    node instanceof Element && (node.matches(table) || node.querySelector(table) !== null);
  const inTable = ({ target, addedNodes }: MutationRecord) =>
    Boolean((target instanceof Element ? target : target.parentElement)?.closest(table)) ||
    [...addedNodes].some(holdsTable);
  let awaitsFirstRow = true;
  new MutationObserver((records) => {
    if (awaitsFirstRow && document.querySelector(row)) {
      awaitsFirstRow = false;
      onNextPaint((painted) => (probe.firstRow = painted));
    }
    if (Number.isNaN(state.event) || !records.some(inTable)) return;
    state.changes++;
    onNextPaint((painted) => (state.last = painted));
  }).observe(document, { childList: true, characterData: true, subtree: true });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) probe.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) probe.layoutShift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.longTasks.push({ start: startTime, end: startTime + duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
      if (!entry.interactionId) continue;
      probe.slowestInteraction = Math.max(probe.slowestInteraction, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
