import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { ChevronLeft, ChevronRight } from 'lucide';
import { formatCount } from '../../domain/text/format-count';
import { ListWalk, ListWalker } from '../../lists/list-walk';
import { Icon } from '../../ui/icon/icon';
import { BackLink } from '../../ui/navigation/back-link';
import { cameFrom } from '../../ui/navigation/came-from';
import { LastLists } from '../../ui/navigation/last-lists';
import { RecordNames } from './record-names';

/** Above a record: back to its list, what that shows, and on to the neighbours. */
@Component({
  selector: 'app-record-bar',
  imports: [BackLink, Icon, MatButtonModule],
  host: { class: 'no-print' },
  template: `
    @if (isReviewed) {
      <app-back-link to="/calidad/accesos">Revisión de accesos</app-back-link>
    } @else {
      <app-back-link [to]="names().list">{{ names().listName }}</app-back-link>
    }
    @if (place(); as place) {
      <span class="words">{{ place.words }}</span>
      <span class="place">{{ format(place.place) }} de {{ format(place.count) }}</span>
      @for (step of steps(); track step.label) {
        <button
          type="button"
          matButton="outlined"
          class="step"
          [title]="step.label"
          [attr.aria-label]="step.name ? step.label + ': ' + step.name : step.label"
          [disabled]="step.id === null"
          (click)="go(step.id)"
        >
          <app-icon [icon]="step.icon" />
        </button>
      }
    }
  `,
  styleUrl: './record-bar.scss',
})
export class RecordBar {
  readonly names = input.required<RecordNames>();
  readonly id = input.required<number>();
  /** What a record of the list is called; '' when that is not known. */
  readonly nameOf = input.required<(id: number) => string>();
  readonly walker = input.required<ListWalker>();

  private readonly router = inject(Router);
  private readonly walk = inject(ListWalk);
  private readonly lastLists = inject(LastLists);
  /** Opened from there, to close an access: the person goes on with the next. */
  protected readonly isReviewed = cameFrom('/calidad/accesos');
  protected readonly format = formatCount;
  protected readonly place = computed(() => this.walk.placeOf(this.names().list, this.id()));
  protected readonly steps = computed(() => {
    const { previous = null, next = null } = this.place() ?? {};
    return [
      { label: 'Anterior', icon: ChevronLeft, id: previous, name: this.name(previous) },
      { label: 'Siguiente', icon: ChevronRight, id: next, name: this.name(next) },
    ];
  });

  constructor() {
    // After a reload, or by a link of elsewhere.
    effect(() => {
      const walker = this.walker();
      if (this.isReviewed || this.place() || !walker.isRead()) return;
      const [{ list }, id] = [this.names(), this.id()];
      untracked(() => void this.walk.findAnew(list, id, walker));
    });
  }

  protected go(id: number | null): void {
    const { list } = this.names();
    void this.router.navigate([list, id], { state: { list: this.lastLists.urlOf(list) } });
  }

  private name(id: number | null): string {
    return id === null ? '' : this.nameOf()(id);
  }
}
