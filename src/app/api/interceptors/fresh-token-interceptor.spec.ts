import { TestBed } from '@angular/core/testing';
import { aSession } from '../../testing/factories';
import { InterceptedWire, OK, status } from '../../testing/intercepted-wire';
import { freshTokenContext } from './request-context';

describe('the fresh-token interceptor', () => {
  const token = (seconds: number) =>
    `head.${btoa(JSON.stringify({ exp: Date.now() / 1000 + seconds }))}.sign`;

  function open(seconds: number): InterceptedWire {
    const intercepted = InterceptedWire.open();
    intercepted.session.start({ ...aSession(), accessToken: token(seconds) });
    return intercepted;
  }
  const register = (intercepted: InterceptedWire) =>
    intercepted.send('POST', '/api/usuario/register', freshTokenContext());
  const noneWaits = ({ wire }: InterceptedWire) => wire.expectNone('/api/usuario/register');

  it('renews a token that ends within a minute before anything is sent', () => {
    const intercepted = open(50);
    const outcome = register(intercepted);
    noneWaits(intercepted);
    const renewed = token(3_600);
    intercepted.wire.expectOne('/api/auth/refresh_token').flush({ access_token: renewed });
    const call = intercepted.wire.expectOne('/api/usuario/register');
    expect(call.request.headers.get('Authorization')).toBe(`Bearer ${renewed}`);
    call.flush(OK);
    expect(outcome.answer).toEqual(OK);
  });

  it('asks for the password first where it cannot be renewed', () => {
    const intercepted = open(-10);
    const outcome = register(intercepted);
    intercepted.wire.expectOne('/api/auth/refresh_token').flush(null, status(401));
    noneWaits(intercepted);
    expect(intercepted.session.state().name).toBe('expired');
    intercepted.session.start({ ...aSession(), accessToken: token(3_600) });
    intercepted.wire.expectOne('/api/usuario/register').flush(OK);
    expect(outcome.answer).toEqual(OK);
  });

  it('leaves alone a token that lasts, calls that need none, and a renewal that did not arrive', () => {
    const lasting = open(3_600);
    const first = register(lasting);
    lasting.wire.expectOne('/api/usuario/register').flush(OK);

    lasting.wire.verify();
    TestBed.resetTestingModule();
    const ending = open(10);
    ending.send('GET', '/api/usuario');
    ending.wire.expectOne('/api/usuario').flush(OK);
    const second = register(ending);
    ending.wire.expectOne('/api/auth/refresh_token').error(new ProgressEvent('error'));
    ending.wire.expectOne('/api/usuario/register').flush(OK);
    ending.wire.verify();
    expect([first.answer, second.answer]).toEqual([OK, OK]);
  });
});
