import { firstValueFrom } from 'rxjs';
import { PasswordApi } from '../../api/password-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Usuario } from '../../domain/usuario/usuario';
import { UsuarioChanges } from '../../domain/usuario/usuario-writes';
import { ClosedAccesses } from '../../session/closed-accesses';
import { Reading, RunField, RunValue } from '../run';
import { Deed } from './deed';

/** Changes one field of accounts, each by a `PATCH` of its own (contract, A). */
export class UsuarioDeed implements Deed {
  /** As last read: `estado` goes along with every change (contract, C). */
  private readonly states = new Map<number, boolean>();

  constructor(
    private readonly api: UsuarioApi,
    private readonly field: RunField,
  ) {}

  async read(id: number): Promise<Reading> {
    return this.readingOf(await firstValueFrom(this.api.read(id)));
  }

  async write(id: number, after: RunValue): Promise<Reading> {
    return this.readingOf(await firstValueFrom(this.api.update(id, this.changes(id, after))));
  }

  private changes(id: number, after: RunValue): UsuarioChanges {
    if (this.field === 'estado') return { estado: Boolean(after) };
    return { estado: this.states.get(id)!, id_role: Number(after) };
  }

  private readingOf(usuario: Usuario): Reading {
    this.states.set(usuario.id, usuario.estado);
    const value = this.field === 'estado' ? usuario.estado : (usuario.role?.id ?? null);
    return { value, version: usuario.updated_at };
  }
}

/**
 * Deactivates accounts and closes their access. An account that is inactive and still has its
 * password, because the second call failed, is not done: then what `updated_at` was says nothing.
 */
export class ClosingDeed implements Deed {
  constructor(
    private readonly api: UsuarioApi,
    private readonly passwordApi: PasswordApi,
    private readonly closed: ClosedAccesses,
  ) {}

  async read(id: number): Promise<Reading> {
    const { estado, updated_at } = await firstValueFrom(this.api.read(id));
    return { value: estado || !this.closed.has(id), version: estado ? updated_at : '' };
  }

  async write(id: number): Promise<Reading> {
    await firstValueFrom(this.api.update(id, { estado: false }));
    const { estado } = await firstValueFrom(this.passwordApi.close(id));
    return { value: estado, version: await this.versionOf(id) };
  }

  /** Closing by a call of its own changes `updated_at` once more: an undo must not ask about that. */
  private async versionOf(id: number): Promise<string> {
    try {
      return (await firstValueFrom(this.api.read(id))).updated_at;
    } catch {
      // It is done all the same.
      return '';
    }
  }
}
