import {
  CdkFixedSizeVirtualScroll,
  CdkVirtualForOf,
  CdkVirtualScrollViewport,
} from '@angular/cdk/scrolling';
import { Component, computed, inject, Injector, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Usuario, usuarioLabel } from '../../domain/usuario';
import { BulkPlan } from './bulk-plan';

export interface BulkQuestion {
  /** A verb, as 'Desactivar' or 'Dar el rol Cajero a'. */
  readonly verb: string;
  /** Label of the button that goes ahead, before the number. */
  readonly confirm: string;
  readonly plan: BulkPlan;
  /** Ids of those who are chosen and out of view: nobody expects them. */
  readonly hidden: ReadonlySet<number>;
  readonly before: (usuario: Usuario) => string;
  readonly after: string;
  /** What it means for those people, in a sentence. */
  readonly consequence: string;
}

/** Who changes, from what to what, and who does not; each can still be left out. */
@Component({
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollViewport,
    MatButtonModule,
    MatDialogModule,
  ],
  templateUrl: './bulk-dialog.html',
  styleUrl: './bulk-dialog.scss',
})
export class BulkDialog {
  protected readonly question = inject<BulkQuestion>(MAT_DIALOG_DATA);
  protected readonly leftOut = signal<ReadonlySet<number>>(new Set());
  protected readonly label = usuarioLabel;

  protected readonly changing = this.question.plan.changing;
  protected readonly count = computed(() => this.changing.length - this.leftOut().size);
  protected readonly title = computed(() => {
    const { verb } = this.question;
    const accounts = this.count() === 1 ? 'cuenta' : 'cuentas';
    return `¿${verb} ${this.count()} ${accounts}?`;
  });

  protected isHidden({ id }: Usuario): boolean {
    return this.question.hidden.has(id);
  }

  protected toggle({ id }: Usuario): void {
    this.leftOut.update((leftOut) => {
      const others = new Set(leftOut);
      if (!others.delete(id)) others.add(id);
      return others;
    });
  }

  protected idOf(_: number, { id }: Usuario): number {
    return id;
  }
}

/** @returns the ids that were left out; undefined when the person thought better of it. */
export function openBulkDialog(
  injector: Injector,
  data: BulkQuestion,
): Promise<ReadonlySet<number> | undefined> {
  const dialog = injector
    .get(MatDialog)
    .open<BulkDialog, BulkQuestion, ReadonlySet<number>>(BulkDialog, {
      data,
      width: '560px',
      maxWidth: 'calc(100vw - 32px)',
    });
  return firstValueFrom(dialog.afterClosed());
}
