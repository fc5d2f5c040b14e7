import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { Persona } from '../../domain/persona';
import { Usuario } from '../../domain/usuario';
import { ADMINISTRADOR, aPersona, aUsuario, CAJERO } from '../../testing/factories';
import { FormPage, openFormPage } from '../../testing/form-page';
import { provideTestWire, signIn, wire } from '../../testing/testbed';
import { UsuarioRegister } from './usuario-register';

describe('UsuarioRegister', () => {
  const made = aUsuario({
    id: 90,
    email: 'nayra@kantuta.bo',
    name: 'Nayra',
    persona: aPersona({ nombres: 'Nayra Inés', p_apellido: 'Muñoz', s_apellido: 'Ñahui' }),
  });

  function configure(): void {
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter(
          [{ path: 'usuarios/registrar', component: UsuarioRegister }],
          withComponentInputBinding(),
        ),
      ],
    });
  }

  beforeEach(() => {
    configure();
    signIn();
  });
  afterEach(() => wire().verify());

  async function open(accounts: readonly Usuario[] | null = [aUsuario()]): Promise<FormPage> {
    const page = await openFormPage('/usuarios/registrar');
    const list = wire().expectOne('/api/usuario');
    if (accounts) list.flush({ data: accounts });
    else list.flush({}, { status: 500, statusText: 'no' });
    wire().expectOne('/api/auth/roles/list').flush([ADMINISTRADOR, CAJERO]);
    await page.settle();
    return page;
  }

  async function fillRequired(page: FormPage): Promise<void> {
    await page.type('Correo electrónico', 'nayra@kantuta.bo');
    await page.type('Contraseña', 'salar de uyuni al alba');
    await page.type('Nombres', ' Nayra Inés ');
    await page.type('Primer apellido', 'Muñoz');
    await page.type('Fecha de nacimiento', '15/01/1990');
    await page.choose('Género', 'Femenino');
  }

  async function fillAll(page: FormPage): Promise<void> {
    await fillRequired(page);
    await page.type('Nombre para mostrar', 'Nayra');
    await page.type('Segundo apellido', 'Ñahui');
    await page.choose('Rol', 'Cajero');
  }

  function answerLookForLeftover(
    personas: readonly Persona[],
    accounts: readonly Usuario[] = [],
  ): void {
    wire().expectOne('/api/usuario').flush({ data: accounts });
    wire().expectOne('/api/persona').flush({ data: personas });
  }

  function registration() {
    return wire().expectOne({ method: 'POST', url: '/api/usuario/register' });
  }

  it('sends account and persona in one call, and says what was made', async () => {
    const page = await open();
    await fillAll(page);
    expect(page.hasUnsavedChanges()).toBe(true);
    await page.press('Registrar');
    const call = registration();
    expect(call.request.body).toEqual({
      email: 'nayra@kantuta.bo',
      password: 'salar de uyuni al alba',
      nombres: 'Nayra Inés',
      p_apellido: 'Muñoz',
      s_apellido: 'Ñahui',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
      name: 'Nayra',
      estado: true,
      id_role: 3,
    });
    expect(page.text()).toContain('Guardando…');
    call.flush(made);
    await page.settle();

    expect(page.text()).toContain(
      'Se creó la cuenta nayra@kantuta.bo para Nayra Inés Muñoz Ñahui, con rol Cajero, activa.',
    );
    const links = [...page.element.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links).toContain('/usuarios/90');
    expect(links.some((href) => href?.startsWith('/correo?email=nayra@kantuta.bo'))).toBe(true);
    expect(page.hasUnsavedChanges()).toBe(false);
    expect(document.activeElement?.tagName).toBe('APP-REGISTRATION-RESULT');
  });

  it('leaves out what is optional and empty', async () => {
    const page = await open();
    await fillRequired(page);
    await page.toggle();
    await page.press('Registrar');
    const call = registration();
    expect(call.request.body).toEqual({
      email: 'nayra@kantuta.bo',
      password: 'salar de uyuni al alba',
      nombres: 'Nayra Inés',
      p_apellido: 'Muñoz',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
      estado: false,
    });
    call.flush({ ...made, estado: false });
    await page.settle();
    expect(page.text()).toContain('inactiva');
  });

  it('says at the fields what is missing, leads to the first, and sends nothing', async () => {
    const page = await open();
    await page.press('Registrar');
    expect(await page.errors('Correo electrónico')).toEqual(['Escribe el correo electrónico.']);
    expect(await page.errors('Contraseña')).toEqual(['Escribe o genera una contraseña.']);
    expect(await page.errors('Nombre para mostrar')).toEqual([]);
    expect(await page.errors('Género')).toEqual(['Elige el género.']);
    expect(document.activeElement?.getAttribute('type')).toBe('email');
  });

  it('knows an e-mail in use before sending, in any case', async () => {
    const page = await open([aUsuario({ email: 'Nayra@Kantuta.bo' })]);
    await fillRequired(page);
    await page.press('Registrar');
    expect(await page.errors('Correo electrónico')).toEqual(['Ya hay una cuenta con este correo.']);
  });

  it('says at the e-mail when the backend knows it to be in use, and keeps what was typed', async () => {
    const page = await open(null);
    await fillRequired(page);
    await page.press('Registrar');
    registration().flush(
      { message: 'Conflict', error_detail: 'Key (email)=(nayra@kantuta.bo) already exists.' },
      { status: 409, statusText: 'Conflict' },
    );
    await page.settle();
    answerLookForLeftover([]);
    await page.settle();
    expect(page.text()).not.toContain('Quedaron los datos');
    expect(await page.errors('Correo electrónico')).toEqual(['Ya hay una cuenta con este correo.']);
    expect(await page.value('Nombres')).toBe(' Nayra Inés ');
    expect(await page.value('Contraseña')).toBe('salar de uyuni al alba');
  });

  it('puts what the backend refuses on its field, and its words into the details', async () => {
    const page = await open();
    await fillRequired(page);
    await page.press('Registrar');
    registration().flush(
      { message: ['s_apellido should not be empty', 'property x should not exist'] },
      { status: 400, statusText: 'Bad Request' },
    );
    await page.settle();
    expect(await page.errors('Segundo apellido')).toEqual(['El servidor exige este dato.']);
    expect(page.details()).toContain('s_apellido should not be empty');
  });

  it('corrects once what was made otherwise than asked', async () => {
    const page = await open();
    await fillAll(page);
    await page.press('Registrar');
    registration().flush({ ...made, name: 'NAYRA INÉS', role: { id: 9 } });
    await page.settle();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/90' });
    expect(patch.request.body).toEqual({ estado: true, name: 'Nayra', id_role: 3 });
    patch.flush({ affected: 1 });
    wire().expectOne('/api/usuario/90').flush({ data: made });
    await page.settle();
    expect(page.text()).toContain('con rol Cajero');
    expect(page.text()).not.toContain('no quedó como pediste');
  });

  it('says plainly when the correction fails: the account exists all the same', async () => {
    const page = await open();
    await fillRequired(page);
    await page.toggle();
    await page.press('Registrar');
    registration().flush(made);
    await page.settle();
    wire()
      .expectOne({ method: 'PATCH', url: '/api/usuario/90' })
      .flush({}, { status: 500, statusText: 'no' });
    await page.settle();
    expect(page.text()).toContain('Se creó la cuenta');
    expect(page.text()).toContain('no quedó como pediste');
  });

  it('looks whether the account exists when the answer is lost, and finds it', async () => {
    const page = await open();
    await fillAll(page);
    await page.press('Registrar');
    registration().error(new ProgressEvent('error'));
    await page.settle();
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [aUsuario(), made] });
    await page.settle();
    expect(page.text()).toContain('Se creó la cuenta nayra@kantuta.bo');
  });

  it('says that no account was created when it does not exist, and keeps all', async () => {
    const page = await open();
    await fillRequired(page);
    await page.press('Registrar');
    registration().flush({}, { status: 503, statusText: 'no' });
    await page.settle();
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [aUsuario()] });
    await page.settle();
    answerLookForLeftover([]);
    await page.settle();
    expect(page.text()).toContain('no se creó la cuenta');
    expect(page.text()).not.toContain('Quedaron los datos');
    expect(await page.value('Contraseña')).toBe('salar de uyuni al alba');
    expect(page.hasUnsavedChanges()).toBe(true);
  });

  const typed = aPersona({ nombres: 'Nayra Inés', p_apellido: 'Muñoz', s_apellido: null });

  it('names the person that a refused registration left behind, until the next is begun', async () => {
    const page = await open(null);
    await fillRequired(page);
    await page.press('Registrar');
    registration().flush({ message: 'x' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    const backed = { ...typed, id: 300 };
    answerLookForLeftover(
      [
        { ...typed, id: 200, fecha_nacimiento: '1990-01-16' },
        backed,
        { ...typed, id: 77, nombres: 'Nayra Inés ' },
        { ...typed, id: 76 },
      ],
      [aUsuario({ persona: backed })],
    );
    await page.settle();
    expect(page.text()).toContain('Quedaron los datos personales de Nayra Inés Muñoz, sin cuenta.');
    const leftover = () => page.element.querySelector<HTMLAnchorElement>('app-leftover-persona a');
    expect(leftover()?.getAttribute('href')).toBe('/personas/77');

    await page.type('Correo electrónico', 'otra@kantuta.bo');
    await page.press('Registrar');
    registration().flush({ ...made, email: 'otra@kantuta.bo' });
    await page.settle();
    expect(page.text()).toContain('Se creó la cuenta');
    expect(leftover()).withContext('it is still there').not.toBeNull();
    page.pressAndGoOn('Registrar otro usuario');
    TestBed.tick();
    wire().expectOne('/api/usuario').flush({ data: [] });
    await page.settle();
    expect(leftover()).toBeNull();
  });

  it('names the person that a registration without an answer left behind', async () => {
    const page = await open();
    await fillRequired(page);
    await page.press('Registrar');
    registration().error(new ProgressEvent('error'));
    await page.settle();
    wire().expectOne('/api/usuario').flush({ data: [] });
    await page.settle();
    answerLookForLeftover([{ ...typed, id: 77 }]);
    await page.settle();
    expect(page.text()).toContain('no se creó la cuenta');
    expect(page.text()).toContain('Quedaron los datos personales de Nayra Inés Muñoz, sin cuenta.');
    expect(await page.value('Contraseña')).toBe('salar de uyuni al alba');
  });

  it('says what is known when nobody can tell what was left behind', async () => {
    const page = await open();
    await fillRequired(page);
    await page.press('Registrar');
    registration().error(new ProgressEvent('error'));
    await page.settle();
    wire().expectOne('/api/usuario').flush({ data: [] });
    await page.settle();
    wire().expectOne('/api/usuario').flush({ data: [] });
    wire().expectOne('/api/persona').error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text()).toContain('no se creó la cuenta');
    expect(page.text()).not.toContain('Quedaron los datos');
  });

  it('says when the account is without a role, which nobody asked for', async () => {
    const page = await open();
    await fillRequired(page);
    await page.press('Registrar');
    registration().flush({ ...made, role: null });
    await page.settle();
    wire()
      .expectOne('/api/usuario/90')
      .flush({ data: { ...made, role: null } });
    await page.settle();
    expect(page.text()).toContain('La cuenta quedó sin rol');
  });

  it('completes a found account that lost its role and its name on the way', async () => {
    const page = await open();
    await fillAll(page);
    await page.press('Registrar');
    registration().error(new ProgressEvent('error'));
    await page.settle();
    const half = { ...made, name: 'NAYRA', role: null };
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [half] });
    await page.settle();
    wire().expectOne('/api/usuario/90').flush({ data: half });
    await page.settle();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/90' });
    expect(patch.request.body).toEqual({ estado: true, name: 'Nayra', id_role: 3 });
    patch.flush({ affected: 1 });
    wire().expectOne('/api/usuario/90').flush({ data: made });
    await page.settle();
    expect(page.text()).toContain('con rol Cajero');
  });

  it('puts back what was typed before a reload, without the password, and forgets it once saved', async () => {
    let page = await open();
    await fillAll(page);
    window.dispatchEvent(new Event('pagehide'));
    const [, draft] = Object.entries({ ...localStorage } as Record<string, string>).find(([name]) =>
      name.startsWith('kantuta_draft:1:usuarios/registrar'),
    )!;
    expect(draft).toBeDefined();
    expect(draft).not.toContain('salar');
    TestBed.resetTestingModule();
    configure();
    signIn();
    localStorage.setItem('kantuta_draft:1:usuarios/registrar', draft!);

    page = await open();
    await page.appears('Recuperamos tu borrador de hoy a las');
    expect(await page.value('Nombres')).toBe(' Nayra Inés ');
    expect(await page.chosen('Rol')).toBe('Cajero');
    expect(await page.value('Contraseña')).toBe('');
    expect(page.hasUnsavedChanges()).toBe(true);
    await page.type('Contraseña', 'salar de uyuni al alba');
    await page.press('Registrar');
    registration().flush(made);
    await page.settle();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('kantuta_draft'))).toEqual([]);
    page.pressAndGoOn('Registrar otro usuario');
    TestBed.tick();
    wire().expectOne('/api/usuario').flush({ data: [] });
    await page.settle();
    expect(await page.value('Nombres')).toBe('');
    expect(page.text()).not.toContain('Recuperamos');
  });

  it('checks before a further send while nobody knows', async () => {
    const page = await open();
    await fillAll(page);
    await page.press('Registrar');
    registration().flush({}, { status: 500, statusText: 'no' });
    await page.settle();
    wire().expectOne('/api/usuario').error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text()).toContain('No se sabe si la cuenta se creó');

    await page.press('Registrar');
    await page.settle();
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [made] });
    await page.settle();
    expect(page.text()).toContain('Se creó la cuenta nayra@kantuta.bo');
  });

  it('sends once, however often the form is submitted', async () => {
    const page = await open();
    await fillAll(page);
    for (let press = 0; press < 10; press++) page.submit();
    await page.settle();
    const calls = wire().match('/api/usuario/register');
    expect(calls.length).toBe(1);
    calls[0]!.flush(made);
    await page.settle();
  });

  it('generates a password and shows it', async () => {
    const page = await open();
    await page.press('Generar');
    expect(await page.value('Contraseña')).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(page.element.querySelector('[aria-label="Ocultar lo escrito"]')).not.toBeNull();
    await page.press('Generar');
    expect(await page.errors('Contraseña')).toEqual([]);
  });
});
