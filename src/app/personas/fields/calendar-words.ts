import { Injectable } from '@angular/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';

/** What the calendar says to who does not see it. */
@Injectable()
export class CalendarWords extends MatDatepickerIntl {
  override calendarLabel = 'Calendario';
  override prevMonthLabel = 'Mes anterior';
  override nextMonthLabel = 'Mes siguiente';
  override prevYearLabel = 'Año anterior';
  override nextYearLabel = 'Año siguiente';
  override prevMultiYearLabel = '24 años anteriores';
  override nextMultiYearLabel = '24 años siguientes';
  override switchToMonthViewLabel = 'Elegir el día';
  override switchToMultiYearViewLabel = 'Elegir el mes y el año';
  override formatYearRangeLabel(start: string, end: string): string {
    return `${start} a ${end}`;
  }
}
