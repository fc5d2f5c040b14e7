import { aPersona, aUsuario } from '../../testing/factories';
import { shortName } from '../persona/persona-name';
import { usuarioBriefName, usuarioShortName } from './usuario-labels';

describe('the name that initials are made of', () => {
  it('ends with the first surname, not with the second', () => {
    expect(shortName(aPersona())).toBe('María José Quispe');
    expect(usuarioShortName(aUsuario())).toBe('María José Quispe');
  });

  it('is what else is known of an account without a person', () => {
    expect(usuarioShortName(aUsuario({ persona: null }))).toBe('María');
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
