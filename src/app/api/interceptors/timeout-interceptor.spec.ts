import { HttpEventType } from '@angular/common/http';
import { interceptedOnAClock, OK } from '../../testing/intercepted-wire';
import { READ_TIMEOUT_MS, WRITE_TIMEOUT_MS } from './timeout-interceptor';

describe('the timeout interceptor', () => {
  const intercepted = interceptedOnAClock();

  for (const [what, method, limit] of [
    ['read', 'GET', READ_TIMEOUT_MS],
    ['write', 'POST', WRITE_TIMEOUT_MS],
  ] as const) {
    it(`ends a ${what} that brings no byte, once, and asks no second time`, () => {
      const outcome = intercepted.send(method);
      const call = intercepted.wire.expectOne('/api/usuario');
      jasmine.clock().tick(limit - 1);
      expect(outcome.error).toBeUndefined();
      jasmine.clock().tick(1);
      expect(outcome.error?.kind).toBe('timeout');
      expect(call.cancelled).toBeTrue();
      jasmine.clock().tick(limit);
      intercepted.wire.expectNone('/api/usuario');
    });
  }

  it('waits two minutes for a read: large lists take a real backend seconds', () => {
    expect(READ_TIMEOUT_MS).toBe(120_000);
  });

  it('counts every byte of a slow answer as a sign of life', () => {
    const outcome = intercepted.send('GET');
    const call = intercepted.wire.expectOne('/api/usuario');
    for (let chunk = 1; chunk <= 5; chunk++) {
      jasmine.clock().tick(READ_TIMEOUT_MS - 1);
      call.event({ type: HttpEventType.DownloadProgress, loaded: chunk });
    }
    call.flush(OK);
    expect(outcome.answer).toEqual(OK);
  });
});
