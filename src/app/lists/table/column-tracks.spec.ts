import { RecordColumn } from '../../domain/record-column';
import { gridTracks, secondLine, trackedColumns } from './column-tracks';

const column = (name: string, narrow?: RecordColumn<object>['narrow']): RecordColumn<object> => ({
  name,
  label: name,
  text: () => name,
  width: '144px',
  shown: 'always',
  exported: { kind: 'text' },
  ...(narrow && { narrow }),
});

const COLUMNS = [
  column('nombre'),
  column('correo', 'second-line'),
  column('rol', 'top-right'),
  column('estado', 'bottom-right'),
  column('creado'),
  column('actualizado'),
];
const names = (columns: readonly RecordColumn<object>[]) => columns.map(({ name }) => name);

describe('the columns of a row', () => {
  it('are all of them in a table', () => {
    expect(trackedColumns(COLUMNS, 'table')).toBe(COLUMNS);
    expect(secondLine(COLUMNS, 'table')).toBeUndefined();
  });

  it('are the name and three others beside two lines', () => {
    expect(names(trackedColumns(COLUMNS, 'two-line'))).toEqual([
      'nombre',
      'rol',
      'estado',
      'creado',
    ]);
    expect(secondLine(COLUMNS, 'two-line')?.name).toBe('correo');
  });

  it('are those that have a corner on a card', () => {
    expect(names(trackedColumns(COLUMNS, 'cards'))).toEqual(['nombre', 'rol', 'estado']);
    expect(secondLine(COLUMNS, 'cards')?.name).toBe('correo');
  });

  it('are none where none is shown', () => {
    expect(trackedColumns([], 'two-line')).toEqual([]);
  });
});

describe('the tracks of a row', () => {
  const few = COLUMNS.slice(0, 2);

  it('have room for each column and the buttons, and for the box to tick', () => {
    const wide = { ...column('nombre'), width: 'minmax(128px, 33fr)' };
    const day = { ...column('creado'), width: '110px' };
    expect(gridTracks([wide, day], 'table')).toBe(
      '42px minmax(128px, 33fr) clamp(93.5px, 10cqi, 110px) 124px',
    );
  });

  it('leave the name the most where there is little room', () => {
    const role = { ...column('rol'), tight: '104px' };
    expect(gridTracks([...few, role], 'two-line')).toBe(
      '42px minmax(116px, 1fr) minmax(0, 96px) minmax(0, 104px) 40px',
    );
  });

  it('are none on cards', () => {
    expect(gridTracks(few, 'cards')).toBeNull();
  });
});
