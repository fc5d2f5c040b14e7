import { aPersona, aUsuario } from '../../testing/factories';
import { commandsFor } from './palette-commands';
import { paletteOptions } from './palette-options';

const shortcut = (label: string, keys: string) => ({ label, keys, run: () => undefined });
const shortcuts = [
  shortcut('Ver los atajos del teclado', '?'),
  shortcut('Fila siguiente', 'j'),
  { ...shortcut('Exportar a Excel', ''), also: 'descargar planilla' },
];
const commands = commandsFor(7);
const usuarios = Array.from({ length: 20 }, (_, index) =>
  aUsuario({ id: index + 1, email: `muñoz.${index}@kantuta.bo` }),
);
const labels = (query: string) =>
  paletteOptions(query, commands, shortcuts, usuarios).map(
    ({ group, label }) => `${group}: ${label}`,
  );

describe('paletteOptions', () => {
  it('begins with where one can go, ends with the keys of the screen, and names nobody unasked', () => {
    expect(labels('')[0]).toBe('Ir a: Usuarios');
    expect(labels('').slice(-4)).toEqual([
      'Hacer: Salir',
      'Hacer: Exportar a Excel',
      'Aquí: Fila siguiente',
      'Aquí: Ver los atajos del teclado',
    ]);
    expect(labels('').some((label) => label.startsWith('Personas'))).toBeFalse();
  });

  it('finds without case and accents, by all words', () => {
    expect(labels('USUARIO reg')).toEqual(['Ir a: Registrar usuario']);
    const [first] = paletteOptions('munoz 7@', commands, shortcuts, usuarios);
    expect(first?.link).toEqual(['/usuarios', 8]);
  });

  for (const [query, found] of [
    ['registrar', ['Ir a: Registrar usuario', 'Ir a: Nueva persona']],
    ['nuevo', ['Ir a: Registrar usuario', 'Ir a: Nueva persona']],
    ['alta', ['Ir a: Registrar usuario', 'Ir a: Nueva persona']],
    ['importar', ['Ir a: Importar usuarios', 'Ir a: Importar personas']],
    ['planilla', ['Ir a: Importar usuarios', 'Ir a: Importar personas', 'Hacer: Exportar a Excel']],
    ['exportar', ['Hacer: Exportar a Excel']],
    ['cerrar sesion', ['Hacer: Salir']],
    ['modo oscuro', ['Hacer: Tema oscuro']],
    ['accesos', ['Ir a: Revisión de accesos']],
    ['desactivar', ['Ir a: Usuarios']],
    ['mi cuenta', ['Ir a: Mi cuenta']],
    ['atajos', ['Aquí: Ver los atajos del teclado']],
  ] as const) {
    it(`finds by "${query}" what people mean`, () => {
      expect(labels(query)).toEqual([...found]);
    });
  }

  it('shows eight people at most', () => {
    expect(labels('muñoz').length).toBe(8);
  });

  it('has first whose name begins with what is typed, then a word of it, then who has it somewhere', () => {
    const called = (id: number, nombres: string, p_apellido: string, email = `u${id}@x.bo`) =>
      aUsuario({ id, email, persona: aPersona({ nombres, p_apellido, s_apellido: null }) });
    const people = [
      called(1, 'Mariana', 'Rojas'),
      called(2, 'Rosa', 'Quispe', 'ana@x.bo'),
      called(3, 'José', 'Anaya'),
      called(4, 'Ana Luz', 'Choque'),
      called(5, 'Luz Ana', 'Arce'),
    ];
    const found = (query: string, among = people) =>
      paletteOptions(query, [], [], among).flatMap(({ usuario }) => usuario?.id ?? []);
    expect(found('ana')).toEqual([4, 3, 5, 1, 2]);
    expect(found('ANA lu')).toEqual([4, 5]);
    expect(found('luz an')).toEqual([5, 4]);
    expect(found('Rojas, Mariana')).toEqual([1]);
    const many = Array.from({ length: 20 }, (_, at) => called(at + 10, 'Mariana', 'Rojas'));
    expect(found('ana', [...many, ...people]).slice(0, 3)).toEqual([4, 3, 5]);
  });
});
