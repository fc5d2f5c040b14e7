import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Usuario } from '../../domain/usuario/usuario';
import { UsuarioChanges } from '../../domain/usuario/usuario-writes';
import { notDone } from '../../forms/saving/not-done';
import { joined, partFailed } from '../../forms/saving/save-failures';
import { Sent } from '../../forms/saving/save-record';
import { sendDetails } from '../../personas/record/persona-changes';
import { changesOf, missedChanges } from './usuario-changes';
import { USUARIO_LABELS, UsuarioEdits } from './usuario-edits';

/** Sends the halves that changed, each by its own call: one can land without the other. */
@Service({ autoProvided: false })
export class UsuarioSave {
  private readonly usuarioApi = inject(UsuarioApi);
  private readonly personaApi = inject(PersonaApi);

  async send(recorded: Usuario, typed: UsuarioEdits): Promise<Sent<Usuario>> {
    const { account: changes } = changesOf(recorded, typed);
    const account = await this.sendAccount(recorded, changes);
    const persona =
      recorded.persona && (await sendDetails(this.personaApi, recorded.persona, typed.persona));
    const landed = [...account.landed, ...(persona?.landed ?? [])];
    const failures = [account.failure, persona?.failure].filter(
      (failure) => failure instanceof ApiError,
    );
    return {
      record: { ...account.record, persona: persona?.record ?? account.record.persona },
      landed,
      failure: joined(landed, failures),
    };
  }

  private async sendAccount(
    recorded: Usuario,
    changes: UsuarioChanges | null,
  ): Promise<Sent<Usuario>> {
    if (!changes) return { record: recorded, landed: [], failure: null };
    try {
      const record = await firstValueFrom(this.usuarioApi.update(recorded.id, changes));
      const missed = missedChanges(recorded, changes, record);
      const failure = notDone(missed.map((field) => USUARIO_LABELS[field]));
      return { record, landed: failure ? [] : ['Se guardó la cuenta.'], failure };
    } catch (error) {
      const failure = partFailed(toApiError(error), 'se guardó la cuenta');
      return { record: recorded, landed: [], failure };
    }
  }
}
