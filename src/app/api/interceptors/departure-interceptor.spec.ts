import { HttpTestingController } from '@angular/common/http/testing';
import { Session } from '../../session/session';
import { anAdministrator, aSession } from '../../testing/factories';
import { anotherPerson, InterceptedWire, OK, status } from '../../testing/intercepted-wire';

describe('the departure interceptor', () => {
  let wire: HttpTestingController;
  let session: Session;
  let intercepted: InterceptedWire;

  beforeEach(() => {
    jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z'));
    open();
  });
  afterEach(() => {
    jasmine.clock().uninstall();
    wire.verify();
  });

  function open(): void {
    intercepted = InterceptedWire.open();
    ({ wire, session } = intercepted);
  }
  const send: InterceptedWire['send'] = (...call) => intercepted.send(...call);

  for (const [what, goes] of [
    ['signed out', () => session.end('signed-out')],
    ['made room for another', () => session.start(anotherPerson())],
  ] as const) {
    for (const method of ['GET', 'PATCH']) {
      it(`cuts a ${method} off once its person has ${what}`, () => {
        const outcome = send(method);
        const call = wire.expectOne('/api/usuario');
        goes();
        expect(call.cancelled).toBe(true);
        jasmine.clock().tick(60_000);
        expect(outcome).toEqual({});
      });
    }
  }

  it("never sends a person's call again with the token of the next one", () => {
    const outcome = send('PUT');
    wire.expectOne('/api/usuario').flush(null, status(401));
    const renewal = wire.expectOne('/api/auth/refresh_token');
    session.start(anotherPerson());
    expect(renewal.cancelled).toBe(true);
    wire.expectNone('/api/usuario');
    expect(outcome).toEqual({});
    expect(localStorage.getItem('access_token')).toBe('access-of-2');

    // The next person's own renewal is not held up by it.
    const theirs = send('GET');
    wire.expectOne('/api/usuario').flush(null, status(401));
    const ownRenewal = wire.expectOne('/api/auth/refresh_token');
    expect(ownRenewal.request.headers.get('Authorization')).toBe('Bearer refresh-of-2');
    ownRenewal.flush({ access_token: 'access-of-2b' });
    wire.expectOne('/api/usuario').flush(OK);
    expect(theirs.answer).toEqual(OK);
  });

  it('gives up the tries that were still to come', () => {
    send('GET');
    wire.expectOne('/api/usuario').flush(null, status(503));
    session.start(anotherPerson());
    jasmine.clock().tick(60_000);
    wire.expectNone('/api/usuario');
    expect(session.user()?.id).toBe(2);
  });

  it('answers as ever when the same person goes on with other tokens', () => {
    const outcome = send('GET');
    const call = wire.expectOne('/api/usuario');
    session.start({ ...aSession(anAdministrator({ id: 1 })), accessToken: 'access-9' });
    call.flush(OK);
    expect(outcome.answer).toEqual(OK);
  });
});
