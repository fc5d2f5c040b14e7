import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { UsuarioApi } from '../api/usuario-api';
import { MailInvitation, mailState, unsentState } from '../domain/mail/mail';
import { Role } from '../domain/usuario/role';
import { Usuario } from '../domain/usuario/usuario';
import { usuarioLabel } from '../domain/usuario/usuario-labels';
import { UnsavedChanges } from '../forms/leaving/unsaved-changes';
import { MailLimit, MAILS_PER_MINUTE } from '../runs/mail/mail-limit';
import { waitingItem } from '../runs/run';
import { RunPlan, Runs } from '../runs/runs';
import { aPersona, aUsuario, CAJERO } from '../testing/factories';
import { FormPage, openFormPage } from '../testing/form-page';
import { provideTestWire, shown, signIn, wire } from '../testing/testbed';
import { Correo } from './correo';

describe('Correo', () => {
  const ana = aUsuario({
    id: 1,
    email: 'ana.munoz@kantuta.bo',
    persona: aPersona({ nombres: 'Ana', p_apellido: 'Muñoz', s_apellido: null }),
  });
  const luis = aUsuario({
    id: 2,
    email: 'luis@kantuta.bo',
    estado: false,
    persona: aPersona({ nombres: 'Luis', p_apellido: 'Choque', s_apellido: 'Muñoz' }),
  });

  const eva = aUsuario({
    id: 3,
    email: 'eva@kantuta',
    persona: aPersona({ nombres: 'Eva', p_apellido: 'Muñoz', s_apellido: null }),
  });
  /** Who is on record. */
  let people: Usuario[];
  let begun: RunPlan[];

  beforeEach(() => {
    begun = [];
    people = [ana, luis];
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        {
          provide: Runs,
          useValue: { begin: async (plan: RunPlan) => (begun.push(plan), 'the-run') },
        },
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter(
          [
            { path: 'correo', component: Correo },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    signIn();
  });
  afterEach(() => wire().verify());

  /** Keeps what is written as a template; under its subject unless told. */
  async function keep(page: FormPage, name?: string): Promise<void> {
    await page.press('Guardar como plantilla');
    if (name) await nameIt(name);
    else await nameField();
    await page.pressInDialog('Guardar');
  }

  const nameField = () =>
    shown(() => document.querySelector<HTMLInputElement>('mat-dialog-container input'));

  async function nameIt(name: string): Promise<void> {
    const field = await nameField();
    field.value = name;
    field.dispatchEvent(new Event('input'));
    TestBed.tick();
  }

  function templates(): readonly string[] {
    const kept = localStorage.getItem('kantuta_mail_templates') ?? '[]';
    return (JSON.parse(kept) as { name: string }[]).map(({ name }) => name);
  }

  async function read(page: FormPage): Promise<FormPage> {
    wire().expectOne('/api/usuario').flush({ data: people });
    await page.settle();
    return page;
  }
  const open = async (query = '') => read(await openFormPage(`/correo${query}`));

  /** As a link leads here, with what it hands over in `history.state`. */
  const openWith = (invitation: MailInvitation) => openAt(mailState(invitation));
  async function openAt(state: object): Promise<HTMLElement> {
    const harness = await RouterTestingHarness.create('/');
    await TestBed.inject(Router).navigate(['/correo'], { state });
    harness.detectChanges();
    wire().expectOne('/api/usuario').flush({ data: people });
    await harness.fixture.whenStable();
    return harness.fixture.nativeElement as HTMLElement;
  }

  const destinatarios = (page: FormPage) =>
    page.element.querySelector<HTMLInputElement>('#recipients')!;
  /** Types what suggests somebody. */
  async function lookFor(page: FormPage, text: string): Promise<HTMLInputElement> {
    const field = destinatarios(page);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await page.settle();
    return field;
  }
  async function addressed(page: FormPage, ...addresses: string[]): Promise<void> {
    const field = destinatarios(page);
    for (const address of addresses) {
      field.value = address;
      field.dispatchEvent(new Event('input'));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
      await page.settle();
    }
  }
  async function write(page: FormPage): Promise<void> {
    await page.type('Asunto', 'Cambio de turno');
    await page.type('Mensaje', 'Mañana abres tú.\n\n¡Gracias!');
  }
  const mail = () => wire().expectOne({ method: 'POST', url: '/api/mail' });
  const recipients = (element: HTMLElement) =>
    [...element.querySelectorAll<HTMLElement>('.recipient .name')].map(
      ({ textContent }) => textContent,
    );

  it('sends what was written, line breaks and accents as typed, and says that it was sent', async () => {
    const page = await open();
    await addressed(page, 'ana.munoz@kantuta.bo');
    await write(page);
    await page.press('Enviar');
    const call = mail();
    expect(call.request.body).toEqual({
      email: 'ana.munoz@kantuta.bo',
      name: 'Ana Muñoz',
      subject: 'Cambio de turno',
      message: 'Mañana abres tú.\n\n¡Gracias!',
    });
    call.flush({ message: 'ok', id: '<1@kantuta>' });
    await page.settle();
    expect(page.text()).toContain('Enviado');
    expect(page.text()).toContain('El proveedor de correo tomó el mensaje para Ana Muñoz.');
    expect(page.hasUnsavedChanges()).toBe(false);
  });

  it('tells "accepted" from "sent" when the provider has not confirmed', async () => {
    const page = await open();
    await addressed(page, 'ana.munoz@kantuta.bo');
    await write(page);
    await page.press('Enviar');
    mail().flush({ message: 'ok' });
    await page.settle();
    expect(page.text()).toContain('Aceptado, sin confirmación del proveedor');
  });

  it('sends several people a mail of their own each, as a run that is shown at once', async () => {
    const page = await open();
    await addressed(page, 'ana.munoz@kantuta.bo', 'luis@kantuta.bo', 'otra@persona.bo');
    await page.type('Nombre para saludar a otra@persona.bo', 'Otra Persona');
    expect(page.text()).toContain('Cada persona recibe su propio correo; no ve a las demás.');
    expect(page.text()).toContain('1 está inactiva: igual lo recibe.');
    await page.type('Asunto', '{nombre}, cambio de turno');
    await page.type('Mensaje', 'Ingresa con {correo}.');
    await page.press('Enviar a 3 personas');
    expect(begun).toEqual([
      {
        title: 'Correo «{nombre}, cambio de turno» a 3 personas',
        field: 'correo',
        mail: {
          subject: '{nombre}, cambio de turno',
          message: 'Ingresa con {correo}.',
          others: [{ id: -1, email: 'otra@persona.bo', name: 'Otra Persona' }],
          unreachable: [],
        },
        items: [1, 2, -1].map((id) => waitingItem(id, false, true)),
      },
    ]);
    expect(TestBed.inject(Router).url).toBe('/trabajos/the-run');
    expect(page.hasUnsavedChanges()).toBe(false);
  });

  it('chooses all whom a word finds, or a role, and lets the inactive go', async () => {
    const page = await open();
    await lookFor(page, 'muñoz');
    const options = [...document.querySelectorAll<HTMLElement>('mat-option')];
    const all = options.at(-1)!;
    expect(all.textContent).toContain('Todos los que coinciden con «muñoz»');
    expect(all.textContent).toContain('2 personas, 1 inactiva');
    all.click();
    await page.settle();
    expect(recipients(page.element)).toEqual(['Ana Muñoz', 'Luis Choque Muñoz']);
    await page.press('Quitar a la inactiva');
    expect(recipients(page.element)).toEqual(['Ana Muñoz']);
  });

  /** All whom a word finds. */
  async function chooseAll(page: FormPage, word: string): Promise<void> {
    await lookFor(page, word);
    [...document.querySelectorAll<HTMLElement>('mat-option')].at(-1)!.click();
    await page.settle();
  }

  it('lets go of all who came in together, where they are many', async () => {
    const addresses = Array.from({ length: 7 }, (_, i) => `caja${i}@persona.bo`);
    const page = await open();
    await addressed(page, addresses.slice(1).join(', '));
    expect(page.text()).not.toContain('Quitar a todos');
    await addressed(page, addresses[0]!);
    await page.press('Quitar a todos');
    expect(recipients(page.element)).toEqual([]);
    expect(page.text()).not.toContain('Quitar a todos');
    expect(document.activeElement).toBe(destinatarios(page));
  });

  it('leaves out who has no valid address, and says who, with the way to their record', async () => {
    people = [ana, luis, eva];
    const page = await open();
    await chooseAll(page, 'muñoz');
    expect(recipients(page.element)).toEqual(['Ana Muñoz', 'Luis Choque Muñoz']);
    expect(destinatarios(page).value).toBe('');
    expect(page.text()).toContain(
      'Eva Muñoz no recibe el correo: su dirección «eva@kantuta» no es válida.',
    );
    const link = [...page.element.querySelectorAll('a')].find((a) => a.innerText === 'Eva Muñoz')!;
    expect([link.getAttribute('href'), link.target]).toEqual(['/usuarios/3', '_blank']);
    await write(page);
    await page.press('Enviar a 2 personas');
    expect(begun[0]!.items.map(({ id }) => id)).toEqual([1, 2]);
    expect(begun[0]!.mail!.unreachable).toEqual([3]);
  });

  it('names some of the many who have no valid address, and counts the others', async () => {
    people = ['Iris', 'Ever', 'Luz', 'Noé', 'Abel'].map((nombres, at) =>
      aUsuario({
        id: 10 + at,
        email: `${nombres}@`,
        persona: aPersona({ nombres, p_apellido: 'Paz', s_apellido: null }),
      }),
    );
    const page = await open();
    await chooseAll(page, 'paz');
    expect(recipients(page.element)).toEqual([]);
    expect(page.text()).toContain(
      'Iris Paz, Ever Paz, Luz Paz y 2 más no reciben el correo: sus direcciones no son válidas.',
    );
    await page.press('Enviar');
    expect(page.text()).toContain('Elige o escribe al menos un destinatario.');
    expect(page.text()).toContain('Iris Paz, Ever Paz');
  });

  it('offers who was left out once their address is right', async () => {
    people = [ana, luis, eva];
    const page = await open();
    await chooseAll(page, 'eva');
    TestBed.inject(UsuarioApi).all.putAll([{ ...eva, email: 'eva@kantuta.bo' }]);
    await page.settle();
    expect(page.text()).toContain('Eva Muñoz ya tiene una dirección válida.');
    expect(page.text()).not.toContain('no recibe el correo');
    await page.press('Agregar');
    expect(recipients(page.element)).toEqual(['Eva Muñoz']);
    expect(page.text()).not.toContain('ya tiene una dirección válida');
  });

  it('names who is handed over without a valid address, and leaves the field empty', async () => {
    people = [ana, eva];
    const element = await openWith({
      recipients: [ana, eva].map((one) => ({ email: one.email, name: usuarioLabel(one) })),
    });
    expect(recipients(element)).toEqual(['Ana Muñoz']);
    expect(element.querySelector<HTMLInputElement>('#recipients')!.value).toBe('');
    expect(element.innerText).toContain('Eva Muñoz no recibe el correo');
    expect(TestBed.inject(UnsavedChanges).any()).toBeFalse();
  });

  it('says who is inactive also while something else is wrong', async () => {
    const page = await open();
    await addressed(page, 'luis@kantuta.bo', 'zzz');
    expect(page.text()).toContain('«zzz» no es un correo completo');
    expect(page.text()).toContain('Su cuenta está inactiva: igual lo recibe.');
  });

  it('suggests nobody over what is wrong, once it is said', async () => {
    const page = await open();
    const field = await lookFor(page, 'muñoz');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    await page.press('Enviar');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps what is typed and no address yet, and has it back with what was discarded', async () => {
    const page = await open();
    destinatarios(page).value = 'otra@per';
    destinatarios(page).dispatchEvent(new Event('input'));
    await page.settle();
    expect(page.hasUnsavedChanges()).toBe(true);
    await page.press('Descartar');
    expect(destinatarios(page).value).toBe('');
    await page.pressInToast('Deshacer');
    expect(destinatarios(page).value).toBe('otra@per');
  });

  it('takes an address that comes back with a draft as one that was typed', async () => {
    const page = await open();
    destinatarios(page).value = 'luis@kantuta.bo';
    destinatarios(page).dispatchEvent(new Event('input'));
    await page.settle();
    expect(recipients(page.element)).toEqual(['Luis Choque Muñoz']);
    expect(destinatarios(page).value).toBe('');
  });

  it('takes one person at Enter, and all whom a word finds one arrow further', async () => {
    const page = await open();
    const field = destinatarios(page);
    const press = (key: string, keyCode: number) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, cancelable: true }));
    const look = () => lookFor(page, 'muñoz');
    await look();
    press('Enter', 13);
    await page.settle();
    expect(recipients(page.element)).toEqual(['Ana Muñoz']);
    await look();
    press('ArrowUp', 38);
    press('Enter', 13);
    await page.settle();
    expect(recipients(page.element)).toEqual(['Ana Muñoz', 'Luis Choque Muñoz']);
  });

  it('takes a role at Enter whose whole name is typed, and one person for a part of it', async () => {
    people = [
      { ...ana, email: 'cajero@kantuta.bo', role: CAJERO },
      { ...luis, role: CAJERO },
    ];
    const page = await open();
    const field = destinatarios(page);
    const enter = async (typed: string) => {
      await lookFor(page, typed);
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, cancelable: true }),
      );
      await page.settle();
      return recipients(page.element);
    };
    expect(await enter('cajer')).toEqual(['Ana Muñoz']);
    expect(await enter('cajero')).toEqual(['Ana Muñoz', 'Luis Choque Muñoz']);
  });

  it('greets who was pasted with a name by it, and asks for none', async () => {
    const page = await open();
    const data = new DataTransfer();
    data.setData('text', '"Juan Pérez" <juan@x.bo>; Eva <eva@x.bo>');
    destinatarios(page).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    await write(page);
    expect(recipients(page.element)).toEqual(['Juan Pérez', 'Eva']);
    expect(await page.value('Nombre para saludar a juan@x.bo')).toBe('Juan Pérez');
    await page.press('Enviar a 2 personas');
    expect(begun[0]!.mail!.others.map(({ name }) => name)).toEqual(['Juan Pérez', 'Eva']);
  });

  it('tells recipients of one name apart by their addresses', async () => {
    const element = await openWith({
      recipients: [
        { email: 'ana.munoz@kantuta.bo', name: 'Ana Muñoz' },
        { email: 'otra@kantuta.bo', name: 'Ana Muñoz' },
        { email: 'luis@kantuta.bo', name: 'Luis Choque Muñoz' },
      ],
    });
    const tags = [...element.querySelectorAll('.recipient')].map(({ textContent }) => textContent);
    expect(tags[0]).toContain('ana.munoz@kantuta.bo');
    expect(tags[1]).toContain('otra@kantuta.bo');
    expect(tags[2]).not.toContain('@');
    const label = 'Quitar a Ana Muñoz, otra@kantuta.bo';
    expect(element.querySelector(`[aria-label="${label}"]`)).not.toBeNull();
  });

  it('greets nobody before a name is there, and walks through the recipients', async () => {
    const page = await open();
    await page.type('Mensaje', 'Mañana abres tú.');
    const preview = () => page.element.querySelector('pre')?.textContent;
    expect(preview()).toBe('Mañana abres tú.');
    await addressed(page, 'ana.munoz@kantuta.bo', 'luis@kantuta.bo');
    expect(preview()).toBe('Hola Ana Muñoz,\n\nMañana abres tú.');
    expect(page.text()).toContain('no hace falta saludar');
    page.element.querySelector<HTMLElement>('[aria-label="Destinatario siguiente"]')!.click();
    await page.settle();
    expect(preview()).toBe('Hola Luis Choque Muñoz,\n\nMañana abres tú.');
    expect(page.text()).toContain('2 de 2');
  });

  it('warns of a word in braces that stands for nothing', async () => {
    const page = await open('?email=ana@kantuta.bo');
    await page.type('Mensaje', 'Hola {nombr}');
    expect(page.text()).toContain('{nombr} se enviará tal como está');
    await page.type('Mensaje', 'Hola {Nombre}');
    expect(page.text()).not.toContain('se enviará tal como está');
  });

  it('counts the characters of the message, in Spanish', async () => {
    const page = await open();
    expect(page.text()).toContain('0 de 20.000 caracteres');
    await page.type('Mensaje', 'Ñandú');
    expect(page.text()).toContain('5 de 20.000 caracteres');
  });

  it('suggests accounts by name, without accents and in any order', async () => {
    const page = await open();
    await lookFor(page, 'munoz luis');
    const options = [...document.querySelectorAll<HTMLElement>('mat-option')];
    expect(options.map(({ innerText }) => innerText.split('\n')[0]?.trim())).toEqual([
      'Luis Choque Muñoz',
    ]);
    options[0]!.click();
    await page.settle();
    expect(recipients(page.element)).toEqual(['Luis Choque Muñoz']);
    expect(destinatarios(page).value).toBe('');
  });

  it('says at once that nobody has what is typed, and nothing of an address', async () => {
    const page = await open();
    const typed = async (text: string) => {
      destinatarios(page).value = text;
      destinatarios(page).dispatchEvent(new Event('input'));
      await page.settle();
      return page.element.querySelector('#recipients-note [role=status]')!.textContent;
    };
    expect(await typed('Zoraida')).toContain('Nadie coincide con «Zoraida»');
    expect(await typed('luis')).toBe('');
    expect(await typed('otra@persona.bo')).toBe('');
    await typed('');
  });

  it('says why nobody is suggested, and what to type', async () => {
    const page = await openFormPage('/correo');
    wire().expectOne('/api/usuario').flush('<h1>404</h1>', { status: 404, statusText: 'gone' });
    destinatarios(page).value = 'luis';
    destinatarios(page).dispatchEvent(new Event('input'));
    await page.settle();
    expect(page.text()).toContain('ninguna lista en /api/usuario');
    expect(page.text()).toContain('Escribe el correo completo');
    destinatarios(page).value = '';
    destinatarios(page).dispatchEvent(new Event('input'));
  });

  it('keeps each name with its address, and asks for one that nobody knows', async () => {
    const page = await open();
    await addressed(page, 'otra@persona.bo', 'luis@kantuta.bo');
    await write(page);
    await page.press('Enviar a 2 personas');
    // It is said at the name's own field, which is where the person is.
    const missing = 'Escribe el nombre con el que se saluda a otra@persona.bo.';
    expect(await page.errors('Nombre para saludar a otra@persona.bo')).toEqual([missing]);
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).not.toBe(destinatarios(page));
    expect(destinatarios(page).getAttribute('aria-invalid')).toBeNull();
    await page.type('Nombre para saludar a otra@persona.bo', 'Otra Persona');
    expect(recipients(page.element)).toEqual(['Otra Persona', 'Luis Choque Muñoz']);
    page.element.querySelector<HTMLElement>('[aria-label="Quitar a Otra Persona"]')!.click();
    await page.settle();
    await addressed(page, 'tercera@persona.bo');
    expect(await page.value('Nombre para saludar a tercera@persona.bo')).toBe('');
  });

  it('asks whether another domain was meant, and greets whoever has that address', async () => {
    const page = await open();
    await addressed(page, 'eva@gmial.com', 'luis@kantuta.bo');
    await page.type('Nombre para saludar a eva@gmial.com', 'Eva');
    page.element.querySelector<HTMLElement>('app-meant-text button')!.click();
    await page.settle();
    expect(page.text()).toContain('Nombre para saludar a eva@gmail.com');
    expect(page.text()).not.toContain('¿Quisiste decir');
    expect(recipients(page.element)).toEqual(['Eva', 'Luis Choque Muñoz']);
  });

  it('names whoever was typed before the list of accounts was there', async () => {
    const page = await openFormPage('/correo');
    await addressed(page, 'luis@kantuta.bo');
    expect(recipients(page.element)).toEqual(['luis@kantuta.bo']);
    await write(page);
    await page.press('Enviar');
    expect(page.text()).toContain('Escribe el nombre con el que se saluda a luis@kantuta.bo.');
    destinatarios(page).value = 'otra';
    destinatarios(page).dispatchEvent(new Event('input'));
    await read(page);
    expect(recipients(page.element)).toEqual(['Luis Choque Muñoz']);
    expect(destinatarios(page).value).toBe('otra');
    await addressed(page, '');
    expect(page.text()).not.toContain('Escribe el nombre');
    await page.press('Enviar');
    const { request } = wire().expectOne('/api/mail');
    expect((request.body as { name: string }).name).toBe('Luis Choque Muñoz');
  });

  it('begins with what a link hands over, and has none of it in the address', async () => {
    const element = await openWith({
      recipients: [{ email: 'luis@kantuta.bo', name: 'Luis Choque Muñoz' }],
      subject: 'Bienvenida',
    });
    expect(recipients(element)).toEqual(['Luis Choque Muñoz']);
    expect(element.querySelector<HTMLInputElement>('#subject')?.value).toBe('Bienvenida');
    expect(TestBed.inject(Router).url).toBe('/correo');
  });

  it('holds what was taken back as if it were typed now', async () => {
    const mail = {
      recipients: [ana, luis].map(({ email }) => ({ email, name: 'Con otro nombre' })),
      subject: 'Turnos',
      message: 'Hola {nombre}',
    };
    const element = await openAt(unsentState(mail));
    expect(recipients(element)).toEqual(['Con otro nombre', 'Con otro nombre']);
    expect(element.querySelector<HTMLInputElement>('#subject')?.value).toBe('Turnos');
    expect(TestBed.inject(UnsavedChanges).any()).toBeTrue();
    // From here on it is a draft: the history does not bring it back over what is typed.
    expect(TestBed.inject(Location).getState()).not.toEqual(
      jasmine.objectContaining({ unsentMail: jasmine.anything() }),
    );
  });

  it('still says who was left out of what was taken back', async () => {
    people = [ana, luis, eva];
    const all = [ana, luis].map((one) => ({ email: one.email, name: usuarioLabel(one) }));
    const mail = { recipients: all, subject: 'Turnos', message: 'Hola', unreachable: [3] };
    const element = await openAt(unsentState(mail));
    expect(element.innerText).toContain('Eva Muñoz no recibe el correo');
  });

  for (const mail of [7, { recipients: 'ana' }, { recipients: [null] }]) {
    it(`begins with nothing where ${JSON.stringify(mail)} was handed over`, async () => {
      const element = await openAt({ mail, unsentMail: mail });
      expect(recipients(element)).toEqual([]);
      expect(TestBed.inject(UnsavedChanges).any()).toBeFalse();
    });
  }

  it('reads an address that repeats itself as one', async () => {
    const page = await open('?email=luis@kantuta.bo&email=ana.munoz@kantuta.bo&asunto=a&asunto=b');
    expect(recipients(page.element)).toEqual(['Luis Choque Muñoz']);
    expect(await page.value('Asunto')).toBe('a');
    expect(page.hasUnsavedChanges()).toBe(false);
  });

  it('makes no recipient of what is no address, wherever it comes from', async () => {
    const page = await open('?email=zzz&nombre=Zoe');
    expect(recipients(page.element)).toEqual([]);
    expect(destinatarios(page).value).toBe('zzz');
    expect(page.hasUnsavedChanges()).toBe(false);
    await write(page);
    await page.press('Enviar');
    expect(page.text()).toContain('«zzz» no es un correo completo');
  });

  it('makes no recipient of what was taken back and is no address', async () => {
    const mail = { recipients: [{ email: 'zzz', name: 'Zoe' }], subject: 'Turnos' };
    const element = await openAt(unsentState(mail));
    expect(recipients(element)).toEqual([]);
    expect(element.querySelector<HTMLInputElement>('#recipients')!.value).toBe('zzz');
  });

  it('says at each field what is missing, and sends nothing', async () => {
    const page = await open();
    await page.press('Enviar');
    expect(page.text()).toContain('Elige o escribe al menos un destinatario.');
    expect(await page.errors('Asunto')).toEqual(['Escribe el asunto.']);
    expect(await page.errors('Mensaje')).toEqual(['Escribe el mensaje.']);
    await addressed(page, 'ana@kantuta');
    expect(page.text()).toContain('«ana@kantuta» no es un correo completo');
  });

  describe('where the list leaves the roles out', () => {
    beforeEach(() => (people = [ana, luis].map((each) => ({ ...each, role: null }))));

    const calls = () => wire().match(({ url }) => /^\/api\/usuario\/\d+$/.test(url));
    async function answer(page: FormPage, role: Role | null): Promise<void> {
      for (const call of calls()) {
        const id = Number(call.request.url.split('/').at(-1));
        call.flush({ data: { ...people.find((each) => each.id === id), role } });
      }
      await page.settle();
    }
    async function look(page: FormPage, typed: string): Promise<void> {
      const field = destinatarios(page);
      field.focus();
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      TestBed.tick();
    }
    const options = () =>
      [...document.querySelectorAll<HTMLElement>('mat-option')].map(({ innerText }) => innerText);

    it('reads none for a mail that needs none', async () => {
      const page = await open();
      await addressed(page, 'ana.munoz@kantuta.bo');
      await write(page);
      await look(page, 'luis@');
      expect(calls()).toEqual([]);
      expect(page.text()).not.toContain('Leyendo roles');
    });

    it('reads all while somebody is looked for, and offers a role once it is known of all', async () => {
      const page = await open();
      await look(page, 'cajero');
      expect(page.text()).toContain('Leyendo roles: faltan 2');
      expect(page.text()).not.toContain('Nadie coincide');
      expect(options()).toEqual([]);
      await answer(page, CAJERO);
      expect(page.text()).not.toContain('Leyendo roles');
      expect(options()[0]).toContain('Rol Cajero');
      expect(options()[0]).toContain('2 personas, 1 inactiva');
    });

    it('leaves the arrow keys where they are while roles come', async () => {
      const page = await open();
      await look(page, 'muñoz');
      const before = [...document.querySelectorAll('mat-option')];
      expect(before.length).toBe(3);
      await answer(page, CAJERO);
      expect([...document.querySelectorAll('mat-option')]).toEqual(before);
    });

    it('reads those of the recipients for a message that says them, and waits for them', async () => {
      const page = await open();
      await addressed(page, 'luis@kantuta.bo');
      await write(page);
      const message = page.element.querySelector('textarea')!;
      message.value = 'Eres {rol}.';
      message.dispatchEvent(new Event('input'));
      TestBed.tick();
      page.pressAndGoOn('Enviar');
      TestBed.tick();
      expect(page.text()).toContain('Leyendo roles: faltan 1');
      expect(page.text()).toContain('Leyendo roles… Envía en un momento.');
      expect(page.text()).not.toContain('No se conoce');
      await answer(page, CAJERO);
      expect(page.text()).not.toContain('Leyendo roles');
      await page.press('Enviar');
      const call = mail();
      expect(call.request.body.message).toBe('Eres Cajero.');
      call.flush({ message: 'ok', id: '<1@kantuta>' });
    });

    it('says whose role nobody knows once that was read', async () => {
      const page = await open();
      await addressed(page, 'luis@kantuta.bo');
      const message = page.element.querySelector('textarea')!;
      message.value = 'Eres {rol}.';
      message.dispatchEvent(new Event('input'));
      TestBed.tick();
      await answer(page, null);
      await page.press('Enviar');
      expect((await page.errors('Mensaje'))[0]).toBe(
        'No se conoce el rol de Luis Choque Muñoz: quita {rol}.',
      );
    });
  });

  it('says which role nobody knows', async () => {
    const page = await open();
    await addressed(page, 'otra@persona.bo');
    await page.type('Nombre para saludar a otra@persona.bo', 'Otra');
    await page.type('Asunto', 'Turnos');
    await page.type('Mensaje', 'Eres {rol}.');
    await page.press('Enviar');
    expect((await page.errors('Mensaje'))[0]).toContain('No se conoce el rol de Otra');
  });

  it('sends oneself a test of what is written', async () => {
    const page = await open();
    await addressed(page, 'luis@kantuta.bo');
    await page.type('Asunto', 'Turnos');
    await page.type('Mensaje', 'Hola {nombre}');
    page.pressAndGoOn('Enviarme una prueba');
    await page.settle();
    const call = mail();
    expect(call.request.body).toEqual({
      email: 'admin@kantuta.bo',
      name: 'Ana Mamani',
      subject: 'Turnos',
      message: 'Hola Luis Choque Muñoz',
    });
    call.flush({ id: '1' });
    await page.settle();
    expect(page.screen()).toContain('La prueba salió a admin@kantuta.bo.');
    expect(page.hasUnsavedChanges()).toBe(true);
  });

  it('keeps a template in this browser, and begins with it', async () => {
    const page = await open();
    await write(page);
    await keep(page);
    await page.type('Asunto', '');
    await page.type('Mensaje', '');
    await page.choose('Plantilla', 'Cambio de turno');
    expect(await page.value('Mensaje')).toBe('Mañana abres tú.\n\n¡Gracias!');
    expect(localStorage.getItem('kantuta_mail_templates')).toContain('Mañana abres tú.');
    await page.press('Borrar plantilla');
    expect(localStorage.getItem('kantuta_mail_templates')).toBe('[]');
    await page.pressInToast('Deshacer');
    expect(localStorage.getItem('kantuta_mail_templates')).toContain('Mañana abres tú.');
  });

  it('asks for the name of a template, and before it replaces another', async () => {
    const page = await open();
    await write(page);
    await keep(page, '  Turnos de caja ');
    expect(templates()).toEqual(['Turnos de caja']);
    // What was changed is kept under the name that it began with, or another.
    await page.type('Mensaje', 'Abre Luis.');
    await page.press('Guardar como plantilla');
    expect((await nameField()).value).toBe('Turnos de caja');
    await nameIt('TURNOS DE CAJA');
    expect(page.screen()).toContain('Ya hay una plantilla «Turnos de caja»');
    await page.pressInDialog('Reemplazar');
    expect(templates()).toEqual(['TURNOS DE CAJA']);
    expect(localStorage.getItem('kantuta_mail_templates')).toContain('Abre Luis.');
    await page.pressInToast('Deshacer');
    expect(templates()).toEqual(['Turnos de caja']);
    expect(localStorage.getItem('kantuta_mail_templates')).toContain('Mañana abres tú.');
  });

  it('gives a template another name, and the old one back', async () => {
    const page = await open();
    await write(page);
    await keep(page);
    await page.press('Cambiar nombre');
    await nameIt(' ');
    await page.pressInDialog('Cambiar nombre');
    expect(page.screen()).toContain('Escribe un nombre.');
    await nameIt('Turnos');
    await page.pressInDialog('Cambiar nombre');
    expect(templates()).toEqual(['Turnos']);
    await page.pressInToast('Deshacer');
    expect(templates()).toEqual(['Cambio de turno']);
  });

  it('gives back for a moment what a template replaced', async () => {
    const page = await open();
    await write(page);
    await keep(page);
    await page.type('Mensaje', 'Escrito a mano');
    await page.choose('Plantilla', 'Cambio de turno');
    expect(await page.value('Mensaje')).toBe('Mañana abres tú.\n\n¡Gracias!');
    await page.pressInToast('Deshacer');
    expect(await page.value('Mensaje')).toBe('Escrito a mano');
  });

  it('says what is no address under the recipients, above the names', async () => {
    const page = await open();
    await addressed(page, 'otra@persona.bo', 'pepe@x');
    expect(page.text()).toMatch(/«pepe@x» no es un correo completo.*Nombre para saludar a otra/);
    expect(await page.errors('Nombre para saludar a otra@persona.bo')).toEqual([]);
    expect(destinatarios(page).getAttribute('aria-invalid')).toBe('true');
  });

  it('says at once that what was typed and entered is no address', async () => {
    const page = await open();
    await addressed(page, 'noesuncorreo');
    expect(page.text()).toContain('«noesuncorreo» no es un correo completo');
    await addressed(page, 'ñandu@kantuta.bo');
    expect(page.text()).toContain('no lleva tildes ni eñes: escribe nandu@kantuta.bo');
  });

  it('keeps what was written when the server is down, and warns of a second mail', async () => {
    const page = await open();
    await addressed(page, 'ana.munoz@kantuta.bo');
    await write(page);
    await page.press('Enviar');
    mail().flush(null, { status: 503, statusText: 'down' });
    await page.settle();
    expect(page.text()).toContain('puede llegar dos veces');
    expect(await page.value('Mensaje')).toBe('Mañana abres tú.\n\n¡Gracias!');
    expect(page.hasUnsavedChanges()).toBe(true);
  });

  it('lets ten mails a minute pass, and says how long the next one waits', async () => {
    const limit = TestBed.inject(MailLimit);
    for (let sent = 0; sent < MAILS_PER_MINUTE; sent++) limit.record();
    const page = await open();
    await addressed(page, 'ana.munoz@kantuta.bo');
    await write(page);
    await page.press('Enviar');
    expect(page.text()).toMatch(/Podrás enviar este en (5\d|60) segundos/);
    expect(await page.value('Mensaje')).toBe('Mañana abres tú.\n\n¡Gracias!');
  });
});
