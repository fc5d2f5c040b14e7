import {
  afterNextRender,
  computed,
  effect,
  inject,
  Injector,
  Signal,
  signal,
  untracked,
} from '@angular/core';
import { BothLists } from '../../api/lists/both-lists';
import { MissingRoles } from '../../api/missing-roles';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { formatCount } from '../../domain/text/format-count';
import { IMPORTED_ACCOUNTS } from '../../lists/quality/imported-accounts';
import { SectionCounts } from './section-counts';

/**
 * Counts what is wrong on record, once both lists were read and shown: its code comes last. To be
 * called in an injection context.
 */
export function countFindings(): void {
  const injector = inject(Injector);
  const [usuarios, personas] = [inject(UsuarioApi).all, inject(PersonaApi).all];
  const { areRead } = inject(BothLists);
  const imported = inject(IMPORTED_ACCOUNTS);
  const open = signal<Signal<number | null> | null>(null);
  const count = computed(() => {
    const findings = open()?.();
    return findings ? { text: formatCount(findings), isCall: true } : null;
  });
  inject(SectionCounts).tell({ '/calidad': count });

  const waiting = effect(() => {
    if (!areRead()) return;
    untracked(() => {
      waiting.destroy();
      afterNextRender(() => setTimeout(() => void begin()), { injector });
    });
  });

  async function begin(): Promise<void> {
    const code = await import('../../lists/quality/quality-review').catch(() => null);
    if (!code) return;
    const review = injector.get(code.QualityReview);
    review.follow(usuarios, personas, injector.get(MissingRoles), imported);
    open.set(review.count);
  }
}
