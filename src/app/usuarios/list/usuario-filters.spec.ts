import { searchWords } from '../../domain/folded-text';
import { mergeUsuario, Usuario } from '../../domain/usuario';
import { ADMINISTRADOR, aPersona, aUsuario, CAJERO } from '../../testing/factories';
import { countBy } from '../../lists/index/count-by';
import { UsuarioColumnName } from '../../domain/usuario-columns';
import {
  indexUsuarios,
  NO_ROLE,
  passes,
  rolesOf,
  roleValue,
  UsuarioFilter,
} from './usuario-filters';
import { walkWords } from './usuario-orders';

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
  return indexUsuarios(all)
    .find({ words: searchWords(query), keep: () => true, order: { column, descending } })
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
    expect(ids('muñoz')).toEqual([1, 2]);
    expect(ids('munoz')).toEqual([1, 2]);
    expect(ids('muñoz caja josé')).toEqual([1]);
  });

  it('puts who has no name last', () => {
    expect(ids('')).toEqual([1, 2, 3]);
    expect(ids('', 'nombre', true)).toEqual([3, 2, 1]);
    expect(ids('', 'rol')).toEqual([2, 1, 3]);
  });
});

describe('the filters', () => {
  const kept = (filter: UsuarioFilter) =>
    all.filter((usuario) => passes(filter, usuario)).map(({ id }) => id);

  it('keep one role, or the accounts whose role nobody knows', () => {
    expect(kept({ rol: 'Cajero', estado: '' })).toEqual([1]);
    expect(kept({ rol: NO_ROLE, estado: '' })).toEqual([3]);
    expect(kept({ rol: '', estado: '' })).toEqual([3, 2, 1]);
    expect(kept({ rol: 'Cajero', estado: 'inactivos' })).toEqual([]);
    expect(kept({ rol: 'Cajero', estado: 'activos' })).toEqual([1]);
  });

  it('offer the roles there are, in Spanish order, the unknown one last', () => {
    expect(rolesOf([...all, muñoz])).toEqual(['Administrador', 'Cajero', NO_ROLE]);
    expect(rolesOf([])).toEqual([]);
    expect([...countBy([...all, muñoz], roleValue)]).toEqual([
      [NO_ROLE, 1],
      ['Administrador', 1],
      ['Cajero', 2],
    ]);
  });

  it('are said to whoever walks through the list', () => {
    const order = { column: 'nombre', descending: false } as const;
    expect(walkWords({ rol: '', estado: '' }, order)).toBe('Todos, por apellido');
    expect(walkWords({ rol: 'Cajero', estado: 'inactivos' }, order)).toBe(
      'Cajero, inactivos, por apellido',
    );
    expect(walkWords({ rol: '', estado: 'activos' }, { ...order, column: 'rol' })).toBe(
      'Activos, por rol',
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
