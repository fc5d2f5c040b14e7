import { HttpErrorResponse } from '@angular/common/http';
import fc from 'fast-check';
import { firstValueFrom, NEVER, timeout } from 'rxjs';
import { UnexpectedAnswer } from '../domain/wire';
import { ApiError, ApiErrorKind, toApiError } from './api-error';

const response = (status: number, error: unknown = null) =>
  new HttpErrorResponse({ status, error, url: '/api/usuario' });

describe('toApiError', () => {
  const kinds: [number, ApiErrorKind][] = [
    [0, 'offline'],
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'conflict'],
    [413, 'too-large'],
    [422, 'invalid'],
    [429, 'throttled'],
    [500, 'server'],
    [503, 'server'],
    [200, 'malformed'],
  ];
  for (const [status, kind] of kinds) {
    it(`takes ${status} for '${kind}', with a sentence of its own`, () => {
      const error = toApiError(response(status));
      expect(error.kind).toBe(kind);
      expect(error.message).toMatch(/^[¡¿A-ZÁÉÍÓÚ].*\.$/);
    });
  }

  for (const [onLine, sentence] of [
    [true, 'Falta una parte de la aplicación.'],
    [false, 'No hay conexión con el servidor.'],
  ] as const) {
    it(`says of a part of the app that does not come: ${sentence}`, () => {
      spyOnProperty(navigator, 'onLine').and.returnValue(onLine);
      const missing = new TypeError(
        'Failed to fetch dynamically imported module: https://k.bo/x.js',
      );
      expect(toApiError(missing).message).toContain(sentence);
    });
  }

  it("sorts a 400's messages by the field that each one names", () => {
    const error = toApiError(
      response(400, {
        statusCode: 400,
        message: [
          'email must be an email',
          'property hermano should not exist',
          's_apellido should not be empty',
          's_apellido must be a string',
        ],
        stack: 'Error: at /srv/app.js:1',
      }),
    );
    expect(error.fields).toEqual({
      email: ['email must be an email'],
      hermano: ['property hermano should not exist'],
      s_apellido: ['s_apellido should not be empty', 's_apellido must be a string'],
    });
    expect(error.detail).toContain('s_apellido must be a string');
    expect(error.detail).not.toContain('/srv/app.js');
  });

  it('finds the e-mail in use in the error_detail of a 409', () => {
    const detail = 'Key (email)=(ana@kantuta.bo) already exists.';
    const error = toApiError(response(409, { message: 'Conflict', error_detail: detail }));
    expect(error.kind).toBe('conflict');
    expect(error.fields['email']).toEqual([detail]);
  });

  it('survives bodies that are no error body', () => {
    for (const body of ['<html>', 7, null, [], { message: 5 }, new Blob()]) {
      expect(toApiError(response(502, body)).kind).toBe('server');
    }
  });

  it('takes the words of every object for names of fields like any other', () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf']) {
      const message = `${name} should not exist`;
      const { fields } = toApiError(response(400, { message: [message, message] }));
      expect(Object.entries(fields)).toEqual([[name, [message, message]]]);
    }
  });

  it('makes a sentence of 10,000 arbitrary answers, and shows no stack of them', () => {
    const word = fc.constantFrom(
      'email',
      '__proto__',
      'constructor',
      'Key (email)=',
      '(',
      '<b>',
      '',
    );
    const message = fc.oneof(word, fc.string({ unit: 'binary' }));
    const text = fc.oneof(message, fc.array(message), fc.jsonValue());
    const like = fc.record(
      {
        message: text,
        error_detail: text,
        statusCode: fc.jsonValue(),
        stack: fc.constant('at canary.js'),
      },
      { requiredKeys: ['stack'] },
    );
    const status = fc.oneof(fc.integer({ min: 0, max: 599 }), fc.constantFrom(400, 409, 422));
    const property = fc.property(status, fc.oneof(like, fc.jsonValue(), message), (code, body) => {
      const error = toApiError(response(code, body));
      expect(error.message).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
      expect(error.detail).not.toContain('canary.js');
      for (const said of Object.values(error.fields)) {
        expect(Array.isArray(said) && said.every((one) => error.detail.includes(one))).toBeTrue();
      }
    });
    fc.assert(property, { numRuns: 10_000 });
  });

  it('makes an ApiError of whatever is thrown and can be written as a text', () => {
    const isWritable = (value: unknown) => {
      try {
        return typeof String(value) === 'string';
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.anything().filter(isWritable), (thrown) => {
        expect(toApiError(thrown)).toBeInstanceOf(ApiError);
      }),
      { numRuns: 10_000 },
    );
  });

  it('knows time-outs, unreadable answers and what is an ApiError already', async () => {
    const silence: unknown = await firstValueFrom(NEVER.pipe(timeout(1))).catch((error) => error);
    expect(toApiError(silence).kind).toBe('timeout');
    const error = toApiError(new UnexpectedAnswer('id', 'un número', 'x'));
    expect(error.kind).toBe('malformed');
    expect(error.detail).toContain('id:');
    expect(toApiError(error)).toBe(error);
    expect(toApiError(new Error('wrapped', { cause: error }))).toBe(error);
  });

  it('knows which failures leave it open whether a write was applied', () => {
    for (const status of [0, 408, 500, 504, 200]) {
      expect(toApiError(response(status)).outcomeUnknown)
        .withContext(`${status}`)
        .toBe(true);
    }
    for (const status of [400, 401, 403, 404, 409, 413, 429]) {
      expect(toApiError(response(status)).outcomeUnknown)
        .withContext(`${status}`)
        .toBe(false);
    }
  });
});
