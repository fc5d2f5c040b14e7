import { anAdministrator, aSession } from '../../testing/factories';
import { anotherPerson, interceptedOnAClock, OK, status } from '../../testing/intercepted-wire';

describe('the departure interceptor', () => {
  const on = interceptedOnAClock();

  for (const [what, goes] of [
    ['signed out', () => on.session.end('signed-out')],
    ['made room for another', () => on.session.start(anotherPerson())],
  ] as const) {
    for (const method of ['GET', 'PATCH']) {
      it(`cuts a ${method} off once its person has ${what}`, () => {
        const outcome = on.send(method);
        const call = on.wire.expectOne('/api/usuario');
        goes();
        expect(call.cancelled).toBe(true);
        jasmine.clock().tick(60_000);
        expect(outcome).toEqual({});
      });
    }
  }

  it("never sends a person's call again with the token of the next one", () => {
    const outcome = on.send('PUT');
    on.wire.expectOne('/api/usuario').flush(null, status(401));
    const renewal = on.wire.expectOne('/api/auth/refresh_token');
    on.session.start(anotherPerson());
    expect(renewal.cancelled).toBe(true);
    on.wire.expectNone('/api/usuario');
    expect(outcome).toEqual({});
    expect(localStorage.getItem('access_token')).toBe('access-of-2');

    // The next person's own renewal is not held up by it.
    const theirs = on.send('GET');
    on.wire.expectOne('/api/usuario').flush(null, status(401));
    const ownRenewal = on.wire.expectOne('/api/auth/refresh_token');
    expect(ownRenewal.request.headers.get('Authorization')).toBe('Bearer refresh-of-2');
    ownRenewal.flush({ access_token: 'access-of-2b' });
    on.wire.expectOne('/api/usuario').flush(OK);
    expect(theirs.answer).toEqual(OK);
  });

  it('gives up the tries that were still to come', () => {
    on.send('GET');
    on.wire.expectOne('/api/usuario').flush(null, status(503));
    on.session.start(anotherPerson());
    jasmine.clock().tick(60_000);
    on.wire.expectNone('/api/usuario');
    expect(on.session.user()?.id).toBe(2);
  });

  it('answers as ever when the same person goes on with other tokens', () => {
    const outcome = on.send('GET');
    const call = on.wire.expectOne('/api/usuario');
    on.session.start({ ...aSession(anAdministrator({ id: 1 })), accessToken: 'access-9' });
    call.flush(OK);
    expect(outcome.answer).toEqual(OK);
  });
});
