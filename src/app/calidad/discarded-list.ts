import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Download } from 'lucide';
import { dayAndTime, localInstant } from '../domain/calendar-date';
import { fullName } from '../domain/persona/persona-name';
import { formatCount } from '../domain/text/format-count';
import { usuarioLabel } from '../domain/usuario/usuario-labels';
import { Discard, Discards, markOf } from '../lists/quality/discards';
import { QualityReview } from '../lists/quality/quality-review';
import { Icon } from '../ui/icon/icon';
import { loadPart } from '../ui/load-part';
import { kindWords } from './findings/finding-kinds';

/** What was discarded in this browser, with its reason: each can come back, all can be saved. */
@Component({
  selector: 'app-discarded-list',
  imports: [Icon, MatButtonModule],
  host: { class: 'boxed', role: 'region', 'aria-labelledby': 'descartados' },
  template: `
    <div class="boxed-head">
      <h2 id="descartados">Descartados</h2>
      <span class="muted">{{ format(discards.all().length) }}</span>
      <span class="grow"></span>
      <button type="button" matButton="outlined" class="tool" (click)="save()">
        <app-icon small [icon]="saveIcon" />Exportar
      </button>
    </div>
    <ul>
      @for (discard of discards.all(); track discard.mark) {
        <li>
          <div>
            <strong>{{ nameOf(discard) }}</strong>
            <span class="caption muted">{{ labelOf(discard) }} · {{ when(discard.at) }}</span>
          </div>
          <span class="reason">{{ discard.reason }}</span>
          <button
            type="button"
            matButton
            class="tool"
            [attr.aria-label]="'Recuperar el hallazgo de ' + nameOf(discard)"
            (click)="discards.takeBack([discard.mark])"
          >
            Recuperar
          </button>
        </li>
      } @empty {
        <li class="muted">No descartaste nada.</li>
      }
    </ul>
  `,
  styles: `
    .reason {
      flex: 1;
      min-width: 12rem;
      overflow-wrap: anywhere;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--k-1) var(--k-4);
      min-height: 48px;
      padding: var(--k-2) var(--k-3) var(--k-2) var(--k-4);
      border-top: 1px solid var(--k-line);
    }
    li > div {
      display: grid;
      width: 240px;
    }
  `,
})
export class DiscardedList {
  protected readonly format = formatCount;
  protected readonly discards = inject(Discards);
  private readonly review = inject(QualityReview);
  private readonly document = inject(DOCUMENT);
  protected readonly saveIcon = Download;
  protected readonly when = dayAndTime;

  /** By the marks of what is still found. */
  private readonly names = computed(() => {
    const { findings = [], twins = [] } = this.review.all() ?? {};
    const names = new Map(
      findings.map(({ key, persona, usuario }) => [
        markOf(key),
        fullName(persona) || (usuario ? usuarioLabel(usuario) : ''),
      ]),
    );
    for (const { key, both } of twins) {
      names.set(markOf(key), both.map(({ persona }) => fullName(persona)).join(' y '));
    }
    return names;
  });

  protected nameOf({ mark, about }: Discard): string {
    return this.names().get(mark) || `Ya cambió (n.º ${about.join(' y ')})`;
  }

  protected labelOf({ kind }: Discard): string {
    return kindWords(kind)?.label ?? kind;
  }

  protected async save(): Promise<void> {
    const [{ writeCsv }, { saveFile }] = await Promise.all([
      loadPart(() => import('../files/csv-writer')),
      loadPart(() => import('../files/save-file')),
    ]);
    const all = this.discards.all();
    const heading = (text: string, width: number) =>
      ({ heading: text, kind: 'text', width }) as const;
    const sheet = {
      name: 'Hallazgos descartados',
      columns: [
        heading('Hallazgo', 30),
        heading('De quién', 40),
        heading('Números', 16),
        heading('Motivo', 60),
        heading('Cuándo', 18),
      ],
      rowCount: all.length,
      row: (place: number) => {
        const discard = all[place]!;
        return [
          this.labelOf(discard),
          this.nameOf(discard),
          discard.about.join(' '),
          discard.reason,
          localInstant(discard.at),
        ];
      },
    };
    saveFile(this.document, 'Hallazgos descartados.csv', await writeCsv(sheet));
  }
}
