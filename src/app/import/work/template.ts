import { saveFile } from '../../files/save-file';
import { Sheet } from '../../files/sheet';
import { writeXlsx } from '../../files/xlsx/xlsx-writer';
import { FIELD_LABELS, fieldsOf, ImportKind } from '../reading/import-field';

/** A workbook with the heads alone: an example row would be registered one day. */
export async function saveTemplate(document: Document, kind: ImportKind): Promise<void> {
  const sheet: Sheet = {
    name: kind === 'usuarios' ? 'Usuarios' : 'Personas',
    columns: fieldsOf(kind).map((field) => ({
      heading: FIELD_LABELS[field],
      kind: field === 'fecha_nacimiento' ? 'date' : 'text',
      width: 24,
    })),
    rowCount: 0,
    row: () => [],
  };
  saveFile(document, `plantilla-${kind}.xlsx`, await writeXlsx(sheet));
}
