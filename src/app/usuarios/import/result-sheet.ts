import { saveFile } from '../../files/save-file';
import { Sheet, SheetColumn } from '../../files/sheet';
import { writeXlsx } from '../../files/xlsx/xlsx-writer';
import { FIELD_LABELS, fieldsOf } from '../../import/reading/import-field';
import { SheetPeopleKept, SheetPerson } from '../../import/work/sheet-person';
import { RunItem } from '../../runs/run';
import { RunView } from '../../runs/run-records';
import { itemStateLabel } from '../../trabajos/run-texts';

const FIELDS = fieldsOf('usuarios');

/**
 * The rows again, each with what became of it: the file can be imported once more, and everybody in
 * it is recognised.
 * @param takenBack ids of the items whose account was deactivated again
 * @param passwordOf an account: '' where there is none, or the person wants none in it.
 */
export function resultSheet(
  run: RunView,
  { people, leftOut = [] }: SheetPeopleKept,
  takenBack: ReadonlySet<number>,
  passwordOf: (id: number) => string,
): Sheet {
  const byRow = new Map(run.items.map((item) => [item.id, item]));
  const columns: SheetColumn[] = FIELDS.map((field) => ({
    heading: FIELD_LABELS[field],
    kind: field === 'fecha_nacimiento' ? 'date' : 'text',
    width: 22,
  }));
  const registered = people.map((person) => {
    const item = byRow.get(person.row);
    const isDone = item?.state === 'done';
    const password = isDone && item.made !== undefined ? passwordOf(item.made) : '';
    const outcome = [outcomeOf(item, run, takenBack), isDone ? person.email : '', password];
    return { row: person.row, cells: [...cellsOf(person), ...outcome] };
  });
  const others = leftOut.map(({ row, texts, reason }) => ({
    row,
    cells: [...texts, `No registrada. ${reason}`, '', ''],
  }));
  const rows = [...registered, ...others].sort((one, other) => one.row - other.row);
  return {
    name: 'Resultado',
    columns: [
      ...columns,
      { heading: 'Resultado', kind: 'text', width: 40 },
      { heading: 'Usuario', kind: 'text', width: 34 },
      { heading: 'Contraseña', kind: 'text', width: 28 },
    ],
    rowCount: rows.length,
    row: (i) => [...rows[i]!.cells],
  };
}

export async function saveResult(
  run: RunView,
  kept: SheetPeopleKept,
  takenBack: ReadonlySet<number>,
  passwordOf: (id: number) => string,
): Promise<void> {
  const name = kept.fileName.replace(/\.[^.]*$/, '');
  const content = await writeXlsx(resultSheet(run, kept, takenBack, passwordOf));
  saveFile(document, `${name}, resultado.xlsx`, content);
}

function cellsOf({ details, email, role, name }: SheetPerson): string[] {
  const values: Record<string, string> = { ...details, email, rol: role, name };
  return FIELDS.map((field) => values[field] ?? '');
}

function outcomeOf(
  item: RunItem | undefined,
  run: RunView,
  takenBack: ReadonlySet<number>,
): string {
  if (!item) return '';
  if (takenBack.has(item.id)) return 'Registrada, y después desactivada';
  const state = item.state === 'done' ? 'Registrada' : itemStateLabel(item, run);
  return item.reason ? `${state}. ${item.reason}` : state;
}
