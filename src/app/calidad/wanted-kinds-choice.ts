import { Component, inject } from '@angular/core';
import { WANTED_KINDS } from '../domain/quality/finding';
import { WantedKinds } from '../lists/quality/wanted-kinds';
import { kindWords } from './findings/finding-kinds';

/** What is right for some and noise for others: looked for where somebody wants it, in this browser. */
@Component({
  selector: 'app-wanted-kinds-choice',
  template: `
    <fieldset>
      <legend class="caption muted">Buscar también</legend>
      @for (choice of choices; track choice.kind) {
        <label>
          <input
            type="checkbox"
            class="check"
            [checked]="wanted.all().has(choice.kind)"
            (change)="wanted.set(choice.kind, !wanted.all().has(choice.kind))"
          />
          {{ choice.label }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      margin: var(--k-4) 10px 0;
      padding: var(--k-4) 0 0;
      border: 0;
      border-top: 1px solid var(--k-line);
    }
    legend {
      float: left;
      padding: 0;
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--k-2);
      min-height: 32px;
      clear: both;
      line-height: 18px;
    }
    @media (width < 900px) {
      fieldset {
        margin: var(--k-2) 0 0;
        padding-top: 0;
        border: 0;
      }
      label {
        min-height: 44px;
      }
    }
  `,
})
export class WantedKindsChoice {
  protected readonly wanted = inject(WantedKinds);
  protected readonly choices = WANTED_KINDS.map((kind) => ({
    kind,
    label: kindWords(kind).label,
  }));
}
