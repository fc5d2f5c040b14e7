import { ReadBook, ReadCell, ReadSheet, SheetName, textCell } from '../read-sheet';
import { decodeText, findEncoding } from '../text-encoding';
import { damaged, otherFormat, UnreadableFile } from '../unreadable-file';
import { mailAddress } from '../xlsx/xlsx-mails';
import { readXml } from '../xlsx/xml-reader';
import { firstRows, isTable, TableCollector } from './table-collector';

type Attributes = Readonly<Record<string, string>>;

/** The XML of Excel 2003, which programs write that are as old. Fails with an `UnreadableFile`. */
export function readXml2003(bytes: Uint8Array): ReadBook {
  const books: { name: SheetName; sheet: ReadSheet }[] = [];
  try {
    for (const { name, table } of tablesOf(decodeText(bytes, findEncoding(bytes)))) {
      books.push({ name, sheet: table.sheet() });
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged();
  }
  const filled = books.filter(({ sheet }) => isTable(sheet));
  if (!filled.length) throw otherFormat('XML de Excel 2003');
  return {
    sheets: filled.map(({ name }) => name),
    form: null,
    read: (sheet, rows) => Promise.resolve(firstRows(filled[sheet]!.sheet, rows)),
  };
}

function tablesOf(xml: string) {
  const tables: { name: SheetName; table: TableCollector }[] = [];
  let cell: Attributes = {};
  let type = '';
  let text: string | null = null;
  let isReading = false;
  readXml(xml, {
    open(name, attributes) {
      const table = tables.at(-1)?.table;
      if (name === 'Worksheet') {
        const title = { name: own(attributes(), 'Name'), hidden: false };
        tables.push({ name: title, table: new TableCollector() });
      } else if (name === 'Row') {
        const row = attributes();
        table?.beginRow(Number(own(row, 'Index')) || null, own(row, 'Hidden') === '1');
      } else if (name === 'Cell') {
        cell = attributes();
        text = null;
      } else if (name === 'Data') {
        type = own(attributes(), 'Type');
        text = '';
        isReading = true;
      }
    },
    text: (piece) => {
      if (isReading) text += piece;
    },
    close(name) {
      if (name === 'Data') isReading = false;
      if (name !== 'Cell') return;
      const right = Number(own(cell, 'MergeAcross')) || 0;
      const down = Number(own(cell, 'MergeDown')) || 0;
      const column = Number(own(cell, 'Index')) - 1;
      const read = cellOf(type, text, mailAddress(own(cell, 'HRef')));
      tables.at(-1)?.table.add(read, { right, down }, column >= 0 ? column : null);
    },
  });
  return tables;
}

/** An attribute, whatever its prefix is. */
function own(attributes: Attributes, name: string): string {
  return attributes[`ss:${name}`] ?? attributes[name] ?? '';
}

function cellOf(type: string, text: string | null, mailTo: string): ReadCell | undefined {
  if (!text?.trim()) return undefined;
  switch (type) {
    case 'Number':
      return { kind: 'number', text: String(Number(text)) };
    case 'DateTime':
      return { kind: 'date', text: text.slice(0, 10) };
    case 'Boolean':
      return { kind: 'boolean', text: text === '1' ? 'VERDADERO' : 'FALSO' };
    case 'Error':
      return { kind: 'error', text };
  }
  return mailTo ? { ...textCell(text), mailTo } : textCell(text);
}
