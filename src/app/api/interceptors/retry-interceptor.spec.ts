import { interceptedOnAClock, OK, status } from '../../testing/intercepted-wire';
import { ApiError } from '../api-error';

describe('the retry interceptor', () => {
  const on = interceptedOnAClock();

  for (const code of [408, 429, 502, 503, 504]) {
    it(`tries a read three times on ${code}`, () => {
      const outcome = on.send('GET');
      for (let attempt = 1; attempt <= 3; attempt++) {
        on.wire.expectOne('/api/usuario').flush(null, status(code));
        jasmine.clock().tick(3_000);
      }
      expect(outcome.error).toBeInstanceOf(ApiError);
    });
  }

  it('recovers when the connection comes back', () => {
    const outcome = on.send('GET');
    on.wire.expectOne('/api/usuario').error(new ProgressEvent('error'));
    jasmine.clock().tick(3_000);
    on.wire.expectOne('/api/usuario').flush(OK);
    expect(outcome.answer).toEqual(OK);
  });

  for (const code of [400, 403, 404, 409, 500]) {
    it(`does not try again on ${code}`, () => {
      const outcome = on.send('GET');
      on.wire.expectOne('/api/usuario').flush(null, status(code));
      jasmine.clock().tick(60_000);
      expect(outcome.error).toBeInstanceOf(ApiError);
    });
  }

  for (const method of ['POST', 'PATCH', 'PUT']) {
    it(`never resends a ${method}`, () => {
      const outcome = on.send(method);
      on.wire.expectOne('/api/usuario').flush(null, status(503));
      jasmine.clock().tick(60_000);
      expect(outcome.error?.kind).toBe('server');
    });
  }

  it('waits as long as Retry-After says, in seconds or as a date', () => {
    for (const after of ['2', 'Mon, 02 Mar 2026 12:00:02 GMT']) {
      jasmine.clock().mockDate(new Date('2026-03-02T12:00:00Z'));
      const outcome = on.send('GET');
      on.wire
        .expectOne('/api/usuario')
        .flush(null, { ...status(503), headers: { 'Retry-After': after } });
      jasmine.clock().tick(1_990);
      on.wire.expectNone('/api/usuario');
      jasmine.clock().tick(20);
      on.wire.expectOne('/api/usuario').flush(OK);
      expect(outcome.answer).withContext(after).toEqual(OK);
    }
  });

  it('tells the person rather than wait for a minute', () => {
    const outcome = on.send('GET');
    on.wire
      .expectOne('/api/usuario')
      .flush(null, { ...status(429), headers: { 'Retry-After': '60' } });
    expect(outcome.error?.kind).toBe('throttled');
  });
});
