import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { Usuario } from '../domain/usuario/usuario';
import { DEFAULT_SETTINGS, Settings } from '../settings/deployment-settings';
import { KnownBackend } from '../settings/known-backend';
import { SETTINGS } from '../settings/settings';
import { aUsuario } from '../testing/factories';
import { provideTestWire, signIn, wire } from '../testing/testbed';
import { PasswordApi } from './password-api';

const PASSWORD = 'salar de uyuni al alba';

describe('PasswordApi', () => {
  const maria = aUsuario({ estado: false });

  function configure(passwordRoute: Settings['passwordRoute'] = 'auto'): void {
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: SETTINGS, useValue: { ...DEFAULT_SETTINGS, passwordRoute } },
      ],
    });
    signIn();
  }
  afterEach(() => wire().verify());

  function change(password = PASSWORD): Promise<Usuario> {
    const changed = firstValueFrom(
      TestBed.runInInjectionContext(() => new PasswordApi()).change(7, password),
    );
    wire().expectOne({ method: 'GET', url: '/api/usuario/7' }).flush({ data: maria });
    return changed;
  }
  const patched = () => wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
  const readBack = (extra: object) =>
    wire()
      .expectOne({ method: 'GET', url: '/api/usuario/7' })
      .flush({ data: { ...maria, ...extra } });
  const ownCall = () => wire().expectOne('/api/auth/change-password');

  it('goes by PATCH, with the state that the account has, and reads it back', async () => {
    configure();
    const changed = change();
    const patch = patched();
    expect(patch.request.body).toEqual({ estado: false, password: PASSWORD });
    patch.flush({ affected: 1 });
    readBack({ password: '$argon2id$v=19$hash' });
    expect(await changed).toEqual(maria);
  });

  it('mends at once what was stored readable, remembers it, and lets no password through', async () => {
    configure();
    const changed = change();
    patched().flush({ affected: 1 });
    readBack({ password: PASSWORD });
    const mending = ownCall();
    expect(mending.request.body).toEqual({ email: maria.email, newPassword: PASSWORD });
    mending.flush({});
    expect(await changed).toEqual(maria);

    const again = change('otra clave distinta');
    ownCall().flush({});
    expect(await again).toEqual(maria);
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: provideTestWire() });
    expect(TestBed.inject(KnownBackend).knows('patch-stores-password-unhashed')).toBeTrue();
  });

  it('says that nobody can sign in with it yet when mending fails, and takes the other way next', async () => {
    configure();
    const changed = change();
    patched().flush({ affected: 1 });
    readBack({ password: PASSWORD });
    ownCall().flush({}, { status: 500, statusText: 'no' });
    await expectAsync(changed).toBeRejectedWithError(/todavía no sirve para ingresar/);
    const again = change();
    ownCall().flush({});
    expect(await again).toEqual(maria);
  });

  it('goes by PATCH alone, or by the own call alone, where the settings say so', async () => {
    configure('patch');
    const changed = change();
    patched().flush({ affected: 1 });
    readBack({ password: PASSWORD });
    expect(await changed).toEqual(maria);

    TestBed.resetTestingModule();
    configure('change-password');
    const other = change();
    const call = ownCall();
    expect(call.request.body).toEqual({ email: maria.email, newPassword: PASSWORD });
    call.flush({});
    expect(await other).toEqual(maria);
  });

  it('sends the composed spelling, and compares that', async () => {
    configure();
    const changed = change('Jose\u0301 y mari\u0301a');
    const patch = patched();
    expect((patch.request.body as { password: string }).password).toBe('José y maría');
    patch.flush({ affected: 1 });
    readBack({ password: 'José y maría' });
    ownCall().flush({});
    expect(await changed).toEqual(maria);
  });

  it('says that nothing changed where the account could not be read, or was refused', async () => {
    configure();
    const unread = firstValueFrom(
      TestBed.runInInjectionContext(() => new PasswordApi()).change(7, PASSWORD),
    );
    wire().expectOne('/api/usuario/7').error(new ProgressEvent('error'));
    await expectAsync(unread).toBeRejectedWithError(/No se cambió nada/);

    const refused = change();
    patched().flush({ message: ['password too weak'] }, { status: 400, statusText: 'no' });
    await expectAsync(refused).toBeRejectedWithError(/La contraseña no cambió/);

    const lost = change();
    patched().error(new ProgressEvent('error'));
    await expectAsync(lost).toBeRejectedWithError(/No se sabe si la contraseña cambió/);
  });
});
