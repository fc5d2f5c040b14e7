import { computed, DOCUMENT, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, fromEvent, merge, Subject } from 'rxjs';

/** Whoever goes to and fro between tabs asks no more often. */
const SHORTEST_MS = 5_000;

/** Whether the server can be reached, as far as the browser and the calls tell. Nothing is sent for it. */
@Service()
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView!;
  private readonly hasNetwork = signal(this.window.navigator.onLine);
  private readonly hasServer = signal(true);

  /** What there is not. */
  readonly missing = computed<'network' | 'server' | null>(() => {
    if (!this.hasNetwork()) return 'network';
    return this.hasServer() ? null : 'server';
  });

  private cameAt = 0;
  private readonly _back = new Subject<void>();
  /** The network is back, or somebody looks at the tab again: what failed may be asked for once more. */
  readonly back = this._back.asObservable();

  constructor() {
    const { document, navigator } = this.window;
    const changes = merge(fromEvent(this.window, 'online'), fromEvent(this.window, 'offline'));
    changes.pipe(takeUntilDestroyed()).subscribe(() => {
      this.hasNetwork.set(navigator.onLine);
      // Of the server nobody knows then.
      this.hasServer.set(true);
    });
    merge(
      fromEvent(this.window, 'online'),
      fromEvent(document, 'visibilitychange').pipe(filter(() => !document.hidden && this.isLate())),
    )
      .pipe(
        filter(() => navigator.onLine),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.cameAt = Date.now();
        this._back.next();
      });
  }

  /** @param isAnswered whether anything came back from a call, be it a refusal. */
  tell(isAnswered: boolean): void {
    this.hasServer.set(isAnswered);
  }

  private isLate(): boolean {
    return Math.abs(Date.now() - this.cameAt) >= SHORTEST_MS;
  }
}
