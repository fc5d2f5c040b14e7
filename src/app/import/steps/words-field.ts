import { Component, computed, inject, input } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { GENDERS } from '../../domain/persona/persona-details';
import { clean } from '../../domain/text/clean-text';
import { offeredNames } from '../../domain/usuario/offered-roles';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { readCell } from '../reading/field-rules';
import { wordKey } from '../reading/gender-words';
import { FIELD_LABELS } from '../reading/import-field';
import { columnCells } from '../reading/sheet-people';
import { ImportWork } from '../work/import-work';

/** With more words than these it is no column of words. */
const MOST = 30;

/** What each word of a column stands for, once for all rows. */
@Component({
  selector: 'app-words-field',
  imports: [MatFormFieldModule, MatSelectModule],
  providers: [OUTLINED_FIELDS],
  template: `
    @if (words().length || isRole()) {
      <section class="card" [attr.aria-labelledby]="field() + '-title'">
        <h2 [id]="field() + '-title'">{{ label() }}</h2>
        @for (word of words(); track word.key) {
          <div class="line">
            <span [id]="field() + '-' + $index">{{ word.text }}</span>
            <mat-form-field>
              <mat-select
                placeholder="Elige"
                [aria-labelledby]="field() + '-title ' + field() + '-' + $index"
                [value]="word.value"
                (selectionChange)="choose(word.key, $event.value)"
              >
                @for (choice of choices(); track choice.value) {
                  <mat-option [value]="choice.value">{{ choice.label }}</mat-option>
                }
              </mat-select>
            </mat-form-field>
          </div>
        }
        @if (isRole()) {
          <div class="line">
            <span id="default-role">Filas que no dicen rol</span>
            <mat-form-field>
              <mat-select
                aria-labelledby="default-role"
                [value]="work.defaultRole()"
                (selectionChange)="work.defaultRole.set($event.value)"
              >
                <mat-option value="">Marcarlas con error</mat-option>
                @for (choice of choices(); track choice.value) {
                  <mat-option [value]="choice.value">{{ choice.label }}</mat-option>
                }
              </mat-select>
            </mat-form-field>
          </div>
        }
      </section>
    }
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 320px);
      gap: var(--k-3);
      align-items: center;
      overflow-wrap: anywhere;
    }
    @media (width < 600px) {
      .line {
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
    }
  `,
})
export class WordsField {
  readonly field = input.required<'genero' | 'rol'>();

  protected readonly work = inject(ImportWork);
  protected readonly label = computed(() => FIELD_LABELS[this.field()]);
  protected readonly isRole = computed(() => this.field() === 'rol');
  private readonly offered = computed(() => {
    const chosen = this.words().map(({ value }) => value);
    return offeredNames(this.work.roles(), [this.work.defaultRole(), ...chosen]);
  });
  protected readonly choices = computed(() =>
    this.isRole()
      ? this.offered().map((name) => ({ value: name, label: name }))
      : GENDERS.map(({ code, label }) => ({ value: code, label })),
  );

  /** Every word of the column that is not the value itself. */
  protected readonly words = computed(() => {
    const [sheet, rules] = [this.work.sheet(), this.work.rules()];
    const column = this.work.map().indexOf(this.field());
    if (!sheet || !rules || column < 0) return [];
    const words = new Map<string, { key: string; text: string; value: string }>();
    for (const cell of columnCells(sheet, this.work.heads(), column)) {
      if (cell.kind !== 'text' && cell.kind !== 'number') continue;
      const text = clean(cell.text);
      const key = wordKey(text);
      if (!key || words.has(key)) continue;
      words.set(key, { key, text, value: readCell(this.field(), cell, rules).value });
      if (words.size > MOST) break;
    }
    return [...words.values()].filter(({ text, value }) => text !== value);
  });

  protected choose(key: string, value: string): void {
    const field = this.field();
    this.work.words.update((words) => ({
      ...words,
      [field]: new Map([...words[field], [key, value]]),
    }));
  }
}
