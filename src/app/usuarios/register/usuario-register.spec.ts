import { Location } from '@angular/common';
import { HttpRequest } from '@angular/common/http';
import { TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Persona } from '../../domain/persona/persona';
import { twinsKey } from '../../domain/quality/twins';
import { Role } from '../../domain/usuario/role';
import { Usuario } from '../../domain/usuario/usuario';
import { Discards } from '../../lists/quality/discards';
import { personLikeState } from '../../personas/person-like';
import { ADMINISTRADOR, aPersona, aUsuario, CAJERO, OPERADOR } from '../../testing/factories';
import { FormPage, openFormPage } from '../../testing/form-page';
import { providePage, signIn, wire } from '../../testing/testbed';
import { UsuarioRegister } from './usuario-register';

const PASSWORD = 'salar de uyuni al alba';

describe('UsuarioRegister', () => {
  const made = aUsuario({
    id: 90,
    email: 'nayra@kantuta.bo',
    name: 'Nayra',
    persona: aPersona({ nombres: 'Nayra Inés', p_apellido: 'Muñoz', s_apellido: null }),
  });

  function configure(): void {
    TestBed.configureTestingModule({
      providers: providePage('usuarios/registrar', UsuarioRegister),
    });
  }

  beforeEach(() => {
    configure();
    signIn();
  });
  afterEach(() => {
    TestBed.inject(MatDialog).closeAll();
    wire().verify();
  });

  /** Calls that went out together with one that was waited for. */
  let together: TestRequest[] = [];
  beforeEach(() => (together = []));

  /** The next call of this kind, as soon as it goes out. */
  async function due(method: string, url: string): Promise<TestRequest> {
    const wanted = (request: HttpRequest<unknown>) =>
      request.method === method && request.url === url;
    for (;;) {
      TestBed.tick();
      together.push(...wire().match(wanted));
      const position = together.findIndex(({ request }) => wanted(request));
      if (position >= 0) return together.splice(position, 1)[0]!;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  async function shows(text: string): Promise<void> {
    while (!document.body.innerText.replace(/\s+/g, ' ').includes(text)) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  }

  async function open(
    accounts: readonly Usuario[] = [],
    roles: readonly Role[] = [ADMINISTRADOR, { ...CAJERO, descripcion: 'Cobra en caja' }],
    personas: readonly Persona[] = [],
  ): Promise<FormPage> {
    const page = await openFormPage('/usuarios/registrar');
    (await due('GET', '/api/usuario')).flush({ data: accounts });
    (await due('GET', '/api/persona')).flush({ data: personas });
    (await due('GET', '/api/auth/roles/list')).flush(roles);
    await page.settle();
    return page;
  }

  async function fill(page: FormPage): Promise<void> {
    await page.type('Nombres', ' Nayra Inés ');
    await page.type('Primer apellido', 'Muñoz');
    await page.type('Fecha de nacimiento', '15/01/1990');
    await page.choose('Género', 'Femenino');
    await page.type('Correo electrónico', 'nayra@kantuta.bo');
    await page.type('Contraseña', PASSWORD);
  }

  /** Up to the call itself: who is alike, and who has the e-mail, is looked up right before. */
  async function press(page: FormPage, personas: readonly Persona[] = []): Promise<void> {
    page.pressAndGoOn('Registrar');
    (await due('GET', '/api/persona')).flush({ data: personas });
  }
  async function send(page: FormPage, accounts: readonly Usuario[] = []): Promise<TestRequest> {
    await press(page);
    (await due('GET', '/api/usuario')).flush({ data: accounts });
    return due('POST', '/api/usuario/register');
  }
  async function lose(page: FormPage): Promise<void> {
    (await send(page)).error(new ProgressEvent('error'));
    (await due('GET', '/api/usuario')).flush({ data: [] });
    (await due('GET', '/api/usuario')).flush({ data: [] });
    (await due('GET', '/api/persona')).flush({ data: [] });
    await shows('Todavía no aparece la cuenta');
  }
  const button = (text: string) =>
    [...document.querySelectorAll<HTMLElement>('button')].find(
      (candidate) => candidate.textContent.trim() === text,
    )!;
  const radios = (page: FormPage) =>
    [...page.element.querySelectorAll<HTMLInputElement>('[role=radiogroup] input')].map(
      (radio) => [radio.labels![0]!.innerText.split('\n')[0]!.trim(), radio.checked] as const,
    );

  it('sends account and persona in one call, and hands over what signs in, once', async () => {
    const page = await open();
    await fill(page);
    expect(page.hasUnsavedChanges()).toBe(true);
    const call = await send(page);
    expect(call.request.body).toEqual({
      email: 'nayra@kantuta.bo',
      password: PASSWORD,
      nombres: 'Nayra Inés',
      p_apellido: 'Muñoz',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
      estado: true,
      id_role: 3,
    });
    expect(page.text()).toContain('Guardando…');
    call.flush(made);
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('Nayra Inés Muñoz ya puede ingresar');
    expect(page.screen()).toContain('Usuario registrado · Cajero · cuenta activa');
    expect(page.screen()).toContain(PASSWORD);

    button('Listo').click();
    await page.settle();
    expect(page.screen()).not.toContain(PASSWORD);
    expect(TestBed.inject(Router).url).toBe('/usuarios');
  });

  it('keeps the card through an Enter too many, and a generated password through "Listo"', async () => {
    const page = await open();
    await fill(page);
    page.element.querySelector<HTMLElement>('button[title=Generar]')!.click();
    const call = await send(page);
    const { password } = call.request.body as { password: string };
    call.flush(made);
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('ya puede ingresar');
    await page.settle();
    expect(document.activeElement?.textContent).toBe('Nayra Inés Muñoz ya puede ingresar');
    expect(page.hasUnsavedChanges()).toBe(true);
    button('Listo').click();
    await shows('¿Cerrar sin la contraseña?');
    button('Volver a verla').click();
    await page.settle();
    expect(page.screen()).toContain(password);
    spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    button('Copiar todo').click();
    await shows('Todo copiado');
    expect(page.hasUnsavedChanges()).toBe(false);
    button('Listo').click();
    await page.settle();
    expect(page.screen()).not.toContain(password);
    expect(TestBed.inject(Router).url).toBe('/usuarios');
  });

  it('goes on to a mail without the password in it', async () => {
    const page = await open();
    await fill(page);
    (await send(page)).flush(made);
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('ya puede ingresar');
    button('Escribir correo').click();
    await page.settle();
    // The card, and the password with it, is not there on the page of the mail.
    button('Sí, escribir').click();
    await page.settle();
    await page.settle();
    const router = TestBed.inject(Router);
    expect(router.url).toBe('/correo');
    const state = JSON.stringify(router.lastSuccessfulNavigation()?.extras.state);
    expect(state).toContain('nayra@kantuta.bo');
    expect(state).not.toContain(PASSWORD);
    expect(page.screen()).not.toContain(PASSWORD);
  });

  it('begins with the role of most, says what each may do, and stays for another', async () => {
    const page = await open();
    expect(radios(page)).toEqual([
      ['Administrador', false],
      ['Cajero', true],
    ]);
    expect(page.text()).toContain('Cobra en caja');
    await fill(page);
    page.element.querySelector<HTMLElement>('[aria-label="Mostrar contraseña"]')!.click();
    // As with Enter: the focus stays in the field, and comes back to it after the dialog.
    page.element.querySelector<HTMLInputElement>('input[type=email]')!.focus();
    const call = await send(page);
    call.flush(made);
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('ya puede ingresar');
    button('Registrar otro').click();
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/usuarios/registrar');
    expect(await page.value('Nombres')).toBe('');
    expect(await page.errors('Correo electrónico')).toEqual([]);
    // Whoever stands beside does not read the next one.
    expect(page.text()).not.toContain('Ocultar contraseña');
    expect(page.element.querySelector('[aria-label="Mostrar contraseña"]')).not.toBeNull();
    expect(radios(page)).toContain(['Cajero', true]);
  });

  it('begins with the details that a link brings along, once', async () => {
    const like = aPersona({ id: 212, nombres: 'Noemí', s_apellido: null });
    spyOn(TestBed.inject(Location), 'getState').and.returnValue(personLikeState(like));
    const page = await open();
    expect(await page.value('Nombres')).toBe('Noemí');
    expect(await page.value('Fecha de nacimiento')).toBe('15/01/1990');
    expect(radios(page)).toContain(['Cajero', true]);
    expect(page.hasUnsavedChanges()).toBe(false);
    await page.type('Correo electrónico', 'nayra@kantuta.bo');
    await page.type('Contraseña', PASSWORD);
    (await send(page)).flush(made);
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('ya puede ingresar');
    button('Registrar otro').click();
    await page.settle();
    expect(await page.value('Nombres')).toBe('');
  });

  it('takes whoever gets an account for no duplicate of her own, before and after', async () => {
    const like = aPersona({ id: 212, nombres: 'Noemí', s_apellido: null });
    spyOn(TestBed.inject(Location), 'getState').and.returnValue(personLikeState(like));
    const page = await open([], undefined, [like, aPersona({ ...like, id: 213 })]);
    await shows('Puede que esta persona ya esté registrada');
    const links = page.element.querySelectorAll('app-duplicate-notice a');
    expect([...links].map((link) => link.getAttribute('href'))).toEqual(['/personas/213']);
    const facts = page.element.querySelector('app-duplicate-notice li > span')!.textContent;
    expect(facts.trim()).toBe('15/01/1990 · misma fecha de nacimiento · sin cuenta');
    await page.type('Correo electrónico', 'nayra@kantuta.bo');
    await page.type('Contraseña', PASSWORD);
    const registered = { ...made, persona: { ...like, id: 90 } };
    await press(page, [like]);
    (await due('GET', '/api/usuario')).flush({ data: [] });
    (await due('POST', '/api/usuario/register')).flush(registered);
    (await due('GET', '/api/usuario/90')).flush({ data: registered });
    await shows('ya puede ingresar');
    const discards = TestBed.inject(Discards);
    while (discards.all().length === 0) await new Promise((resolve) => setTimeout(resolve));
    expect(discards.has(twinsKey(registered.persona, like))).toBeTrue();
  });

  it('has the role chosen where nobody is a cashier', async () => {
    const page = await open([], [ADMINISTRADOR, OPERADOR]);
    expect(radios(page).some(([, checked]) => checked)).toBeFalse();
    await fill(page);
    await page.press('Registrar');
    expect(page.text()).toContain('Elige el rol.');
  });

  it('says at the fields what is missing, leads to the first, and sends nothing', async () => {
    const page = await open();
    await page.press('Registrar');
    expect(await page.errors('Nombres')).toEqual(['Escribe los nombres.']);
    expect(await page.errors('Correo electrónico')).toEqual(['Escribe el correo electrónico.']);
    expect(await page.errors('Contraseña')).toEqual(['Escribe o genera una contraseña.']);
    expect(await page.errors('Nombre para mostrar')).toEqual([]);
  });

  it('says whether an e-mail is free, or whose it is', async () => {
    const page = await open([aUsuario({ email: 'Nayra@Kantuta.bo' })]);
    await page.type('Correo electrónico', 'otra@kantuta.bo');
    expect(page.text()).toContain('Libre');
    await page.type('Correo electrónico', 'nayra@kantuta.bo');
    await page.press('Registrar');
    expect(await page.errors('Correo electrónico')).toEqual([
      'Lo usa María José Quispe Muñoz. Escribe otro.',
    ]);
    const owner = page.element.querySelector<HTMLAnchorElement>('mat-error a')!;
    expect(owner.pathname).toBe('/usuarios/7');
    // What is typed here stays.
    expect(owner.target).toBe('_blank');
  });

  it('stops once for somebody alike who was registered a moment ago', async () => {
    const page = await open();
    await fill(page);
    await press(page, [aPersona({ ...made.persona, id: 500 })]);
    await shows('alguien muy parecido ya está registrado');
    const call = await send(page);
    expect(call.request.body).toEqual(jasmine.objectContaining({ nombres: 'Nayra Inés' }));
    call.flush({}, { status: 403, statusText: 'no' });
    await shows('no tiene permiso');
  });

  it('says before sending that the names are too long together', async () => {
    const page = await open();
    await fill(page);
    await page.type('Nombres', 'a'.repeat(60));
    await page.type('Primer apellido', 'b'.repeat(45));
    await page.press('Registrar');
    expect((await page.errors('Nombres'))[0]).toContain('100 caracteres');
  });

  it('keeps looking for what nobody answered, and shows what is on record when it turns up', async () => {
    const page = await open();
    await fill(page);
    await lose(page);
    // In one place: where the person was led to.
    const told = page.text().match(/Seguimos comprobando si se creó la cuenta de \S+/g);
    expect(told).toEqual(['Seguimos comprobando si se creó la cuenta de nayra@kantuta.bo…']);
    const alert = page.element.querySelector('form [role=alert]');
    expect(alert?.textContent).toContain('Comprobar ahora');
    // Nobody knows whether it is taken.
    expect(page.text()).not.toContain('Libre');
    expect(page.text()).toContain('Todavía no se sabe si su cuenta se creó.');
    expect(await page.value('Contraseña')).toBe(PASSWORD);
    await page.type('Nombre para mostrar', 'Nayra M.');
    await page.type('Contraseña', 'otra clave distinta');

    button('Comprobar ahora').click();
    (await due('GET', '/api/usuario')).flush({ data: [made] });
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('La cuenta nayra@kantuta.bo sí se creó');
    expect(page.text()).toContain('Nombre para mostrar Nayra Nayra M.');
    // It is one's own: no reason to write another.
    expect(await page.errors('Correo electrónico')).toEqual([]);
    expect(page.text()).toContain('Ya tiene cuenta: mira arriba.');
    expect(page.text()).not.toContain('Todavía no');
    expect(page.text()).toContain('La contraseña que vale es la del primer intento.');

    button('Cambiar a lo escrito').click();
    const patch = await due('PATCH', '/api/usuario/90');
    expect(patch.request.body).toEqual({ estado: true, name: 'Nayra M.' });
    const changed = { ...made, name: 'Nayra M.' };
    patch.flush({ affected: 1 });
    (await due('GET', '/api/usuario/90')).flush({ data: changed });
    (await due('GET', '/api/usuario/90')).flush({ data: changed });
    await shows('ya puede ingresar');
    expect(page.screen()).not.toContain('otra clave distinta');
    expect(button('Restablecer contraseña')).toBeDefined();
  });

  it('claims no account with other details than were sent, and offers to change nothing of it', async () => {
    const page = await open();
    await fill(page);
    await lose(page);
    const born = { ...made.persona!, fecha_nacimiento: '1971-02-03' };
    const theirs = { ...made, persona: aPersona(born) };
    button('Comprobar ahora').click();
    (await due('GET', '/api/usuario')).flush({ data: [theirs] });
    (await due('GET', '/api/usuario/90')).flush({ data: theirs });
    await shows('Ya hay una cuenta nayra@kantuta.bo');
    expect(page.text()).toContain('la registró otra persona, o alguien ya cambió la tuya');
    expect(page.text()).toContain('Fecha de nacimiento 03/02/1971 15/01/1990');
    expect(page.text()).toContain('No se sabe qué contraseña tiene.');
    expect(button('Cambiar a lo escrito')).toBeUndefined();
    expect(button('Restablecer contraseña')).toBeUndefined();
    const link = page.element.querySelector('app-landed-account a');
    expect(link?.getAttribute('href')).toBe('/usuarios/90');
    button('Entendido').click();
    await page.settle();
    expect(page.text()).not.toContain('Ya hay una cuenta nayra');
  });

  it('looks at once when the page is opened again, and compares with nothing before any is typed', async () => {
    const page = await open();
    await fill(page);
    await lose(page);
    const kept = { ...localStorage } as Record<string, string>;
    expect(JSON.stringify(kept)).not.toContain(PASSWORD);
    TestBed.resetTestingModule();
    configure();
    signIn();
    for (const [key, value] of Object.entries(kept)) {
      if (!key.startsWith('kantuta_draft')) localStorage.setItem(key, value);
    }
    await openFormPage('/usuarios/registrar');
    (await due('GET', '/api/usuario')).flush({ data: [made] });
    (await due('GET', '/api/persona')).flush({ data: [] });
    (await due('GET', '/api/auth/roles/list')).flush([CAJERO]);
    for (const list of together.splice(0)) list.flush({ data: [made] });
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('La cuenta nayra@kantuta.bo sí se creó');
    const { innerText } = document.body;
    expect(innerText).toContain('Quedó con lo que enviaste.');
    expect(innerText).toContain('La contraseña que vale es la del primer intento.');
    expect(button('Cambiar a lo escrito')).toBeUndefined();
  });

  it('offers what was sent where nothing is typed any more', async () => {
    const page = await open();
    await fill(page);
    await lose(page);
    const kept = { ...localStorage } as Record<string, string>;
    TestBed.resetTestingModule();
    configure();
    signIn();
    for (const [key, value] of Object.entries(kept)) {
      if (!key.startsWith('kantuta_draft')) localStorage.setItem(key, value);
    }
    const otherwise = { ...made, role: OPERADOR };
    await openFormPage('/usuarios/registrar');
    (await due('GET', '/api/usuario')).flush({ data: [otherwise] });
    (await due('GET', '/api/persona')).flush({ data: [] });
    (await due('GET', '/api/auth/roles/list')).flush([CAJERO, OPERADOR]);
    for (const list of together.splice(0)) list.flush({ data: [otherwise] });
    (await due('GET', '/api/usuario/90')).flush({ data: otherwise });
    await shows('Quedó distinta de lo que enviaste: ');
    await shows('Rol Operador Cajero');
    button('Cambiar a lo enviado').click();
    const patch = await due('PATCH', '/api/usuario/90');
    expect(patch.request.body).toEqual({ estado: true, id_role: 3 });
    patch.flush({ affected: 1 });
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('ya puede ingresar');
    expect(button('Restablecer contraseña')).toBeDefined();
  });

  it('knows the password that is typed still, whatever else was changed', async () => {
    const page = await open();
    await fill(page);
    await lose(page);
    await page.type('Nombre para mostrar', 'Nayra M.');
    page.pressAndGoOn('Registrar');
    // Before anybody alike is looked for: who turned up is no duplicate.
    (await due('GET', '/api/usuario')).flush({ data: [made] });
    (await due('POST', '/api/auth/login')).flush({});
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('La cuenta nayra@kantuta.bo sí se creó');
    expect(page.text()).toContain('Su contraseña es la que está escrita.');

    await page.type('Contraseña', 'otra clave distinta');
    expect(page.text()).toContain('La contraseña que vale es la del primer intento.');
    button('Cambiar a lo escrito').click();
    (await due('PATCH', '/api/usuario/90')).flush({ affected: 1 });
    const changed = { ...made, name: 'Nayra M.' };
    (await due('GET', '/api/usuario/90')).flush({ data: changed });
    (await due('GET', '/api/usuario/90')).flush({ data: changed });
    await shows('ya puede ingresar');
    // It is the one that was sent that is handed over.
    expect(page.screen()).toContain(PASSWORD);
    expect(page.screen()).not.toContain('otra clave distinta');
  });

  it('holds what is being sent, and leads to what was refused of it', async () => {
    const page = await open();
    await fill(page);
    const field = page.element.querySelector<HTMLInputElement>('#nombres, [autocomplete]')!;
    const held = () => field.closest('[inert]') !== null;
    expect(held()).toBe(false);
    const call = await send(page);
    await page.settle();
    expect(held()).toBe(true);
    call.flush(
      { statusCode: 400, message: ['email must be an email'], error: 'Bad Request' },
      { status: 400, statusText: 'Bad Request' },
    );
    await page.appears('El servidor no aceptó este dato.');
    await page.settle();
    expect(held()).toBe(false);
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  });

  it('changes nothing on record to what is not whole', async () => {
    const page = await open();
    await fill(page);
    await lose(page);
    await page.type('Nombres', '');
    button('Comprobar ahora').click();
    (await due('GET', '/api/usuario')).flush({ data: [made] });
    (await due('POST', '/api/auth/login')).flush({});
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    await shows('Nombres Nayra Inés sin dato');
    button('Cambiar a lo escrito').click();
    await shows('No se cambió nada: corrige primero lo que está marcado.');
    expect(await page.errors('Nombres')).toEqual(['Escribe los nombres.']);
  });

  it('names the person that a refused registration left behind', async () => {
    const page = await open();
    await fill(page);
    const call = await send(page);
    call.flush({ message: 'x' }, { status: 409, statusText: 'Conflict' });
    const typed = { nombres: 'Nayra Inés', p_apellido: 'Muñoz', s_apellido: null };
    const backed = aPersona({ ...typed, id: 300 });
    (await due('GET', '/api/usuario')).flush({ data: [aUsuario({ persona: backed })] });
    (await due('GET', '/api/persona')).flush({
      data: [
        aPersona({ ...typed, id: 200, fecha_nacimiento: '1990-01-16' }),
        backed,
        aPersona({ ...typed, id: 77 }),
        aPersona({ ...typed, id: 76 }),
      ],
    });
    await shows('Quedaron los datos personales de Nayra Inés Muñoz, sin cuenta.');
    const leftover = page.element.querySelector('app-leftover-persona a');
    expect(leftover?.getAttribute('href')).toBe('/personas/77');
    expect(await page.value('Contraseña')).toBe(PASSWORD);
  });

  const TOO_LONG = 'value too long for type character varying(100)';
  const keyOf = (field: string) => `Key (${field})=(x) already exists.`;
  const conflicts: readonly {
    body: { message: unknown; error_detail?: string };
    says: string;
    atEmail: readonly string[];
  }[] = [
    {
      body: { message: TOO_LONG, error_detail: TOO_LONG },
      says: 'El servidor no aceptó los datos: un texto pasa de 100 caracteres.',
      atEmail: [],
    },
    {
      body: { message: ['genero too long', 'email must be an email'] },
      says: 'El servidor no aceptó los datos: «Correo electrónico» no es como lo pide.',
      atEmail: ['El servidor no aceptó este dato.'],
    },
    {
      body: { message: 'duplicate key', error_detail: keyOf('name') },
      says: 'El servidor no aceptó los datos: ya hay un registro con «Nombre para mostrar» x.',
      atEmail: [],
    },
    {
      body: { message: 'duplicate key', error_detail: keyOf('email') },
      says: 'Los datos chocan con un registro que ya existe.',
      atEmail: ['Ya hay una cuenta con este correo.'],
    },
  ];
  for (const { body, says, atEmail } of conflicts) {
    it(`tells a 409 by the server's reason: ${body.error_detail ?? 'fields'}`, async () => {
      const page = await open();
      await fill(page);
      (await send(page)).flush(body, { status: 409, statusText: 'Conflict' });
      (await due('GET', '/api/usuario')).flush({ data: [] });
      (await due('GET', '/api/persona')).flush({ data: [] });
      await shows(says);
      await page.settle();
      expect(await page.errors('Correo electrónico')).toEqual([...atEmail]);
      if (atEmail[0] !== 'Ya hay una cuenta con este correo.') {
        expect(page.screen()).not.toMatch(/ya existe|Ya hay una cuenta/);
      }
    });
  }

  it('says when the account is without a role, and offers to try again what could not be done', async () => {
    const page = await open();
    await fill(page);
    await page.toggle();
    const call = await send(page);
    call.flush(made);
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    (await due('PATCH', '/api/usuario/90')).flush({}, { status: 500, statusText: 'no' });
    await shows('La cuenta está activa y ya puede ingresar: no se pudo desactivar.');
    button('Intentar de nuevo').click();
    (await due('GET', '/api/usuario/90')).flush({ data: made });
    (await due('PATCH', '/api/usuario/90')).flush({ affected: 1 });
    (await due('GET', '/api/usuario/90')).flush({ data: { ...made, estado: false } });
    await shows('Usuario registrado · Cajero · cuenta inactiva');
    expect(page.screen()).not.toContain('no se pudo desactivar');
  });

  it('sends once, however often the form is submitted', async () => {
    const page = await open();
    await fill(page);
    for (let press = 0; press < 10; press++) page.submit();
    (await due('GET', '/api/persona')).flush({ data: [] });
    (await due('GET', '/api/usuario')).flush({ data: [] });
    const call = await due('POST', '/api/usuario/register');
    expect(wire().match('/api/usuario/register')).toEqual([]);
    call.flush({}, { status: 403, statusText: 'no' });
    await shows('no tiene permiso');
  });

  it('generates a password and shows it', async () => {
    const page = await open();
    await page.press(/Generar/);
    expect(await page.value('Contraseña')).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(page.element.querySelector('[aria-label="Ocultar contraseña"]')).not.toBeNull();
  });

  it('says what cannot be seen in a password', async () => {
    const page = await open();
    await page.type('Contraseña', `${PASSWORD} `);
    expect(page.text()).toContain('termina con un espacio');
  });
});
