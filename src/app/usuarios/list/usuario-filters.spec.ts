import { searchWords } from '../../domain/text/folded-text';
import { Usuario } from '../../domain/usuario/usuario';
import { UsuarioColumnName } from '../../domain/usuario/usuario-columns';
import { mergeUsuario } from '../../domain/usuario/usuario-versions';
import { RecordOrder } from '../../lists/index/order/record-order';
import { ADMINISTRADOR, aPersona, aUsuario, CAJERO } from '../../testing/factories';
import { indexUsuarios, NO_ROLE, rolesUsed } from './usuario-filters';
import { walkWords } from './usuario-list-words';

const muñoz = aUsuario({
  id: 1,
  name: 'Caja 1',
  email: 'mj@kantuta.bo',
  persona: aPersona({ nombres: 'María José', p_apellido: 'Muñoz', s_apellido: null }),
});
const munoz = aUsuario({
  id: 2,
  name: 'Caja 2',
  email: 'pm@kantuta.bo',
  role: ADMINISTRADOR,
  persona: aPersona({ nombres: 'Pedro', p_apellido: 'Munoz', s_apellido: null }),
});
const bare = aUsuario({ id: 3, name: 'Ñ', email: 'x@kantuta.bo', persona: null, role: null });
const all = [bare, munoz, muñoz];

function ids(query: string, column: UsuarioColumnName = 'nombre', descending = false): number[] {
  return find(query, { rol: '', estado: '' }, { column, descending });
}

function find(
  query: string,
  filters: { rol: string; estado: string },
  order: RecordOrder<UsuarioColumnName>,
): number[] {
  return indexUsuarios({}, all)
    .index.find({ words: searchWords(query), filters, order })
    .map(({ id }) => id);
}

describe('the search for users', () => {
  it('looks at full name, display name, e-mail and role', () => {
    expect(ids('maria')).toEqual([1]);
    expect(ids('CAJA 2')).toEqual([2]);
    expect(ids('mj@')).toEqual([1]);
    expect(ids('administrador')).toEqual([2]);
  });

  it('finds Muñoz and Munoz by either', () => {
    expect(ids('muñoz')).toEqual([2, 1]);
    expect(ids('munoz')).toEqual([2, 1]);
    expect(ids('muñoz caja josé')).toEqual([1]);
  });

  it('puts who has no name last', () => {
    expect(ids('')).toEqual([2, 1, 3]);
    expect(ids('', 'nombre', true)).toEqual([3, 1, 2]);
    expect(ids('', 'rol')).toEqual([2, 1, 3]);
  });
});

describe('the filters', () => {
  const kept = (filters: { rol: string; estado: string }) =>
    find('', filters, { column: 'nombre', descending: false });

  it('keep one role, or the accounts whose role nobody knows', () => {
    expect(kept({ rol: 'Cajero', estado: '' })).toEqual([1]);
    expect(kept({ rol: NO_ROLE, estado: '' })).toEqual([3]);
    expect(kept({ rol: '', estado: '' })).toEqual([2, 1, 3]);
    expect(kept({ rol: 'Cajero', estado: 'inactivos' })).toEqual([]);
    expect(kept({ rol: 'Cajero', estado: 'activos' })).toEqual([1]);
    expect(kept({ rol: 'constructor', estado: '' })).toEqual([]);
  });

  it('offer the roles there are, in Spanish order, the unknown one last', () => {
    const { index } = indexUsuarios({}, [...all, muñoz]);
    expect(rolesUsed(index.count('rol', []))).toEqual(['Administrador', 'Cajero', NO_ROLE]);
    expect(index.count('rol', []).get('Cajero')).toBe(2);
    expect(index.count('rol', ['pedro']).get('Cajero')).toBe(0);
    expect(index.count('estado', ['kantuta']).get('activos')).toBe(4);
    expect(index.count('estado', [], { rol: 'Cajero' }).get('activos')).toBe(2);
    expect(index.count('rol', [], { rol: 'Cajero' }).get('Administrador')).toBe(1);
    expect(indexUsuarios({}, []).index.values('rol')).toEqual([]);
  });

  it('offer every role of very many, those of most accounts first', () => {
    const counts = new Map<string, number>(
      Array.from({ length: 100_000 }, (_, id) => [`Rol ${id}`, 1] as const),
    );
    counts.set('Zeta', 2).set('Cajero', 0);
    expect(rolesUsed(counts).length).toBe(100_001);
    expect(rolesUsed(counts)[0]).toBe('Zeta');
    expect(rolesUsed(counts)).not.toContain('Cajero');
  });

  it('are said to whoever walks through the list', () => {
    const order = { column: 'nombre', descending: false } as const;
    expect(walkWords('', { rol: '', estado: '' }, order)).toBe('Todos, por apellido');
    expect(walkWords('', { rol: 'Cajero', estado: 'inactivos' }, order)).toBe(
      'Cajero, inactivos, por apellido',
    );
    expect(walkWords('', { rol: '', estado: 'activos' }, { ...order, column: 'rol' })).toBe(
      'Activos, por rol',
    );
    expect(walkWords('quispe', { rol: '', estado: 'activos' }, order)).toBe(
      '«quispe», activos, por apellido',
    );
  });
});

describe('a row that changed', () => {
  const row = aUsuario({ role: CAJERO });

  it('keeps role and persona when the answer leaves them out', () => {
    const answer: Usuario = { ...row, estado: false, role: null, persona: null };
    expect(mergeUsuario(row, answer)).toEqual({ ...row, estado: false });
    expect(mergeUsuario(row, { ...row, role: { id: 3, nombre: '' } }).role).toEqual(CAJERO);
  });

  it('takes what the answer says', () => {
    expect(mergeUsuario(row, { ...row, role: ADMINISTRADOR }).role).toEqual(ADMINISTRADOR);
  });
});
