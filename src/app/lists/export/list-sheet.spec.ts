import { RecordColumn } from '../../domain/record-column';
import { fileName, listSheet } from './list-sheet';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly born: string;
  readonly changed: string;
}

const COLUMNS: readonly RecordColumn<Row>[] = [
  column('name', 'Nombre completo', 'text', ({ name }) => name),
  column('born', 'Fecha de nacimiento', 'date', ({ born }) => born),
  column('changed', 'Actualizado', 'instant', ({ changed }) => changed),
];

function column(
  name: string,
  label: string,
  kind: 'text' | 'date' | 'instant',
  value: (row: Row) => string,
): RecordColumn<Row> {
  const text = () => 'as the screen writes it';
  return { name, label, text, width: '1fr', shown: 'at-first', exported: { kind, value } };
}

describe('listSheet', () => {
  const row: Row = {
    id: 1,
    name: 'Ana Quispe',
    born: '1990-01-15',
    changed: '2026-11-26T02:30:00.000Z',
  };

  it('has the columns that are shown, in their order, with instants on the clock of La Paz', () => {
    const sheet = listSheet('Usuarios', COLUMNS, [row]);
    expect(sheet.columns.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Nombre completo', 'text'],
      ['Fecha de nacimiento', 'date'],
      ['Actualizado', 'instant'],
    ]);
    expect(sheet.row(0)).toEqual(['Ana Quispe', '1990-01-15', '2026-11-25 22:30']);
  });

  it('has room for each heading and the arrow of its filter', () => {
    for (const { heading, width } of listSheet('Usuarios', COLUMNS, [row]).columns) {
      expect(width)
        .withContext(heading)
        .toBeGreaterThanOrEqual(heading.length + 3);
    }
  });

  it('says "sin dato" where a record says nothing', () => {
    const sheet = listSheet('Usuarios', COLUMNS, [{ ...row, name: '', changed: '' }]);
    expect(sheet.row(0)).toEqual(['sin dato', '1990-01-15', 'sin dato']);
  });

  it('gives a column of text the room that its text needs, within reason', () => {
    const [name] = listSheet('Usuarios', COLUMNS, [{ ...row, name: 'x'.repeat(500) }]).columns;
    expect(name!.width).toBe(48);
  });
});

describe('fileName', () => {
  it('says what is in the file and of which day, and nothing that file names forbid', () => {
    expect(fileName('Usuarios', '', '2026-11-26')).toBe('Usuarios 2026-11-26');
    expect(fileName('Usuarios', 'Cajero: "a/b"', '2026-11-26')).toBe(
      'Usuarios, Cajero- -a-b- 2026-11-26',
    );
  });
});
