import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Check, CircleAlert, CircleHelp, Clock, Minus, Undo2 } from 'lucide';
import { rowLayout } from '../../lists/table/row-layout';
import { RowWindow } from '../../lists/table/window/row-window';
import { isAsked, RunField, RunItem } from '../../runs/run';
import { RunView } from '../../runs/run-records';
import { Runs } from '../../runs/runs';
import { Icon } from '../../ui/icon/icon';
import { itemStateLabel } from '../run-texts';
import { RunPeople } from './run-people';

const ROW_PX = 52;
/** With room for a reason of two lines; on a phone, of three. */
const REASON_PX = 68;
const NARROW_REASON_PX = 84;
const ASKED_PX = 140;
/** What tells namesakes apart has a line more. */
const BESIDE_PX = 16;

/** What became of each record of a run, and what is asked about it. */
@Component({
  selector: 'app-run-items',
  imports: [Icon, MatButtonModule, RouterLink, RowWindow],
  templateUrl: './run-items.html',
  styleUrl: './run-items.scss',
})
export class RunItems {
  readonly run = input.required<RunView>();
  /** Those that are shown, in their order. */
  readonly items = input.required<readonly RunItem[]>();
  readonly people = input.required<RunPeople>();
  /** Who is active again, and cannot sign in before the password is another. */
  readonly closed = input.required<ReadonlySet<number>>();
  /** By the ids of the items: what another run took back. */
  readonly takenBack = input.required<ReadonlySet<number>>();
  /** What they are, for screen readers. */
  readonly label = input.required<string>();

  private readonly runs = inject(Runs);
  protected readonly icons = {
    waiting: Clock,
    sent: Clock,
    done: Check,
    failed: CircleAlert,
    unknown: CircleHelp,
    doubtful: CircleHelp,
    changed: CircleHelp,
    left: Minus,
  };
  protected readonly backIcon = Undo2;
  protected readonly isAsked = isAsked;
  private readonly layout = rowLayout();
  /** On a phone, what is asked has a line of its own; all rows are as high as the highest. */
  protected readonly rowSize = computed(() => {
    const isNarrow = this.layout() === 'cards';
    const hasReason = this.items().some(({ reason }) => reason);
    if (!hasReason && !(isNarrow && this.items().some(isAsked))) return ROW_PX;
    const beside = this.items().some((item) => this.people().besideOf(item)) ? BESIDE_PX : 0;
    if (isNarrow && this.items().some(isAsked)) return ASKED_PX + beside;
    return (isNarrow ? NARROW_REASON_PX : REASON_PX) + beside;
  });
  protected readonly stateLabel = itemStateLabel;

  protected goAhead({ state }: RunItem): string {
    return state === 'doubtful' ? onceMore(this.run().field) : 'Cambiar igual';
  }

  protected needsPassword({ id, state }: RunItem): boolean {
    return state === 'done' && this.closed().has(id);
  }

  protected decide(item: RunItem, change: boolean): void {
    void this.runs.decide(this.run().id, item, change);
  }
}

/** What is not known to be done, done again. */
function onceMore(field: RunField): string {
  if (field === 'clave') return 'Restablecer de nuevo';
  return field === 'acceso' ? 'Cerrar de nuevo' : 'Enviar otra vez';
}
