import { TestBed } from '@angular/core/testing';
import { UsuarioApi } from '../../api/usuario-api';
import { aPersona, aUsuario, CAJERO, OPERADOR } from '../../testing/factories';
import { providePage, signIn, wire } from '../../testing/testbed';
import { UsuarioList } from './usuario-list';
import { usuarioWalk } from './usuario-walk';

describe('usuarioWalk', () => {
  const named = (id: number, p_apellido: string, more = {}) =>
    aUsuario({ id, persona: aPersona({ id: 100 + id, p_apellido }), ...more });

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: providePage('usuarios', UsuarioList) });
    signIn();
    TestBed.inject(UsuarioApi).all.reload();
    wire()
      .expectOne('/api/usuario')
      .flush({
        data: [
          named(1, 'Rojas', { role: CAJERO }),
          named(2, 'Arce', { role: CAJERO }),
          named(3, 'Mamani', { role: OPERADOR, estado: false }),
        ],
      });
  });

  const walk = async (parameters: Record<string, string | string[]>) => {
    const { rows, words } = await usuarioWalk(TestBed.inject(UsuarioApi).all, parameters);
    return [words, ...rows.map(({ id }) => id)];
  };

  it('finds what the list shows at an address, in its order', async () => {
    expect(await walk({})).toEqual(['Todos, por apellido', 2, 3, 1]);
    expect(await walk({ rol: 'Cajero' })).toEqual(['Cajero, por apellido', 2, 1]);
    expect(await walk({ q: ' rojas ' })).toEqual(['«rojas», por apellido', 1]);
    expect(await walk({ estado: 'inactivos' })).toEqual(['Inactivos, por apellido', 3]);
    expect(await walk({ orden: '-nombre' })).toEqual(['Todos, por apellido', 1, 3, 2]);
  });

  it('takes no notice of what makes no sense there', async () => {
    const parameters = { rol: ['Nadie', 'Cajero'], estado: 'dormidos', orden: 'color' };
    expect(await walk(parameters)).toEqual(['Todos, por apellido', 2, 3, 1]);
  });
});
