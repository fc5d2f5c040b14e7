import { InterceptedWire, status } from '../../testing/intercepted-wire';
import { listContext } from '../interceptors/request-context';

const context = listContext((row) => row);
const noRows = { statusCode: 404, path: '/persona', message: 'No se encontraron registros' };

describe('the list interceptor', () => {
  it('reads 404 as no rows where a list was asked for, and only there', () => {
    const intercepted = InterceptedWire.open();
    const { wire } = intercepted;
    const list = intercepted.send('GET', '/api/persona', context);
    wire.expectOne('/api/persona').flush(noRows, status(404));
    expect(list.answer).toEqual({ data: [] });

    const record = intercepted.send('GET', '/api/persona/9');
    wire.expectOne('/api/persona/9').flush(noRows, status(404));
    expect(record.error?.kind).toBe('not-found');
    wire.verify();
  });

  const others: Record<string, string | object | null> = {
    nothing: null,
    'a sentence': 'Not Found',
    'a page': '<h1>404</h1>',
    'other JSON': { error: 'no such route' },
    'a list under an error': { status: 404, data: [] },
    'a server that has no such list': { statusCode: 404, message: 'Cannot GET /persona' },
  };
  for (const [what, body] of Object.entries(others)) {
    it(`reads a 404 with ${what} as a failure`, () => {
      const intercepted = InterceptedWire.open();
      const list = intercepted.send('GET', '/api/persona', context);
      intercepted.wire.expectOne('/api/persona').flush(body, status(404));
      expect(list.answer).toBeUndefined();
      expect(list.error?.kind).toBe('not-found');
      expect(list.error?.message).toContain('El servidor no tiene ninguna lista en /api/persona.');
      intercepted.wire.verify();
    });
  }
});
