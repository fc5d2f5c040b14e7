import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  linkedSignal,
} from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { leaveAnyway } from '../forms/leaving/leave-anyway';
import { ownPath, withoutQuery } from '../session/own-path';
import { Session } from '../session/session';
import { ignoreSecondPressBehind } from '../ui/dialog/second-press';
import { loadPart } from '../ui/load-part';
import { BottomBar } from './bottom-bar/bottom-bar';
import { ConnectionLine } from './connection/connection-line';
import { Rail } from './rail/rail';

/** The shell: the sections, who is signed in, and the page. */
@Component({
  selector: 'app-root',
  imports: [BottomBar, ConnectionLine, Rail, RouterOutlet],
  templateUrl: './app.html',
  host: {
    '[class.signed-in]': "session.access() === 'granted'",
    '[class.locked]': 'isCovered()',
  },
})
export class App {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);

  private person?: number;

  protected readonly isCovered = computed(() => {
    const state = this.session.state();
    return state.name === 'locked' && state.covers;
  });

  /** Who uses the screens, and how many did before: each new person gets screens of their own. */
  protected readonly turn = linkedSignal<number | undefined, { id?: number; count: number }>({
    source: () => (this.session.access() === 'granted' ? this.session.user()?.id : undefined),
    computation: (id, previous) => {
      const { id: last, count } = previous?.value ?? { count: 0 };
      return { id: id ?? last, count: last && id && last !== id ? count + 1 : count };
    },
  });

  constructor() {
    ignoreSecondPressBehind(this.document);
    effect(() => this.followSession());
    effect(() => this.followPerson());
  }

  /** A plain '#contenido' link would leave the page, because there is no <base>. */
  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.document.getElementById('contenido')?.focus();
  }

  protected reload(): void {
    this.document.location.reload();
  }

  private followSession(): void {
    const state = this.session.state();
    // The password is asked for over the open page.
    if (state.name === 'expired' || state.name === 'locked') return;
    if (state.name === 'signed-in') {
      // Somebody else signed in, here or in the POS: whoever may not enter is told why. While the
      // first page is still being opened, the guards see to it.
      if (this.session.access() !== 'granted' && this.router.navigated) this.leave();
    } else if (state.end === 'signed-out') {
      // `/salir` is on its way to the sign-in page already.
      if (!this.router.currentNavigation()) this.leave();
    } else if (state.end !== 'never-started') {
      this.leave();
    }
  }

  /** A dialog may show what its person typed: it goes when they go. */
  private followPerson(): void {
    const id = this.session.user()?.id;
    if (this.person !== undefined && this.person !== id) void this.closeDialogs();
    this.person = id;
  }

  private async closeDialogs(): Promise<void> {
    if (!this.document.querySelector('mat-dialog-container')) return;
    // Loaded beforehand, some seconds after the start (`likely-next`).
    const { closeDialogs } = await loadPart(() => import('../ui/dialog/confirm-dialog'));
    closeDialogs(this.injector);
  }

  private leave(): void {
    const url = this.router.url;
    if (withoutQuery(url) === '/ingresar') return;
    const returnUrl = ownPath(withoutQuery(url));
    void this.router.navigate(['/ingresar'], { queryParams: { returnUrl }, ...leaveAnyway });
  }
}
