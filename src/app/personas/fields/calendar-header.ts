import { Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCalendarHeader } from '@angular/material/datepicker';
import { ChevronDown, ChevronLeft, ChevronRight } from 'lucide';
import { Icon } from '../../ui/icon/icon';

/** Material's, but that its first button is named by what it shows: a spoken name is a seen one. */
@Component({
  selector: 'app-calendar-header',
  imports: [Icon, MatButtonModule],
  template: `
    <button
      type="button"
      matButton
      [attr.aria-describedby]="describedBy"
      (click)="currentPeriodClicked()"
    >
      {{ periodButtonText }} <app-icon small [icon]="downIcon" />
    </button>
    <span class="visually-hidden" aria-live="polite">{{ periodButtonDescription }}</span>
    <span class="visually-hidden" [id]="describedBy">{{ periodButtonLabel }}</span>
    <span class="grow"></span>
    @for (way of ways; track way) {
      <button
        type="button"
        matIconButton
        disabledInteractive
        [disabled]="!way.enabled()"
        [attr.aria-label]="way.label()"
        (click)="way.go()"
      >
        <app-icon [icon]="way.icon" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      padding: var(--k-2) var(--k-2) 0;
    }
    .grow {
      flex: 1;
    }
  `,
})
export class CalendarHeader extends MatCalendarHeader<Date> {
  protected readonly describedBy = 'calendar-other-view';
  protected readonly downIcon = ChevronDown;
  protected readonly ways = [
    {
      icon: ChevronLeft,
      enabled: () => this.previousEnabled(),
      label: () => this.prevButtonLabel,
      go: () => this.previousClicked(),
    },
    {
      icon: ChevronRight,
      enabled: () => this.nextEnabled(),
      label: () => this.nextButtonLabel,
      go: () => this.nextClicked(),
    },
  ];
}
