import { computed, inject, Service } from '@angular/core';
import { Usuario } from '../../domain/usuario/usuario';
import { preference } from '../../preferences/preference';
import { Session } from '../../session/session';

/** That somebody's access was found right: it holds for that role and that state alone. */
interface Confirmed {
  readonly role: number | null;
  readonly estado: boolean;
  /** ISO 8601 */
  readonly at: string;
}

type OfOwner = Readonly<Record<string, Confirmed>>;

const DAY_MS = 24 * 60 * 60_000;
export const DAYS_BETWEEN_REVIEWS = 90;

/** Which accesses whoever is signed in has confirmed, in this browser: the contract has no place for it. */
@Service()
export class AccessConfirmations {
  private readonly stored = preference<Readonly<Record<string, OfOwner>>>(
    'accesos-confirmados',
    (kept) => (typeof kept === 'object' && kept !== null ? (kept as Record<string, OfOwner>) : {}),
  );
  private readonly owner = inject(Session).user;
  private readonly own = computed<OfOwner>(
    () => this.stored.value()[String(this.owner()?.id)] ?? {},
  );

  /** When this access was confirmed as it is now; null when it was not, or too long ago. */
  when({ id, role, estado }: Usuario, now: number): string | null {
    const confirmed = this.own()[id];
    if (!confirmed || confirmed.estado !== estado || confirmed.role !== (role?.id ?? null)) {
      return null;
    }
    const age = now - Date.parse(confirmed.at);
    return age < DAYS_BETWEEN_REVIEWS * DAY_MS ? confirmed.at : null;
  }

  /** Whether a review was begun once, and none of it is younger than 90 days. */
  isOverdue(now: number): boolean {
    const all = Object.values(this.own());
    const age = ({ at }: Confirmed) => now - Date.parse(at);
    return all.length > 0 && all.every((one) => age(one) >= DAYS_BETWEEN_REVIEWS * DAY_MS);
  }

  /** @returns puts back what was confirmed of them before, and when */
  set(usuarios: readonly Usuario[], isConfirmed: boolean): () => void {
    const at = new Date().toISOString();
    const ids = new Set(usuarios.map(({ id }) => String(id)));
    const before = Object.entries(this.own()).filter(([id]) => ids.has(id));
    const changed = usuarios.map(
      ({ id, role, estado }) => [String(id), { role: role?.id ?? null, estado, at }] as const,
    );
    this.replace(ids, isConfirmed ? changed : []);
    return () => this.replace(ids, before);
  }

  private replace(
    ids: ReadonlySet<string>,
    confirmed: readonly (readonly [string, Confirmed])[],
  ): void {
    const owner = this.owner();
    if (!owner) return;
    const others = Object.entries(this.own()).filter(([id]) => !ids.has(id));
    const own = Object.fromEntries([...others, ...confirmed]);
    this.stored.set({ ...this.stored.value(), [owner.id]: own });
  }
}
