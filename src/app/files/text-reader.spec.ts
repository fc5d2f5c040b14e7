import { readFile } from './read-file';
import { MAX_ROWS_READ } from './read-sheet';
import { UnreadableFile } from './unreadable-file';

async function rowsOf(text: string) {
  const book = await readFile(new TextEncoder().encode(text));
  const { rows } = await book.read(0);
  return rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell?.text ?? '')]);
}

describe('a text that is read some records at a time', () => {
  const texts = (row: number) => [
    `Ana "la ${row}"; Ñusta`,
    row % 7 ? `línea ${row}\n=${row}` : '',
    `\ufeff${row}`,
  ];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('has each row once, under its number, whatever stands in its cells', async () => {
    const records = Array.from({ length: 3_000 }, (_, row) =>
      row % 5 ? texts(row).map(quoted).join(';') : '',
    );
    const read = await rowsOf(records.join('\r\n'));
    const expected = records.flatMap((record, row) => (record ? [[row + 1, ...texts(row)]] : []));
    expect(read).toEqual(expected);
  });

  it('ends where the text ends, with or without a last line break', async () => {
    const lines = Array.from({ length: 200 }, (_, row) => `a${row};b`).join('\n');
    expect(await rowsOf(lines)).toEqual(await rowsOf(`${lines}\n`));
  });

  it('takes quotes for letters where one is never closed, far down too', async () => {
    const lines = Array.from({ length: 900 }, (_, row) => `a${row};b`);
    lines[850] = '"5 pulgadas;b';
    const read = await rowsOf(lines.join('\n'));
    expect(read.length).toBe(900);
    expect(read[850]).toEqual([851, '"5 pulgadas', 'b']);
  });

  it('is refused with too many rows', async () => {
    const lines = 'a;b\n'.repeat(MAX_ROWS_READ + 1);
    await expectAsync(rowsOf(lines)).toBeRejectedWith(jasmine.any(UnreadableFile));
  });
});
