import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ShieldAlert } from 'lucide';
import { MissingRoles } from '../../api/missing-roles';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { evidence } from '../../domain/likeness/evidence';
import { fullName } from '../../domain/persona/persona-name';
import { shownText } from '../../domain/text/shown-text';
import { Notice } from '../../ui/notice';
import { IMPORTED_ACCOUNTS } from './imported-accounts';
import { QualityReview } from './quality-review';

interface Said {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly remedy: string;
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
              <a class="link" routerLink="/calidad" [queryParams]="{ tipo: finding.kind }">{{
                finding.remedy
              }}</a>
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
    a {
      display: inline-block;
      min-height: 24px;
    }
  `,
})
export class RecordFindings {
  readonly personaId = input<number>();
  readonly usuarioId = input<number>();

  private readonly review = inject(QualityReview);
  protected readonly icon = ShieldAlert;
  protected readonly said = computed<readonly Said[]>(() => {
    const [personaId, usuarioId] = [this.personaId(), this.usuarioId()];
    const isAbout = (one: { id: number } | null | undefined, id: number | undefined) =>
      id !== undefined && one?.id === id;
    const findings = this.review
      .findings()
      .filter(({ persona, usuario }) => isAbout(persona, personaId) || isAbout(usuario, usuarioId))
      .map(({ key, kind, field, why, mend }) => ({
        ...{ key, kind, text: `${field}: ${why}` },
        remedy: mend ? `Corregir a «${shownText(mend.after)}»` : 'Ver en Calidad de datos',
      }));
    const twins = this.review.twins().flatMap(({ key, both, pair }) => {
      const place = both.findIndex(({ persona }) => persona.id === personaId);
      if (place < 0) return [];
      const other = fullName(both[place ? 0 : 1].persona);
      const text = `Puede ser la misma persona que ${other}: ${evidence(pair.likeness)}.`;
      return [{ key, kind: 'duplicados', text, remedy: 'Comparar' }];
    });
    return [...twins, ...findings];
  });

  constructor() {
    this.review.follow(
      inject(UsuarioApi).all,
      inject(PersonaApi).all,
      inject(MissingRoles),
      inject(IMPORTED_ACCOUNTS),
    );
  }
}
