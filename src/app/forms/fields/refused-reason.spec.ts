import { HttpErrorResponse } from '@angular/common/http';
import { toApiError } from '../../api/api-error';
import { withReason } from './refused-reason';

const sentence = (status: number, message: unknown, error_detail?: string) =>
  withReason(toApiError(new HttpErrorResponse({ status, error: { message, error_detail } })))
    .message;

const CLASH = 'Los datos chocan con un registro que ya existe.';

describe('a row that the server refused', () => {
  it('is told with the reason, where that is no e-mail in use', () => {
    const long = 'value too long for type character varying(100)';
    const says = (reason: string) => `El servidor no aceptó los datos: ${reason}.`;
    expect(sentence(409, long, long)).toBe(says('un texto pasa de 100 caracteres'));
    const date = 'date/time field value out of range: "2023-02-30"';
    expect(sentence(409, 'Conflict', date)).toBe(says('la fecha 2023-02-30 no existe'));
    const id = 'Key (id)=(7) already exists.';
    expect(sentence(409, 'Conflict', id)).toBe(says('ya hay un registro con «id» 7'));
    for (const [reason, spanish] of [
      ['s_apellido should not be empty', 'falta «Segundo apellido»'],
      ['property name should not exist', 'no admite «Nombre para mostrar»'],
      ['email must be an email', '«Correo electrónico» no es como lo pide'],
      ['no such thing', '«no such thing»'],
    ] as const) {
      expect(sentence(400, [reason])).toBe(says(spanish));
    }
  });

  it('is told as an e-mail in use where it is one, and where no reason is given', () => {
    expect(sentence(409, 'Conflict', 'Key (email)=(a@k.bo) already exists.')).toBe(CLASH);
    expect(sentence(409, 'El correo electrónico ya está registrado')).toBe(CLASH);
    expect(sentence(409, 'duplicate key', 'Key (email)=(a@k.bo) already exists.')).toBe(CLASH);
    expect(sentence(409, 'Conflict')).toBe(CLASH);
  });

  it('shows no row of the database, and nothing that is too long to be read', () => {
    expect(sentence(409, 'Conflict', 'Failing row contains (7, ana, $argon2id$x).')).toBe(CLASH);
    expect(sentence(400, 'x'.repeat(1000)).length).toBeLessThan(220);
  });

  it('stays what it is where nothing was refused', () => {
    expect(sentence(500, 'boom')).toBe(
      'El servidor tuvo un problema. Inténtalo de nuevo en un momento.',
    );
  });
});
