import { Usuario } from '../../domain/usuario/usuario';
import { ADMINISTRADOR, aPersona, aUsuario, CAJERO } from '../../testing/factories';
import { accessGroups } from './access-groups';

describe('accessGroups', () => {
  const account = (id: number, role: Usuario['role'], nombre: string, estado = true) =>
    aUsuario({ id, role, estado, persona: aPersona({ nombres: nombre }) });
  const groupsOf = (...usuarios: Usuario[]) =>
    accessGroups(usuarios, ['Administrador']).map(({ role, usuarios: group }) => [
      role,
      group.map(({ id }) => id),
    ]);

  it('has administrators first, and those of whom nothing is known last', () => {
    expect(
      groupsOf(
        account(1, null, 'Ana'),
        account(2, CAJERO, 'Ana'),
        account(3, ADMINISTRADOR, 'Ana'),
        account(4, { ...CAJERO, id: 9, nombre: 'Almacén' }, 'Ana'),
      ),
    ).toEqual([
      ['Administrador', [3]],
      ['Almacén', [4]],
      ['Cajero', [2]],
      ['', [1]],
    ]);
  });

  it('orders by surname, as the lists do', () => {
    const called = (id: number, nombres: string, p_apellido: string) =>
      aUsuario({ id, role: CAJERO, persona: aPersona({ nombres, p_apellido }) });
    expect(groupsOf(called(1, 'Ana', 'Quispe'), called(2, 'Zoe', 'Arce'))).toEqual([
      ['Cajero', [2, 1]],
    ]);
  });

  it('has whoever is inactive first, then by name as Spanish sorts', () => {
    expect(
      groupsOf(
        account(1, CAJERO, 'Óscar'),
        account(2, CAJERO, 'Zoe', false),
        account(3, CAJERO, 'Nora'),
        account(4, CAJERO, 'Ñusta'),
      ),
    ).toEqual([['Cajero', [2, 3, 4, 1]]]);
  });
});
