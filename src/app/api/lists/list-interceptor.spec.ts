import { InterceptedWire, status } from '../../testing/intercepted-wire';
import { listContext } from '../interceptors/request-context';

describe('the list interceptor', () => {
  it('reads 404 as no rows where a list was asked for, and only there', () => {
    const intercepted = InterceptedWire.open();
    const { wire } = intercepted;
    const context = listContext((row) => row);
    const list = intercepted.send('GET', '/api/persona', context);
    wire.expectOne('/api/persona').flush(null, status(404));
    expect(list.answer).toEqual({ data: [] });

    const misled = intercepted.send('GET', '/api/persona', context);
    const headers = { 'Content-Type': 'text/html' };
    wire.expectOne('/api/persona').flush('<h1>404</h1>', { ...status(404), headers });
    expect(misled.error?.kind).toBe('not-found');

    const record = intercepted.send('GET', '/api/persona/9');
    wire.expectOne('/api/persona/9').flush(null, status(404));
    expect(record.error?.kind).toBe('not-found');
    wire.verify();
  });
});
