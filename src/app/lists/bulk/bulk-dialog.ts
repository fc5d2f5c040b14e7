import { Component, computed, inject, Injector, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { ArrowRight } from 'lucide';
import { formatCount } from '../../domain/text/format-count';
import { namesakesAmong } from '../../domain/text/namesakes';
import { askOnce } from '../../ui/dialog/ask-once';
import { Icon } from '../../ui/icon/icon';
import { rowLayout } from '../table/row-layout';
import { RowWindow } from '../table/window/row-window';
import { BulkAnswer, BulkQuestion, Changing, rarestFirst, Staying } from './bulk-question';

/** Of those who stay as they are, so many are listed. */
const MOST_STAYING = 100;
/** And so many before anybody asks. */
const MOST_NAMED = 2;

/** Who changes, from what to what, and who does not; each can still be left out. */
@Component({
  imports: [Icon, MatButtonModule, MatDialogModule, RowWindow],
  templateUrl: './bulk-dialog.html',
  styleUrl: './bulk-dialog.scss',
})
export class BulkDialog {
  protected readonly question = inject<BulkQuestion>(MAT_DIALOG_DATA);
  protected readonly leftOut = signal<ReadonlySet<number>>(new Set());
  /** Whether the option is chosen. */
  protected readonly chosen = signal(this.question.option?.chosen ?? false);

  protected readonly format = formatCount;
  protected readonly arrow = ArrowRight;
  protected readonly mostStaying = MOST_STAYING;
  protected readonly changing = this.question.changing;
  private readonly isNamesake = namesakesAmong(
    [...this.changing, ...this.question.staying].map(({ name }) => name),
  );
  private readonly layout = rowLayout();
  /** On a phone what changes stands below the name, and what tells namesakes apart between them. */
  protected readonly rowSize = computed(() => {
    if (this.layout() !== 'cards') return 48;
    return this.changing.some((one) => this.besideOf(one)) ? 76 : 60;
  });
  /** Half a row shows that there are more; what stands below stays in view. */
  protected readonly most = computed(() => {
    if (this.layout() !== 'cards') return 6.5;
    return this.rowSize() > 60 ? 3.5 : 4.5;
  });
  /** The reasons of few come first: those of many are no news. */
  protected readonly staying = rarestFirst(this.question.staying);
  /** Whoever does not open it learns of some of them. */
  protected readonly namedStaying = someNames(this.staying);
  protected readonly count = computed(() => this.changing.length - this.leftOut().size);
  protected readonly title = computed(() => {
    const { verb, nouns } = this.question;
    return `¿${verb} ${formatCount(this.count())} ${nouns[this.count() === 1 ? 0 : 1]}?`;
  });
  protected readonly consequence = computed(() => {
    const { consequence } = this.question;
    return typeof consequence === 'string' ? consequence : consequence[this.count() === 1 ? 0 : 1];
  });
  protected readonly warning = computed(
    () => this.question.warning?.(this.changing.filter(({ id }) => !this.leftOut().has(id))) ?? '',
  );
  protected readonly answer = computed<BulkAnswer>(() => ({
    leftOut: this.leftOut(),
    option: this.chosen(),
  }));

  /** Only beside names that stand here more than once: it is one thing more to be read. */
  protected besideOf({ name, beside }: Changing | Staying): string {
    return beside && beside !== name && this.isNamesake(name) ? beside : '';
  }

  protected toggle({ id }: Changing): void {
    this.leftOut.update((leftOut) => {
      const others = new Set(leftOut);
      if (!others.delete(id)) others.add(id);
      return others;
    });
  }
}

/** As 'Ana Rojas, Luis Pinto y 12 más'. */
function someNames(staying: readonly Staying[]): string {
  const names = staying.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = staying.length - names.length;
  return names.join(', ') + (more > 0 ? ` y ${formatCount(more)} más` : '');
}

/** @returns undefined when the person thought better of it. */
export function openBulkDialog(
  injector: Injector,
  data: BulkQuestion,
): Promise<BulkAnswer | undefined> {
  return askOnce<BulkDialog, BulkQuestion, BulkAnswer>(injector.get(MatDialog), BulkDialog, {
    data,
    // What it means comes first, and is not scrolled away by the focus.
    autoFocus: 'first-heading',
    width: '560px',
    maxWidth: 'calc(100vw - 32px)',
  });
}
