import { TestBed } from '@angular/core/testing';
import { Persona } from '../../domain/persona/persona';
import { Usuario } from '../../domain/usuario/usuario';
import {
  anAdministrator,
  aPersona,
  aSession,
  aUsuario,
  CHANGED_LATER,
} from '../../testing/factories';
import { FormPage, openFormPage } from '../../testing/form-page';
import { providePage, questionShown, signIn, wire } from '../../testing/testbed';
import { PersonaRecord } from './persona-record';

describe('PersonaRecord', () => {
  const admin = anAdministrator({ id: 42 });
  const persona = aPersona({ id_user_update: 42 });

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: providePage('personas/:id', PersonaRecord) });
    signIn(aSession(admin));
  });
  afterEach(() => wire().verify());

  async function open(
    record: Persona = persona,
    accounts: readonly Usuario[] | null = [admin, aUsuario()],
  ): Promise<FormPage> {
    const page = await openFormPage(`/personas/${record.id}`);
    wire().expectOne(`/api/persona/${record.id}`).flush(record);
    await nextTask();
    TestBed.tick();
    const list = wire().expectOne('/api/usuario');
    if (accounts) list.flush({ data: accounts });
    else list.flush({}, { status: 500, statusText: 'no' });
    await page.settle();
    return page;
  }

  /** The accounts are asked for when the persona is there. */
  function nextTask(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
  }

  async function answerRead(page: FormPage, record: Persona): Promise<void> {
    wire()
      .expectOne({ method: 'GET', url: `/api/persona/${record.id}` })
      .flush(record);
    await page.settle();
  }

  function put() {
    return wire().expectOne({ method: 'PUT', url: '/api/persona' });
  }

  it('sends the five fields whole, the date as it is, and who changed them', async () => {
    const page = await open();
    expect(await page.value('Fecha de nacimiento')).toBe('15/01/1990');
    await page.type('Primer apellido', ' Ñandú ');
    await page.press('Guardar cambios');
    await answerRead(page, persona);
    const call = put();
    expect(call.request.body).toEqual({
      id: 70,
      id_user_update: 42,
      nombres: 'María José',
      p_apellido: 'Ñandú',
      s_apellido: 'Muñoz',
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    });
    call.flush(aPersona({ ...CHANGED_LATER, p_apellido: 'Ñandú' }));
    await page.settle();
    expect(page.screen()).toContain(': cambios guardados.');
    expect(await page.value('Primer apellido')).toBe('Ñandú');
    expect(page.hasUnsavedChanges()).toBe(false);
  });

  it('keeps an unknown gender code and a missing second surname', async () => {
    const odd = aPersona({ genero: 'NB', s_apellido: null });
    const page = await open(odd);
    expect(await page.chosen('Género')).toBe('NB');
    expect(page.hasUnsavedChanges()).toBe(false);
    await page.type('Nombres', 'Alex');
    await page.press('Guardar cambios');
    await answerRead(page, odd);
    const call = put();
    expect(call.request.body.genero).toBe('NB');
    expect(call.request.body.s_apellido).toBeNull();
    call.flush({ ...odd, ...CHANGED_LATER, nombres: 'Alex' });
    await page.settle();
  });

  it('offers nothing to save while nothing changed', async () => {
    const page = await open();
    expect(page.text()).not.toContain('Guardar cambios');
    await page.type('Fecha de nacimiento', '16011990');
    expect(page.text()).toContain('1 cambio sin guardar');
    expect(page.text()).toContain('Antes: 15/01/1990');
  });

  it('shows the account it backs, and who changed it last', async () => {
    const page = await open();
    const link = page.element.querySelector('a[href="/usuarios/7"]');
    expect(link?.textContent).toBe('maria.quispe@kantuta.bo');
    expect(page.text()).toContain('Actualizado 10/02/2026, 08:00 por Ana Mamani');
  });

  it('says "sin cuenta" only when that is certain', async () => {
    const alone = aPersona({ id: 71 });
    expect((await open(alone)).text()).toContain('sin cuenta');
    expect(document.querySelector('a[href="/usuarios/registrar"]')).not.toBeNull();
  });

  it('says "sin dato" where an account does not tell whose it is', async () => {
    const page = await open(aPersona({ id: 71 }), [admin, aUsuario({ persona: null })]);
    expect(page.text()).toContain('Cuenta sin dato');
  });

  it('edits all the same when the accounts cannot be read', async () => {
    const page = await open(persona, null);
    expect(page.text()).toContain('No se pudo leer la lista de cuentas');
    expect(page.text()).toContain('Creado 05/01/2026, 08:00');
    expect(page.text()).not.toContain('por sin dato');
    expect(await page.value('Nombres')).toBe('María José');
  });

  /** A change that the server does not take. */
  async function openRefused(): Promise<FormPage> {
    const page = await open();
    await page.type('Nombres', 'Ana');
    await page.press('Guardar cambios');
    await answerRead(page, persona);
    put().flush({ message: ['nombres is not valid'] }, { status: 400, statusText: 'Bad Request' });
    await page.settle();
    return page;
  }

  it('says exactly what was refused, and keeps what was typed', async () => {
    const page = await openRefused();
    expect(page.text()).toContain('No se guardaron los datos personales:');
    expect(page.details()).toContain('nombres is not valid');
    expect(await page.errors('Nombres')).toEqual(['El servidor no aceptó este dato.']);
    expect(await page.value('Nombres')).toBe('Ana');
  });

  it('sends again what a server refused, without what was said of it before', async () => {
    const page = await openRefused();
    await page.press('Guardar cambios');
    await page.settle();
    expect(page.text()).not.toContain('no aceptó');
    expect(await page.value('Nombres')).toBe('Ana');
    await answerRead(page, persona);
    expect(put().request.body).toEqual(jasmine.objectContaining({ nombres: 'Ana' }));
  });

  it('does not send again what landed though its answer was lost', async () => {
    const page = await open();
    await page.type('Nombres', 'Ana');
    await page.press('Guardar cambios');
    await answerRead(page, persona);
    put().error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text()).toContain('No se sabe si se guardaron los datos personales');

    await page.press('Guardar cambios');
    await answerRead(page, aPersona({ nombres: 'Ana' }));
    expect(page.screen()).toContain('Los cambios ya estaban guardados.');
    expect(page.hasUnsavedChanges()).toBe(false);
  });

  it('shows both versions when somebody else saved meanwhile', async () => {
    const page = await open();
    await page.type('Nombres', 'Mío');
    await page.press('Guardar cambios');
    await answerRead(page, aPersona({ nombres: 'Del Otro' }));
    await questionShown();
    expect(document.querySelector('mat-dialog-container')!.textContent).toContain('Del Otro');
    await page.pressInDialog('Cancelar');
    await page.settle();
    expect(await page.value('Nombres')).toBe('Mío');

    await page.press('Guardar cambios');
    await answerRead(page, aPersona({ nombres: 'Del Otro' }));
    await page.pressInDialog('Guardar lo mío');
    await page.settle();
    const call = put();
    expect(call.request.body.nombres).toBe('Mío');
    call.flush(aPersona({ ...CHANGED_LATER, nombres: 'Mío' }));
    await page.settle();
  });

  it('sends once, however often the form is submitted', async () => {
    const page = await open();
    await page.type('Nombres', 'Ana');
    for (let press = 0; press < 10; press++) page.submit();
    await answerRead(page, persona);
    const calls = wire().match({ method: 'PUT', url: '/api/persona' });
    expect(calls.length).toBe(1);
    calls[0]!.flush(aPersona({ ...CHANGED_LATER, nombres: 'Ana' }));
    await page.settle();
  });

  it('says when the persona does not exist', async () => {
    const page = await openFormPage('/personas/99');
    wire().expectOne('/api/persona/99').flush({}, { status: 404, statusText: 'no' });
    await page.settle();
    expect(page.text()).toContain('Esta persona no existe');
    expect(page.element.querySelector('h1')?.textContent).toBe('Esta persona no existe');
  });
});
