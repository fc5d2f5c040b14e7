import { computed, DOCUMENT, inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter, fromEvent, map, merge, Observable, Subject, switchMap, take, timer } from 'rxjs';
import { Usuario } from '../domain/usuario/usuario';
import { SETTINGS } from '../settings/settings';
import { Access, accessOf } from './access';
import { Activity } from './idle/activity';
import { SessionEnd, sessionOf, SessionState } from './session-state';
import { SessionStore, StoredSession } from './session-store';

/** The three keys of a session are written one after the other: another tab reads them together. */
const SETTLED_AFTER_MS = 20;

/** Who is signed in. Knows no HTTP: `AuthApi` obtains the tokens. */
@Service()
export class Session {
  private readonly store = inject(SessionStore);
  private readonly settings = inject(SETTINGS);
  private readonly activity = inject(Activity);
  private readonly _state = signal<SessionState>(this.stored('never-started'));

  private readonly _visit = signal(0);

  readonly state = this._state.asReadonly();
  /** Another number each time somebody comes or goes; the same through renewals and expiry. */
  readonly visit = this._visit.asReadonly();
  /** The signed-in account, also while its session is expired. */
  readonly user = computed<Usuario | null>(() => {
    const state = this._state();
    return state.name === 'signed-out' ? null : state.session.user;
  });
  readonly access = computed<Access>(() =>
    this._state().name === 'locked'
      ? 'locked'
      : accessOf(this.user(), this.settings.administratorRoles),
  );

  private readonly stateChanges = new Subject<SessionState>();

  constructor() {
    const window = inject(DOCUMENT).defaultView!;
    merge(
      this.store.changes,
      // A tab that was frozen, or kept for going back to, may have missed the news.
      fromEvent(window.document, 'visibilitychange'),
      fromEvent(window, 'pageshow'),
    )
      .pipe(
        switchMap(() => timer(SETTLED_AFTER_MS)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.follow());
  }

  /** The token for calls to the API; null when nobody is signed in. */
  accessToken(): string | null {
    const state = this._state();
    return state.name === 'signed-out' ? null : state.session.accessToken;
  }

  refreshToken(): string | null {
    const state = this._state();
    return state.name === 'signed-out' ? null : state.session.refreshToken;
  }

  /** Signs in, here and in the POS. */
  start(session: StoredSession): void {
    this.store.write(session);
    this.activity.record(session);
    this.enter({ name: 'signed-in', session });
  }

  /**
   * Takes a renewed access token. Without effect when the person has left meanwhile.
   * @param refreshToken the one that it was renewed with.
   */
  renew(accessToken: string, refreshToken: string): void {
    // Whoever signed in in another tab a moment ago must not get the last person's token.
    if (this.store.read()?.refreshToken !== refreshToken) return;
    const state = this._state();
    if (state.name === 'signed-out' || state.session.refreshToken !== refreshToken) return;
    this.store.writeAccessToken(accessToken);
    const session = { ...state.session, accessToken };
    this.enter(state.name === 'locked' ? { ...state, session } : { name: 'signed-in', session });
  }

  /** Keeps the stored account in step with an edit of the signed-in person's own account. */
  updateUser(user: Usuario): void {
    const state = this._state();
    if (state.name === 'signed-out' || state.session.user.id !== user.id) return;
    const session = { ...state.session, user };
    this.store.writeUser(user);
    this.enter({ ...state, session });
  }

  /** The backend takes our tokens no more. */
  expire(): void {
    const state = this._state();
    if (state.name === 'signed-in') this.enter({ name: 'expired', session: state.session });
  }

  /** Somebody is at the screen. Of no use once it is locked: the password is asked for. */
  use(): void {
    this.rest();
    const state = this._state();
    if (state.name === 'signed-in' || state.name === 'expired') this.activity.record(state.session);
  }

  /** Locks the module, or signs out where the session is this tab's alone, once nobody is there. */
  rest(): void {
    const state = this._state();
    if (state.name === 'signed-out' || state.name === 'locked') return;
    if (!this.activity.hasStopped(state.session)) return;
    if (this.settings.sessionStorage === 'tab') this.end('idle');
    else this.enter({ name: 'locked', session: state.session, covers: this.isInside() });
  }

  /**
   * Signs out, here, in every tab and in the POS. What is typed in other tabs nobody was asked about:
   * its owner finds it again, for a day.
   */
  end(end: Exclude<SessionEnd, 'never-started'>): void {
    this.store.clear();
    this.enter({ name: 'signed-out', end });
  }

  /** Emits once, after an expired or locked session: true if the same person signed in again. */
  restored(): Observable<boolean> {
    const id = this.user()?.id;
    return this.stateChanges.pipe(
      filter(({ name }) => name !== 'expired' && name !== 'locked'),
      take(1),
      map(({ name }) => name === 'signed-in' && this.user()?.id === id),
    );
  }

  /** Emits once, when the person who is here now has left or another one took their place. */
  left(): Observable<void> {
    const id = this.user()?.id;
    return this.stateChanges.pipe(
      filter(() => this.user()?.id !== id),
      take(1),
      map(() => undefined),
    );
  }

  /** Takes over at once what another tab, or the POS, made of the session. */
  follow(): void {
    const stored = this.stored('signed-out-elsewhere');
    const state = this._state();
    const isSame = JSON.stringify(sessionOf(stored)) === JSON.stringify(sessionOf(state));
    if (isSame && (stored.name === 'locked') === (state.name === 'locked')) return;
    this.enter(stored.name === 'locked' ? { ...stored, covers: this.isInside() } : stored);
  }

  /** Whether a screen is open that is to be covered. */
  private isInside(): boolean {
    const state = this._state();
    return state.name === 'locked' ? state.covers : this.access() === 'granted';
  }

  private enter(state: SessionState): void {
    const before = this.user()?.id;
    this._state.set(state);
    if (this.user()?.id !== before) this._visit.update((visit) => visit + 1);
    this.stateChanges.next(state);
  }

  private stored(end: SessionEnd): SessionState {
    const session = this.store.read();
    if (!session) return { name: 'signed-out', end };
    if (!this.activity.hasStopped(session)) return { name: 'signed-in', session };
    if (this.settings.sessionStorage === 'shared')
      return { name: 'locked', session, covers: false };
    this.store.clear();
    return { name: 'signed-out', end: 'idle' };
  }
}
