import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { formatInstant } from '../domain/calendar-date';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';
import { BlankArt } from '../ui/blank/blank-art';
import { BlankState } from '../ui/blank/blank-state';
import { outcomeSentence, runLabel } from './run-texts';
import { RunsOfOne } from './runs-of-one';

/** The runs of this browser, for 30 days. */
@Component({
  imports: [BlankArt, BlankState, MatButtonModule, RouterLink],
  host: { class: 'page' },
  templateUrl: './trabajos.html',
  styleUrl: './trabajos.scss',
})
export class Trabajos {
  protected readonly runs = inject(Runs);
  protected readonly outcome = outcomeSentence;
  protected readonly label = runLabel;
  protected readonly ones = new RunsOfOne();

  protected begun({ begunAt }: RunView): string {
    return formatInstant(new Date(begunAt).toISOString());
  }
}
