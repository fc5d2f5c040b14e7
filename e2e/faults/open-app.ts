import { expect, type Page, type Request } from '@playwright/test';
import { clearScreen } from './clear-screen.ts';
import { type Answer, type Exchange, FaultyServer, healthy } from './faulty-server.ts';
import { PAUSE_MS, READ_PATIENCE_MS, ROOM_MS, SLOW_MS } from './patience.ts';
import { storedSession } from './records.ts';
import type { WireFault } from './wire-faults.ts';

type StoredSession = ReturnType<typeof storedSession>;

/**
 * One open app, in which case after case is tried: opening it anew for each would take four times
 * as long. Its clock runs by itself, and can be put forward.
 */
export class OpenApp {
  private started: Request[] = [];
  private readonly answered = new Set<Request>();
  private readonly ended = new Set<Request>();

  readonly page: Page;
  readonly server: FaultyServer;
  readonly complaints: string[];

  constructor(page: Page, server: FaultyServer, complaints: string[]) {
    this.page = page;
    this.server = server;
    this.complaints = complaints;
    page.on('request', (request) => {
      if (request.url().includes('/api/')) this.started.push(request);
    });
    page.on('response', (response) => this.answered.add(response.request()));
    page.on('requestfinished', (request) => this.ended.add(request));
    page.on('requestfailed', (request) => this.ended.add(request));
  }

  /** To a screen, in a session of its own, with nothing left of the case before. */
  async open(path: string, session: StoredSession | null = storedSession()): Promise<void> {
    await this.reset();
    await this.signIn(session);
    await this.visit(path);
  }

  /** In another tab, and the app has noticed: before it has, it would show the sign-in page. */
  async signIn(session: StoredSession | null = storedSession()): Promise<void> {
    await this.store(session);
    if (session) await expect(this.page.getByRole('button', { name: /^Tu cuenta/ })).toBeVisible();
  }

  async reset(): Promise<void> {
    const { page, server } = this;
    await page.unrouteAll();
    server.reset();
    await page.evaluate(clearScreen);
    // What is limited by the minute begins anew.
    await page.clock.fastForward(15_000);
    this.forget();
    this.complaints.length = 0;
  }

  /** What another tab, or the POS, does to the session. */
  async store(session: StoredSession | null): Promise<void> {
    await this.page.evaluate(
      (entries) => {
        localStorage.clear();
        for (const [key, value] of entries) localStorage.setItem(key, value);
        dispatchEvent(new StorageEvent('storage', { key: null }));
      },
      Object.entries(session ?? {}),
    );
  }

  /**
   * To another screen, as Back and Forward lead there: without loading the app again. Not twice at
   * once: the page's clock may run two timers of one moment in the wrong order.
   */
  async visit(path: string): Promise<void> {
    await this.page.evaluate((url) => {
      history.pushState(null, '', url);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, path);
  }

  /** Lets the call go wrong from now on, this many times. */
  async fail(call: string, { answer }: Pick<WireFault, 'answer'>, times = Infinity): Promise<void> {
    if (typeof answer !== 'string') return this.server.answer(call, answer, times);
    const [method, path] = call.split(' ');
    let left = times;
    await this.page.route(`${this.server.url}/api${path}`, (route, request) =>
      request.method() === method && left-- > 0 ? route.abort(answer) : route.fallback(),
    );
  }

  /** Answers that wait until they are let go; in good health unless told otherwise. */
  hold(call: string, times = Infinity): { release(answer?: Answer): Promise<void> } {
    const held: Exchange[] = [];
    this.server.answer(call, (exchange) => held.push(exchange), times);
    return {
      release: async (answer = healthy) => {
        await this.poll(() => held.length, 1);
        for (const exchange of held.splice(0)) answer(exchange);
      },
    };
  }

  /** Counts from here. */
  forget(): void {
    this.started = [];
    this.answered.clear();
    this.ended.clear();
    this.server.received = [];
  }

  async heal(): Promise<void> {
    this.server.heal();
    await this.page.unrouteAll();
  }

  /** How many requests the app has made. */
  count(call: string): number {
    return this.requests(call).length;
  }

  /** As many requests went out, no more follow, and the browser did not repeat any by itself. */
  async expectCount(call: string, count: number, fault?: WireFault): Promise<void> {
    const onTheWire = typeof fault?.answer !== 'string';
    if (onTheWire) await this.poll(() => this.server.count(call), count);
    await this.page.clock.fastForward(4_000);
    expect(this.count(call), `${call}, requests of the app`).toBe(count);
    if (onTheWire) expect(this.server.count(call), `${call}, arrived`).toBe(count);
  }

  async waitFor(call: string, count: number): Promise<void> {
    await this.poll(() => this.count(call), count);
  }

  /** What is cut off on its way never arrives. */
  async waitForArrival(call: string): Promise<void> {
    await this.poll(() => this.server.count(call), 1);
  }

  /** Sees a failing read through all of its tries, without waiting as long as people do. */
  async exhaust(call: string, fault: WireFault, tries: number): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      await this.nextTry(call, attempt, fault.retryAfter ?? 0);
      if (fault.hangs) await this.outwait(call, attempt, fault, READ_PATIENCE_MS);
      await this.poll(() => this.of(call, this.ended), attempt);
    }
  }

  /** Not before the server wants it, and then soon. */
  async nextTry(call: string, attempt: number, retryAfter = 0): Promise<void> {
    if (attempt > 1 && retryAfter > 0) {
      await this.page.clock.fastForward(retryAfter - 1_500);
      expect(this.count(call), `${call} rests for ${retryAfter} ms`).toBeLessThan(attempt);
      await this.page.clock.fastForward(1_500);
    }
    await expect(async () => {
      if (attempt > 1 && this.count(call) < attempt) await this.page.clock.fastForward(PAUSE_MS);
      expect(this.count(call)).toBeGreaterThanOrEqual(attempt);
    }).toPass({ intervals: [5, 10, 20], timeout: 30_000 });
  }

  /** Says that it is waiting, once it takes long. */
  async expectSlow(call: string): Promise<void> {
    await this.waitForArrival(call);
    await this.page.clock.fastForward(SLOW_MS);
    await expect(this.page.getByText(/El servidor está tardando: espera/).first()).toBeVisible();
  }

  /** Sees a call that hangs to the end of the app's patience, and not to an earlier one. */
  async outwait(call: string, count: number, fault: WireFault, patience: number): Promise<void> {
    await this.poll(() => this.server.count(call), count);
    if (fault.applied) await this.poll(() => this.of(call, this.answered), count);
    await this.page.clock.fastForward(patience - ROOM_MS);
    expect(this.count(call), `${call} is waited for`).toBe(count);
    expect(this.of(call, this.ended), `${call} is waited for`).toBe(count - 1);
    // Each byte that came meanwhile has put the end off.
    await expect(async () => {
      await this.page.clock.fastForward(3_000);
      expect(this.of(call, this.ended)).toBeGreaterThanOrEqual(count);
    }).toPass({ intervals: [10, 20, 50], timeout: 30_000 });
  }

  /** Who is signed in here. */
  async expectSignedIn(signedIn = true): Promise<void> {
    const token = await this.page.evaluate(() => localStorage.getItem('access_token'));
    expect(token !== null, 'session kept').toBe(signedIn);
  }

  private of(call: string, requests: ReadonlySet<Request>): number {
    return this.requests(call).filter((request) => requests.has(request)).length;
  }

  private async poll(counted: () => number, atLeast: number): Promise<void> {
    await expect.poll(counted, { intervals: [5, 10, 20] }).toBeGreaterThanOrEqual(atLeast);
  }

  private requests(call: string): Request[] {
    return this.started.filter(
      (request) =>
        call === `${request.method()} ${new URL(request.url()).pathname.replace('/api', '')}`,
    );
  }
}
