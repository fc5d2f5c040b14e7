import { readFile } from '../read-file';
import { UnreadableFile } from '../unreadable-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const reason = async (text: string) =>
  ((await readFile(bytes(text)).catch((error: unknown) => error)) as UnreadableFile).reason;

async function sheet(text: string, place = 0) {
  const book = await readFile(bytes(text));
  return book.read(place);
}
async function texts(text: string) {
  const { rows } = await sheet(text);
  return rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''));
}

describe('a page with a table', () => {
  it('is read cell by cell, whatever is left open', async () => {
    const page = `<!DOCTYPE html><html><head><style>td { mso-number-format: "<" }</style></head>
      <!-- <table><tr><td>no</td></tr></table> --><script>"<td>no</td>"</script>
      <table border=1><tr><th>Nombres</th><th>Fecha&nbsp;de<br>nacimiento</th></tr>
      <tr><td title="a > b">Mar&iacute;a<td>25/05/1990
      <tr><td>Pe&#241;a &lt; 3</td><td></td></tr></table>`;
    expect(await texts(page)).toEqual([
      ['Nombres', 'Fecha de nacimiento'],
      ['María', '25/05/1990'],
      ['Peña < 3'],
    ]);
  });

  it('has cells that go on to the right and down, links and hidden rows', async () => {
    const page = `<table><tr><td colspan=2>LISTA</td></tr><tr><td>a</td><td rowspan="2">b</td><td>c</td></tr>
      <tr style="display: none"><td>d</td><td><a href='mailto:ana@kantuta.bo'>Escribir</a></td></tr></table>`;
    const { rows, merged } = await sheet(page);
    expect(rows[2]!.cells[2]).toEqual({ kind: 'text', text: 'Escribir', mailTo: 'ana@kantuta.bo' });
    expect(rows[2]!.hidden).toBeTrue();
    expect(merged).toEqual([
      { top: 1, bottom: 1, left: 0, right: 1 },
      { top: 2, bottom: 3, left: 1, right: 1 },
    ]);
  });

  it('has the table of people within another that lays it out', async () => {
    const inner = '<table><tr><td>a<td>b<tr><td>c<td>d</table>';
    expect(await texts(`<table><tr><td>x</td><td>${inner}</td></tr></table>`)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  for (const page of [
    '<html><form><table><tr><td>Usuario</td><td><input></td></tr></table></form></html>',
    `<html>${'<table'.repeat(100_000)}`,
    `<html>${'<script '.repeat(100_000)}`,
    `<html>${'<!--'.repeat(100_000)}`,
    'MIME-Version: 1.0\nContent-Type: multipart/related',
  ]) {
    it(`is refused where it has none: ${page.slice(0, 24)}`, async () => {
      expect(await reason(page)).toBe('other-format');
    });
  }
});

describe('XML of Excel 2003', () => {
  const book = (rows: string) =>
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Personal"><Table>${rows}</Table></Worksheet></Workbook>`;
  const cell = (text: string, type = 'String', attributes = '') =>
    `<Cell ${attributes}><Data ss:Type="${type}">${text}</Data></Cell>`;

  it('is read with its places, dates and links', async () => {
    const rows = `<Row>${cell('LISTA', 'String', 'ss:MergeAcross="2"')}</Row>
      <Row ss:Index="3">${cell('a')}${cell('b', 'String', 'ss:Index="3"')}</Row>
      <Row>${cell('1990-05-25T00:00:00.000', 'DateTime')}${cell('7', 'Number')}${cell('Escribir', 'String', 'ss:HRef="mailto:ana@kantuta.bo"')}</Row>`;
    const read = await sheet(book(rows));
    expect(read.rows.map(({ number }) => number)).toEqual([1, 3, 4]);
    expect(read.rows[1]!.cells[2]?.text).toBe('b');
    expect(read.rows[2]!.cells).toEqual([
      { kind: 'date', text: '1990-05-25' },
      { kind: 'number', text: '7' },
      { kind: 'text', text: 'Escribir', mailTo: 'ana@kantuta.bo' },
    ]);
    expect(read.merged).toEqual([{ top: 1, bottom: 1, left: 0, right: 2 }]);
  });

  it('is damaged where it is cut off', async () => {
    const rows = `<Row>${cell('a')}${cell('b')}</Row><Row>${cell('c')}${cell('d')}</Row>`;
    expect(await reason(book(rows).slice(0, -40))).toBe('damaged');
  });
});
