import { aPersona, aUsuario } from '../../testing/factories';
import { initials } from '../persona/persona-name';
import { usuarioBriefName, usuarioInitials } from './usuario-labels';

describe('initials', () => {
  const names: [nombres: string, p_apellido: string, expected: string][] = [
    ['Wara Beatriz', 'Mamani', 'WM'],
    ['álvaro', 'ñanco', 'ÁÑ'],
    ['Wara', '', 'W'],
    ['Elena', 'de la Torre', 'ED'],
    ['Ana', 'Quispe Mamani', 'AQ'],
    ['<b>Elena</b>', '(Torrez)', 'BT'],
    ['\u202eElena', '1 Torrez', 'ET'],
    ['𝒜da', 'Lovelace', '𝒜L'],
    ['  ', '123', ''],
  ];
  for (const [nombres, p_apellido, expected] of names) {
    it(`of '${nombres}' '${p_apellido}' are '${expected}'`, () =>
      expect(initials({ nombres, p_apellido })).toBe(expected));
  }

  it('are those of the person, and of the first surname alone', () => {
    expect(initials(aPersona())).toBe('MQ');
    expect(usuarioInitials(aUsuario())).toBe('MQ');
  });

  it('are the first letter of what else is known of an account without a person', () => {
    expect(usuarioInitials(aUsuario({ persona: null }))).toBe('M');
  });
});

describe('the name for where there is little room', () => {
  it('is the first name and the first surname', () => {
    expect(usuarioBriefName(aUsuario())).toBe('María Quispe');
  });

  it('is what else is known of an account without a person', () => {
    expect(usuarioBriefName(aUsuario({ persona: null }))).toBe('María');
  });
});
