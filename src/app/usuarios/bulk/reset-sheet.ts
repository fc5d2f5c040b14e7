import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { saveFile } from '../../files/save-file';
import { Sheet } from '../../files/sheet';
import { writeXlsx } from '../../files/xlsx/xlsx-writer';
import { RunItem } from '../../runs/run';
import { RunView } from '../../runs/run-records';
import { itemStateLabel } from '../../trabajos/run-texts';

/**
 * Who has which password now, and who has not got one.
 * @param passwordOf '' where there is none, or the person wants none in it.
 */
export function resetSheet(
  run: RunView,
  accounts: readonly Usuario[],
  passwordOf: (item: RunItem) => string,
): Sheet {
  const byId = new Map(accounts.map((usuario) => [usuario.id, usuario]));
  const row = (item: RunItem): string[] => {
    const usuario = byId.get(item.id);
    const state = item.state === 'done' ? 'Restablecida' : itemStateLabel(item, run);
    return [
      usuario ? usuarioLabel(usuario) : 'sin dato',
      usuario?.email ?? 'sin dato',
      item.state === 'done' ? passwordOf(item) : '',
      item.reason ? `${state}. ${item.reason}` : state,
    ];
  };
  return {
    name: 'Contraseñas',
    columns: [
      { heading: 'Nombre completo', kind: 'text', width: 34 },
      { heading: 'Usuario', kind: 'text', width: 34 },
      { heading: 'Contraseña', kind: 'text', width: 28 },
      { heading: 'Resultado', kind: 'text', width: 40 },
    ],
    rowCount: run.items.length,
    row: (i) => row(run.items[i]!),
  };
}

export async function saveResets(
  run: RunView,
  accounts: readonly Usuario[],
  passwordOf: (item: RunItem) => string,
): Promise<void> {
  const content = await writeXlsx(resetSheet(run, accounts, passwordOf));
  saveFile(document, `${run.title}.xlsx`, content);
}
