import { Injector } from '@angular/core';
import { BothLists } from '../../api/lists/both-lists';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { RowVault } from '../../import/keeping/row-vault';
import { PersonaRowDeed } from '../../personas/import/persona-row-deed';
import { Deed } from '../../runs/deeds/deed';
import { NewPasswords } from '../../runs/new-passwords';
import { Run } from '../../runs/run';
import { RunView } from '../../runs/run-records';
import { AccountDeed } from './account-deed';

/** How a run over rows of a sheet goes on; null where its rows are not in this tab. */
export async function rowDeedOf(run: Run, injector: Injector): Promise<Deed | null> {
  const kept = await injector.get(RowVault).read(run.id);
  if (!kept) return null;
  const { items } = run as RunView;
  const sent = items.filter(({ state }) => state !== 'waiting');
  if (run.field === 'persona') {
    const rows = sent.map(({ id }) => id);
    return new PersonaRowDeed(injector.get(PersonaApi), kept.people, rows);
  }
  const passwords = injector.get(NewPasswords);
  const sentRows = sent.map((item) => ({
    row: item.id,
    isElsewhere: !passwords.isSentHereAlone(run.id, item),
  }));
  const rowPasswords = {
    sender: passwords.sender,
    of: (row: number) => passwords.of(run.id, row),
    forget: (row: number) => passwords.forget(run.id, row),
  };
  const lists = injector.get(BothLists);
  return new AccountDeed(injector.get(UsuarioApi), kept.people, sentRows, rowPasswords, (usuario) =>
    lists.usuariosWritten([usuario]),
  );
}
