import { Component, computed, inject, input } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { GENDERS } from '../../domain/persona/persona-details';
import { clean } from '../../domain/text/clean-text';
import { ChoiceField } from '../../forms/fields/choice-field';
import { OUTLINED_FIELDS } from '../../forms/fields/outlined-fields';
import { readCell } from '../reading/field-rules';
import { wordKey } from '../reading/genders/gender-words';
import { FIELD_LABELS } from '../reading/import-field';
import { columnCells } from '../reading/sheet-people';
import { ImportWork } from '../work/import-work';

/** With more words than these it is no column of words. */
const MOST = 30;

/** What each word of a column stands for, once for all rows. */
@Component({
  selector: 'app-words-field',
  imports: [ChoiceField, MatFormFieldModule],
  providers: [OUTLINED_FIELDS],
  template: `
    @if (words().length || isRole()) {
      <section class="card" [attr.aria-labelledby]="field() + '-title'">
        <h2 [id]="field() + '-title'">{{ label() }}</h2>
        @if (unknown(); as count) {
          <p class="small muted">
            {{
              count === 1
                ? 'No se sabe qué es una de estas palabras: sus filas quedan con error si no lo eliges.'
                : 'No se sabe qué son ' +
                  count +
                  ' de estas palabras: sus filas quedan con error si no lo eliges.'
            }}
          </p>
        }
        @for (word of words(); track word.key) {
          <div class="line">
            <span [id]="field() + '-' + $index">{{ word.text }}</span>
            <mat-form-field>
              <app-choice-field
                placeholder="Elige"
                [labelledBy]="field() + '-title ' + field() + '-' + $index"
                [choices]="choices()"
                [value]="word.value"
                (valueChange)="choose(word.key, $event)"
              />
            </mat-form-field>
          </div>
        }
        @if (isRole()) {
          <div class="line">
            <span id="default-role">Filas que no dicen rol</span>
            <mat-form-field>
              <app-choice-field
                labelledBy="default-role"
                [choices]="defaults()"
                [value]="work.defaultRole()"
                (valueChange)="work.defaultRole.set($event)"
              />
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
  protected readonly choices = computed(() =>
    this.isRole()
      ? this.work.roles().map(({ nombre }) => ({ value: nombre, label: nombre }))
      : GENDERS.map(({ code, label }) => ({ value: code, label })),
  );
  protected readonly defaults = computed(() => [
    { value: '', label: 'Marcarlas con error' },
    ...this.choices(),
  ]);

  /** Every word of the column that is not the value itself, the unknown ones first. */
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
      const { value, written } = readCell(this.field(), cell, rules);
      // 's/d' is no word for anything.
      if (!written) continue;
      words.set(key, { key, text, value });
      if (words.size > MOST) break;
    }
    // 'CAJERO' is said well enough. What nobody knows is what the person is asked for.
    const others = [...words.values()].filter(({ key, value }) => key !== wordKey(value));
    return others.sort((one, other) => Number(Boolean(one.value)) - Number(Boolean(other.value)));
  });

  protected readonly unknown = computed(() => this.words().filter(({ value }) => !value).length);

  protected choose(key: string, value: string): void {
    const field = this.field();
    this.work.words.update((words) => ({
      ...words,
      [field]: new Map([...words[field], [key, value]]),
    }));
  }
}
