import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { OwnWords, serverErrors } from './server-errors';

describe('serverErrors', () => {
  const fields = () => {
    const tree = TestBed.runInInjectionContext(() => form(signal({ email: 'x', name: '' })));
    return { email: tree.email, name: tree.name };
  };
  const messages = (refused: Record<string, string[]>, ownWords?: OwnWords) =>
    serverErrors(refused, fields(), ownWords).map((error) => error.message);

  it('says of each field what the backend had against it, in words for people', () => {
    expect(
      messages({ name: ['name should not be empty'], email: ['email must be an email'] }),
    ).toEqual(['El servidor exige este dato.', 'El servidor no aceptó este dato.']);
    expect(messages({ name: ['x'], email: ['x'] }, { email: 'Ya existe.' })).toEqual([
      'El servidor exige este dato.',
      'Ya existe.',
    ]);
  });

  it('passes over what is no field here, whatever it is called', () => {
    const names = ['otro', 'constructor', 'toString', 'hasOwnProperty', '__proto__'];
    const refused = Object.fromEntries(names.map((name) => [name, [`${name} should not exist`]]));
    expect(messages(refused)).toEqual([]);
  });
});
