import { OverlayContainer } from '@angular/cdk/overlay';
import {
  afterNextRender,
  Component,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { MatMenuModule, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Check } from 'lucide';
import { cover } from '../cover';
import { Icon } from '../icon/icon';
import { MenuEntry } from './menu-entry';

/** The menu of a button that stands elsewhere: opened where that button is. */
@Component({
  imports: [Icon, MatMenuModule, RouterLink],
  host: { '(window:resize)': 'closeAtAnotherWidth()' },
  template: `
    <span
      #anchor
      class="anchor"
      aria-hidden="true"
      [matMenuTriggerFor]="menu"
      [matMenuTriggerRestoreFocus]="false"
      (menuClosed)="tellClosed()"
    ></span>
    <mat-menu #menu="matMenu">
      <ng-template matMenuContent>
        @for (entry of entries(); track entry.label) {
          @if (entry.link; as link) {
            <a mat-menu-item [routerLink]="link" [state]="entry.state">
              @if (entry.icon; as icon) {
                <app-icon small [icon]="icon" />
              }
              {{ entry.label }}
            </a>
          } @else if (entry.entries; as entries) {
            <button
              type="button"
              mat-menu-item
              [matMenuTriggerFor]="inner"
              [matMenuTriggerData]="{ entries }"
              (menuOpened)="entry.opened?.()"
            >
              @if (entry.icon; as icon) {
                <app-icon small [icon]="icon" />
              }
              {{ entry.label }}
            </button>
          } @else if (entry.checked !== undefined) {
            <button
              type="button"
              mat-menu-item
              role="menuitemradio"
              [attr.aria-checked]="entry.checked"
              (click)="run(entry)"
            >
              <span class="choice">
                <span class="mark">
                  @if (entry.checked) {
                    <app-icon small [icon]="checkIcon" />
                  }
                </span>
                <span>{{ entry.label }}</span>
                <span class="count">{{ entry.note }}</span>
              </span>
            </button>
          } @else {
            <button
              type="button"
              mat-menu-item
              [disabled]="entry.disabled ?? false"
              [title]="entry.title ?? ''"
              (click)="run(entry)"
            >
              @if (entry.icon; as icon) {
                <app-icon small [icon]="icon" />
              }
              {{ entry.label }}
            </button>
          }
        }
      </ng-template>
    </mat-menu>
    <mat-menu #inner="matMenu">
      <ng-template matMenuContent let-entries="entries">
        @for (entry of entries(); track entry.label) {
          <button
            type="button"
            mat-menu-item
            [disabled]="entry.disabled ?? false"
            (click)="run(entry)"
          >
            {{ entry.label }}
          </button>
        }
      </ng-template>
    </mat-menu>
  `,
  styles: `
    /* It stands beside its button, and is no part of the row: that would be a gap more. */
    :host {
      position: absolute;
    }
    .anchor {
      position: fixed;
      pointer-events: none;
    }
    .choice {
      display: flex;
      flex: 1;
      align-items: center;
      gap: 10px;
    }
    .mark {
      flex: none;
      width: 16px;
    }
    .count {
      margin-left: auto;
      color: var(--k-ink-2);
    }
  `,
})
export class MenuPanel {
  readonly entries = input.required<readonly MenuEntry[]>();
  readonly closed = output();

  private readonly anchor = viewChild.required<string, ElementRef<HTMLElement>>('anchor', {
    read: ElementRef,
  });
  private readonly trigger = viewChild.required(MatMenuTrigger);
  /** Outside of all regions of the page: as long as a menu is open in it, it is one. */
  private readonly overlays = inject(OverlayContainer);
  protected readonly checkIcon = Check;
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView!;
  private readonly injector = inject(Injector);
  private width = 0;
  private isPressed = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.leaveRegion());
  }

  /** @param press what opened it: whoever used the mouse sees no focus on the first entry */
  open(button: Element, press: MouseEvent): void {
    this.width = this.window.innerWidth;
    this.isPressed = false;
    cover(this.anchor().nativeElement, button);
    // A press of a key is a click without a count.
    if (press.detail > 0) {
      this.trigger()._handleMousedown(new MouseEvent('mousedown', { buttons: 1, detail: 1 }));
    }
    this.trigger().openMenu();
    afterNextRender(() => this.keepInMargins(), { injector: this.injector });
    const around = this.overlays.getContainerElement();
    around.setAttribute('role', 'region');
    around.setAttribute('aria-label', 'Menú');
  }

  /** Once: it can still be pressed while it goes away, as by a double click. */
  protected run({ run }: MenuEntry): void {
    if (this.isPressed) return;
    this.isPressed = true;
    run?.();
  }

  /** As all of the page: the overlay itself keeps to the window alone. */
  private keepInMargins(): void {
    const panel = this.document.getElementById(this.trigger().menu?.panelId ?? '');
    const pane = panel?.closest<HTMLElement>('.cdk-overlay-pane');
    if (!pane) return;
    // It is the same one each time.
    pane.style.translate = '';
    const page = this.document.documentElement;
    const margin = parseFloat(this.window.getComputedStyle(page).getPropertyValue('--k-gutter'));
    const { left, width } = pane.getBoundingClientRect();
    const last = page.clientWidth - margin - width;
    pane.style.translate = `${Math.max(margin, Math.min(left, last)) - left}px`;
  }

  /** At another width the button is elsewhere, or gone; a keyboard on a phone changes the height. */
  protected closeAtAnotherWidth(): void {
    if (this.window.innerWidth === this.width || !this.trigger().menuOpen) return;
    this.trigger().closeMenu();
  }

  protected tellClosed(): void {
    this.leaveRegion();
    this.closed.emit();
  }

  private leaveRegion(): void {
    const around = this.overlays.getContainerElement();
    around.removeAttribute('role');
    around.removeAttribute('aria-label');
  }
}
