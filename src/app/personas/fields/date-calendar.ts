import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { createFlexibleConnectedPositionStrategy } from '@angular/cdk/overlay';
import { Component, inject, Injectable, Injector } from '@angular/core';
import {
  DateAdapter,
  MAT_DATE_LOCALE,
  NativeDateAdapter,
  provideNativeDateAdapter,
} from '@angular/material/core';
import { MatCalendar, MatDatepickerIntl } from '@angular/material/datepicker';
import { firstValueFrom } from 'rxjs';
import { EARLIEST_BIRTH_DATE, isCalendarDate, today } from '../../domain/calendar-date';
import { CalendarHeader } from './calendar-header';
import { CalendarWords } from './calendar-words';

/** Weeks begin on Monday, as in Bolivia. */
@Injectable()
class MondayFirst extends NativeDateAdapter {
  override getFirstDayOfWeek(): number {
    return 1;
  }
}

/** In years: whoever is registered works here. */
const LIKELY_AGE = 25;

@Component({
  selector: 'app-date-calendar',
  imports: [MatCalendar],
  providers: [
    provideNativeDateAdapter(),
    { provide: MAT_DATE_LOCALE, useValue: 'es-BO' },
    { provide: DateAdapter, useClass: MondayFirst },
    { provide: MatDatepickerIntl, useClass: CalendarWords },
  ],
  template: `
    <mat-calendar
      cdkFocusInitial
      [headerComponent]="header"
      [selected]="selected"
      [startAt]="selected ?? likely"
      [startView]="selected ? 'month' : 'multi-year'"
      [minDate]="earliest"
      [maxDate]="latest"
      (selectedChange)="choose($event)"
    />
  `,
  styles: `
    :host {
      display: block;
      width: min(296px, 100vw - 16px);
      overflow: hidden;
      border-radius: var(--k-r-l);
      background: var(--k-raised);
      box-shadow: var(--k-lift-2);
    }
    @media (forced-colors: active) {
      :host {
        border: 1px solid ButtonText;
      }
    }
  `,
})
export class DateCalendar {
  private readonly dialog = inject<DialogRef<string>>(DialogRef);
  private readonly date = inject<string>(DIALOG_DATA);
  protected readonly header = CalendarHeader;
  protected readonly selected = isCalendarDate(this.date) ? toDay(this.date) : null;
  protected readonly earliest = toDay(EARLIEST_BIRTH_DATE);
  protected readonly latest = toDay(today());
  /** Without a date the years begin where most of those who are registered were born. */
  protected readonly likely = yearsBefore(this.latest, LIKELY_AGE);

  protected choose(day: Date | null): void {
    if (day) this.dialog.close(fromDay(day));
  }
}

/** The day that was chosen below `origin`, as 'YYYY-MM-DD'; null when none was. */
export async function chooseDate(
  injector: Injector,
  origin: HTMLElement,
  date: string,
): Promise<string | null> {
  const position = createFlexibleConnectedPositionStrategy(injector, origin)
    .withViewportMargin(8)
    .withPush()
    .withPositions([
      { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 8 },
      { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -8 },
    ]);
  const dialog = injector.get(Dialog).open<string, string, DateCalendar>(DateCalendar, {
    ariaLabel: 'Elegir la fecha de nacimiento',
    autoFocus: '.mat-calendar-body-active',
    backdropClass: 'cdk-overlay-transparent-backdrop',
    data: date,
    positionStrategy: position,
  });
  return (await firstValueFrom(dialog.closed)) ?? null;
}

function yearsBefore(day: Date, years: number): Date {
  return new Date(day.getFullYear() - years, day.getMonth(), 1);
}

/** Midnight here, for the calendar alone: the day never leaves it as an instant. */
function toDay(date: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day);
}

function fromDay(day: Date): string {
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
