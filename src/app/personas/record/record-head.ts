import { Component, input } from '@angular/core';
import { HIDDEN_CHARACTER } from '../../domain/text/shown-text';
import { Avatar } from '../../ui/avatar';

/** Whose record this is; below the name what is known of them at a glance, at the right the deeds. */
@Component({
  selector: 'app-record-head',
  imports: [Avatar],
  template: `
    <app-avatar size="large" [id]="id()" [letters]="initials()" [inactive]="inactive()" />
    <div class="who">
      <h1>{{ name() }}</h1>
      <div class="facts">
        @if (hides()) {
          <span class="tag red">{{ hiddenCharacter }}</span>
        }
        <ng-content />
      </div>
    </div>
    <div class="deeds no-print"><ng-content select="[deed]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--k-3) var(--k-4);
      padding-bottom: var(--k-1);
    }
    .who {
      flex: 1;
      min-width: 0;
    }
    h1 {
      font: var(--mat-sys-headline-small);
      letter-spacing: var(--mat-sys-headline-small-tracking);
      overflow-wrap: anywhere;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--k-1) var(--k-4);
      color: var(--k-ink-2);
      font-size: var(--k-text-small);
    }
    .deeds {
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-2);
    }
    @media (width < 600px) {
      :host {
        gap: var(--k-3);
      }
      .who {
        flex-basis: calc(100% - 52px - var(--k-3));
      }
      h1 {
        font: var(--mat-sys-title-large);
      }
      .facts {
        gap: var(--k-1) var(--k-3);
      }
    }
  `,
})
export class RecordHead {
  readonly name = input.required<string>();
  readonly initials = input.required<string>();
  readonly id = input.required<number>();
  readonly inactive = input(false);
  /** Whether there is more in the name than one sees. */
  readonly hides = input(false);

  protected readonly hiddenCharacter = HIDDEN_CHARACTER;
}
