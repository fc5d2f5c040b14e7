import { writeCsv } from '../files/csv-writer';
import { saveFile } from '../files/save-file';
import { SheetColumn } from '../files/sheet';
import { RunItem, RunValue } from '../runs/run';
import { RunView } from '../runs/run-records';
import { RunPeople } from './items/run-people';
import { itemStateLabel } from './run-texts';

const COLUMNS: readonly SheetColumn[] = [
  { heading: 'Número', kind: 'text', width: 10 },
  { heading: 'Nombre completo', kind: 'text', width: 34 },
  { heading: 'Correo electrónico', kind: 'text', width: 34 },
  { heading: 'Antes', kind: 'text', width: 16 },
  { heading: 'Después', kind: 'text', width: 16 },
  { heading: 'Resultado', kind: 'text', width: 24 },
  { heading: 'Motivo', kind: 'text', width: 60 },
];

/** Saves what became of each record, as CSV. @param takenBack ids of what was; labelOf what a value is called */
export async function saveReport(
  run: RunView,
  people: RunPeople,
  takenBack: ReadonlySet<number>,
  labelOf: (value: RunValue | null) => string,
): Promise<void> {
  const row = (item: RunItem): string[] => {
    const person = people.of(item);
    return [
      item.id > 0 ? String(item.id) : 'sin dato',
      person?.name ?? 'sin dato',
      person?.email || 'sin dato',
      labelOf(item.before),
      labelOf(item.after),
      itemStateLabel(item, run, takenBack.has(item.id)),
      item.reason,
    ];
  };
  const { title: name, items } = run;
  const sheet = {
    name,
    columns: COLUMNS,
    rowCount: items.length,
    row: (i: number) => row(items[i]!),
  };
  saveFile(document, `${name}.csv`, await writeCsv(sheet));
}
