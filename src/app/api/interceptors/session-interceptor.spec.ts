import { anAdministrator, aSession } from '../../testing/factories';
import { anotherPerson, interceptedOnAClock, OK, status } from '../../testing/intercepted-wire';
import { outsideSession } from './request-context';

describe('the session interceptor', () => {
  const on = interceptedOnAClock();

  const refresh = () => on.wire.expectOne('/api/auth/refresh_token');

  it('renews the token once for 50 calls that are refused at the same time', () => {
    const outcomes = Array.from({ length: 50 }, () => on.send('GET'));
    for (const call of on.wire.match('/api/usuario')) call.flush(null, status(401));
    const renewal = refresh();
    expect(renewal.request.headers.get('Authorization')).toBe('Bearer refresh-1');
    expect(renewal.request.body).toBeNull();
    renewal.flush({ access_token: 'access-2' });

    const again = on.wire.match('/api/usuario');
    expect(again.length).toBe(50);
    for (const call of again) {
      expect(call.request.headers.get('Authorization')).toBe('Bearer access-2');
      call.flush(OK);
    }
    expect(outcomes.every(({ answer }) => answer)).toBe(true);
    expect(localStorage.getItem('access_token')).toBe('access-2');
  });

  it('does not renew again for a late refusal of the old token', () => {
    const late = on.send('GET', '/api/persona');
    const early = on.send('GET');
    on.wire.expectOne('/api/usuario').flush(null, status(401));
    refresh().flush({ access_token: 'access-2' });
    on.wire.expectOne('/api/usuario').flush(OK);
    on.wire.expectOne('/api/persona').flush(null, status(401));
    on.wire.expectOne('/api/persona').flush(OK);
    expect([early.answer, late.answer]).toEqual([OK, OK]);
  });

  for (const [what, refuse] of [
    ['is refused', () => refresh().flush(null, status(401))],
    [
      'brings a token that does not work',
      () => {
        refresh().flush({ access_token: 'access-2' });
        on.wire.expectOne('/api/usuario').flush(null, status(401));
      },
    ],
  ] as const) {
    it(`asks for the password in place when the renewal ${what}, and then goes on`, () => {
      const outcome = on.send('PUT');
      on.wire.expectOne('/api/usuario').flush(null, status(401));
      refuse();
      expect(on.session.state().name).toBe('expired');
      expect(outcome).toEqual({});

      on.session.start({ ...aSession(anAdministrator({ id: 1 })), accessToken: 'access-3' });
      const again = on.wire.expectOne('/api/usuario');
      expect(again.request.headers.get('Authorization')).toBe('Bearer access-3');
      again.flush(OK);
      expect(outcome.answer).toEqual(OK);
    });
  }

  it('sends nothing again in the name of another person who signed in meanwhile', () => {
    const early = on.send('PUT');
    const renewing = on.send('PATCH', '/api/persona');
    on.wire.expectOne('/api/persona').flush(null, status(401));
    const renewal = refresh();
    const other = aSession(anAdministrator({ id: 2 }));
    on.session.start({ ...other, accessToken: 'access-3', refreshToken: 'refresh-3' });
    expect(renewal.cancelled).toBeTrue();
    expect(on.wire.match(() => true).every((call) => call.cancelled)).toBeTrue();
    expect([early, renewing]).toEqual([{}, {}]);
    expect(on.session.accessToken()).toBe('access-3');
  });

  it('drops the call when another person signs in instead', () => {
    const outcome = on.send('PUT');
    on.wire.expectOne('/api/usuario').flush(null, status(401));
    refresh().flush(null, status(401));
    on.session.start(anotherPerson());
    expect(outcome).toEqual({});
  });

  it('asks once for a renewed token that does not work, and sends no more by itself', () => {
    const outcomes = [on.send('GET'), on.send('PUT')];
    const sent = { calls: 0, renewals: 0 };
    // A backend that refuses every token and renews each time (contract, C).
    const answerAll = () => {
      for (const call of on.wire.match(() => true)) {
        const isRenewal = call.request.url === '/api/auth/refresh_token';
        if (isRenewal) call.flush({ access_token: `dud-${++sent.renewals}` });
        else {
          sent.calls++;
          call.flush(null, status(401));
        }
      }
    };
    for (let round = 0; round < 20; round++) answerAll();
    expect(sent).toEqual({ calls: 4, renewals: 1 });
    expect(on.session.state().name).toBe('expired');

    // A call that begins while the dialog stands open waits with the others.
    const late = on.send('GET', '/api/persona');
    for (let round = 0; round < 20; round++) answerAll();
    expect(sent).toEqual({ calls: 5, renewals: 1 });
    expect(on.session.state().name).toBe('expired');
    expect([...outcomes, late]).toEqual([{}, {}, {}]);

    on.session.start({ ...aSession(), accessToken: 'access-3' });
    for (const call of on.wire.match(() => true)) call.flush(OK);
    expect([...outcomes, late]).toEqual([{ answer: OK }, { answer: OK }, { answer: OK }]);
  });

  it('asks for the password, too, when the token that another call renewed does not work', () => {
    const late = on.send('GET', '/api/persona');
    on.send('GET');
    on.wire.expectOne('/api/usuario').flush(null, status(401));
    refresh().flush({ access_token: 'dud' });
    on.wire.expectOne('/api/persona').flush(null, status(401));
    on.wire.expectOne('/api/persona').flush(null, status(401));
    expect(on.session.state().name).toBe('expired');
    expect(late).toEqual({});
    on.session.end('signed-out');
    on.wire.expectOne('/api/usuario');
  });

  it('does not take a server that is down for an expired session', () => {
    const outcome = on.send('PUT');
    on.wire.expectOne('/api/usuario').flush(null, status(401));
    refresh().flush(null, status(503));
    expect(on.session.state().name).toBe('signed-in');
    expect(outcome.error?.kind).toBe('server');
  });

  it('takes a refused sign-in for an answer, not for an expired session', () => {
    const outcome = on.send('POST', '/api/auth/login', outsideSession());
    on.wire.expectOne('/api/auth/login').flush(null, status(401));
    expect(outcome.error?.kind).toBe('unauthorized');
    expect(on.session.state().name).toBe('signed-in');
  });
});
