import { Component, computed, inject, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { ShieldAlert } from 'lucide';
import { MissingRoles } from '../../api/missing-roles';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { evidence } from '../../domain/likeness/evidence';
import { fullName } from '../../domain/persona/persona-name';
import { type Mend, readableValue } from '../../domain/quality/finding';
import { sameText } from '../../domain/text/clean-text';
import { shownText } from '../../domain/text/shown-text';
import { Notice } from '../../ui/notice';
import { IMPORTED_ACCOUNTS } from './imported-accounts';
import { QualityReview } from './quality-review';

interface Said {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly remedy: string;
  readonly mend: Mend | null;
}

/** What was found wrong with the record that is open, with its remedy, once the lists are known. */
@Component({
  selector: 'app-record-findings',
  imports: [Notice, RouterLink],
  template: `
    @if (said().length) {
      <app-notice [icon]="icon">
        <ul>
          @for (finding of said(); track finding.key) {
            <li>
              {{ finding.text }}
              @if (finding.mend; as mend) {
                @if (fieldOf(mend); as field) {
                  <!-- A backend that refuses other personal details takes no remedy for them. -->
                  @if (!field().disabled()) {
                    <button class="link" type="button" (click)="take(field, mend)">
                      {{ finding.remedy }}
                    </button>
                  }
                } @else {
                  <a class="link" [routerLink]="'/' + mend.field.record + 's/' + mend.id">{{
                    finding.remedy
                  }}</a>
                }
              } @else {
                <a class="link" routerLink="/calidad" [queryParams]="{ tipo: finding.kind }">{{
                  finding.remedy
                }}</a>
              }
            </li>
          }
        </ul>
      </app-notice>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    app-notice {
      margin-top: var(--k-3);
    }
    ul {
      display: grid;
      gap: var(--k-1);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .link {
      display: inline-block;
      min-height: 24px;
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
  `,
})
export class RecordFindings {
  readonly personaId = input<number>();
  readonly usuarioId = input<number>();
  /** The fields of the page under the names that the backend gives them: what is to be mended is in one. */
  readonly fields = input.required<Readonly<Record<string, FieldTree<unknown>>>>();

  private readonly review = inject(QualityReview);
  protected readonly icon = ShieldAlert;
  protected readonly said = computed<readonly Said[]>(() => {
    const [personaId, usuarioId] = [this.personaId(), this.usuarioId()];
    const isAbout = (one: { id: number } | null | undefined, id: number | undefined) =>
      id !== undefined && one?.id === id;
    const findings = this.review
      .findings()
      .filter(({ persona, usuario }) => isAbout(persona, personaId) || isAbout(usuario, usuarioId))
      .map(({ key, kind, field, why, mend }) => {
        const said = { key, kind, text: `${field}: ${why}` };
        if (!mend) return { ...said, mend, remedy: 'Ver en Calidad de datos' };
        // What cannot be seen is no change of a form.
        if (sameText(mend.before, mend.after)) {
          return { ...said, mend: null, remedy: 'Corregir en Calidad de datos' };
        }
        const after = shownText(readableValue(mend.field, mend.after));
        return { ...said, mend, remedy: `Corregir a «${after}»` };
      });
    const twins = this.review.twins().flatMap(({ key, both, pair }) => {
      const place = both.findIndex(({ persona }) => persona.id === personaId);
      if (place < 0) return [];
      const other = fullName(both[place ? 0 : 1].persona);
      const text = `Puede ser la misma persona que ${other}: ${evidence(pair.likeness)}.`;
      return [{ key, kind: 'duplicados', text, remedy: 'Comparar', mend: null }];
    });
    return [...twins, ...findings].filter(({ mend }) => !mend || !this.isTaken(mend));
  });

  constructor() {
    this.review.follow(
      inject(UsuarioApi).all,
      inject(PersonaApi).all,
      inject(MissingRoles),
      inject(IMPORTED_ACCOUNTS),
    );
  }

  /** Null where it is on the other record of the two. */
  protected fieldOf({ field: { record, name }, id }: Mend): FieldTree<unknown> | null {
    const here = record === 'persona' ? this.personaId() : this.usuarioId();
    return id === here ? (this.fields()[name] ?? null) : null;
  }

  private isTaken(mend: Mend): boolean {
    return this.fieldOf(mend)?.().value() === mend.after;
  }

  /** Nothing is saved by it: the person sees the value in its field first. */
  protected take(field: FieldTree<unknown>, { after }: Mend): void {
    field().value.set(after);
    field().markAsDirty();
    field().focusBoundControl();
  }
}
