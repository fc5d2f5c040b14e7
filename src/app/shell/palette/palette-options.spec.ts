import { aUsuario } from '../../testing/factories';
import { paletteOptions } from './palette-options';

const shortcut = (label: string, keys: string) => ({ label, keys, run: () => undefined });
const shortcuts = [shortcut('Ver los atajos del teclado', '?'), shortcut('Registrar usuario', 'n')];
const usuarios = Array.from({ length: 20 }, (_, index) =>
  aUsuario({ id: index + 1, email: `muñoz.${index}@kantuta.bo` }),
);
const labels = (query: string) =>
  paletteOptions(query, shortcuts, usuarios).map(({ group, label }) => `${group}: ${label}`);

describe('paletteOptions', () => {
  it('begins with what the open screen offers, and names nobody unasked', () => {
    expect(labels('').slice(0, 3)).toEqual([
      'Aquí: Registrar usuario',
      'Aquí: Ver los atajos del teclado',
      'Ir a: Usuarios',
    ]);
    expect(labels('').some((label) => label.startsWith('Personas'))).toBeFalse();
  });

  it('finds without case and accents, by all words', () => {
    expect(labels('USUARIO reg')).toEqual(['Aquí: Registrar usuario']);
    const [first] = paletteOptions('munoz 7@', shortcuts, usuarios);
    expect(first?.link).toEqual(['/usuarios', 8]);
  });

  it('shows eight people at most', () => {
    expect(labels('muñoz').length).toBe(8);
  });
});
