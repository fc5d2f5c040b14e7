import { firstValueFrom } from 'rxjs';
import { UsuarioApi } from '../api/usuario-api';
import { Usuario, UsuarioChanges } from '../domain/usuario';
import { Reading, RunField, RunValue } from './run';
import { Deed } from './run-engine';

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
