import { computed, effect, inject, linkedSignal, Service, signal, untracked } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { formatCount } from '../domain/text/format-count';
import { Role } from '../domain/usuario/role';
import { Usuario } from '../domain/usuario/usuario';
import { roleName } from '../domain/usuario/usuario-labels';
import { Session } from '../session/session';
import { UsuarioApi } from './usuario-api';

/** Of a list that is longer only the roles in view are read. */
export const MOST_ROLES_READ = 500;
/** Said where people are chosen by their roles, and some have none that was read. */
export const ROLES_IN_PART = 'Solo roles ya leídos';
/** Reads that are under way at once. */
const AT_ONCE = 4;
/** So many failures one after the other are the server's, not single accounts'. */
const MOST_FAILURES_IN_A_ROW = 5;

interface Read {
  readonly updatedAt: string;
  readonly role: Role | null;
}

/**
 * The roles that some backends leave out of their list (contract, C): read user by user, behind
 * everything else, put into the list as they come, and kept until the user changes.
 */
@Service({ autoProvided: false })
export class MissingRoles {
  private readonly api = inject(UsuarioApi);
  private readonly visit = inject(Session).visit;
  private readonly known = linkedSignal<unknown, Map<number, Read>>({
    source: () => this.visit(),
    computation: () => new Map(),
  });
  /** What failed is not read again before the list is, or somebody wants it. */
  private readonly failed = linkedSignal<unknown, Set<number>>({
    source: () => this.api.all.reading(),
    computation: () => new Set(),
  });
  private readonly failuresInARow = linkedSignal({
    source: () => this.api.all.reading(),
    computation: () => 0,
  });
  private readonly hasGivenUp = computed(() => this.failuresInARow() >= MOST_FAILURES_IN_A_ROW);
  private readonly reading = new Set<number>();
  private readonly waiting = signal<readonly Usuario[]>([]);
  private readonly underWay = signal(0);

  /** How many roles are still being read. */
  readonly left = computed(() => this.waiting().length + this.underWay());
  /** 'Leyendo roles: faltan 12'; empty when none is being read. */
  readonly sentence = computed(() => {
    const left = this.left();
    return left ? `Leyendo roles: faltan ${formatCount(left)}` : '';
  });

  constructor() {
    // A list that is read anew leaves them out again, on whatever screen that happens.
    effect(() => {
      this.api.all.reading();
      untracked(() => this.putKnown());
    });
  }

  /** Whether the role of this account is not said by the list, nor known from elsewhere. */
  isMissing(usuario: Usuario): boolean {
    return roleName(usuario) === '' && !this.isCurrent(usuario);
  }

  /** The name of the role, as the list says it, or a read since; '' where neither does. */
  nameOf(usuario: Usuario): string {
    const read = this.isCurrent(usuario) ? this.known().get(usuario.id) : undefined;
    return roleName(usuario) || (read ? roleName(read) : '');
  }

  /** Whether the role of one of these is missing, and still to come. */
  areAwaited(usuarios: readonly Usuario[]): boolean {
    this.left();
    if (this.hasGivenUp()) return false;
    return usuarios.some((usuario) => this.isMissing(usuario) && !this.failed().has(usuario.id));
  }

  /** Whether the role of this account was asked for in vain. */
  hasFailed(usuario: Usuario): boolean {
    return this.failed().has(usuario.id) && this.isMissing(usuario);
  }

  /** As `ask`, also those that failed. */
  askAgain(usuarios: readonly Usuario[]): void {
    this.failed.set(new Set());
    this.failuresInARow.set(0);
    this.ask(usuarios);
  }

  /** Reads the roles that are missing among these; those that are asked for last come first. */
  ask(usuarios: readonly Usuario[]): void {
    untracked(() => {
      if (this.hasGivenUp()) return;
      const missing = usuarios.filter(
        (usuario) =>
          this.isMissing(usuario) &&
          !this.reading.has(usuario.id) &&
          !this.failed().has(usuario.id),
      );
      const ids = new Set(missing.map(({ id }) => id));
      this.waiting.update((before) => [...missing, ...before.filter(({ id }) => !ids.has(id))]);
      while (this.underWay() < AT_ONCE && this.waiting().length) void this.readOne();
    });
  }

  private isCurrent({ id, updated_at }: Usuario): boolean {
    return this.known().get(id)?.updatedAt === updated_at;
  }

  private putKnown(): void {
    if (!this.known().size) return;
    this.api.all.putAll(
      this.api.all.value().flatMap((usuario) => {
        const isLeftOut = roleName(usuario) === '' && this.isCurrent(usuario);
        const role = isLeftOut && this.known().get(usuario.id)?.role;
        return role ? { ...usuario, role } : [];
      }),
    );
  }

  /** Into the row as it is by now: it may have been changed since it was asked about. */
  private put(id: number, role: Role): void {
    const row = this.api.all.value().find((usuario) => usuario.id === id);
    if (row && roleName(row) === '') this.api.all.putAll([{ ...row, role }]);
  }

  private giveUp(): void {
    for (const { id } of this.waiting()) this.failed().add(id);
    this.waiting.set([]);
  }

  private async readOne(): Promise<void> {
    const visit = this.visit();
    const [usuario, ...others] = this.waiting();
    if (!usuario) return;
    this.waiting.set(others);
    this.underWay.update((count) => count + 1);
    this.reading.add(usuario.id);
    try {
      const { role } = await firstValueFrom(this.api.read(usuario.id));
      if (this.visit() !== visit) return this.waiting.set([]);
      this.failuresInARow.set(0);
      this.known().set(usuario.id, { updatedAt: usuario.updated_at, role });
      if (role) this.put(usuario.id, role);
    } catch {
      this.failed().add(usuario.id);
      this.failuresInARow.update((count) => count + 1);
      if (this.hasGivenUp()) this.giveUp();
    } finally {
      this.reading.delete(usuario.id);
      this.underWay.update((count) => count - 1);
      void this.readOne();
    }
  }
}
