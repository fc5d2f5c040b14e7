import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aPersona, CHANGED_LATER } from '../../testing/factories';
import { FormPage, openFormPage } from '../../testing/form-page';
import { providePage, shown, signIn, wire } from '../../testing/testbed';
import { PersonaCreate } from './persona-create';

describe('PersonaCreate', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: providePage('personas/nueva', PersonaCreate) });
    signIn();
  });
  afterEach(() => wire().verify());

  async function open(): Promise<FormPage> {
    const page = await openFormPage('/personas/nueva');
    wire()
      .expectOne('/api/persona')
      .flush({ data: [aPersona({ id: 70 })] });
    await page.settle();
    return page;
  }

  async function fill(page: FormPage): Promise<void> {
    await page.type('Nombres', 'Sayri Ñusta');
    await page.type('Primer apellido', ' Waraqhari');
    await page.type('Fecha de nacimiento', '15/01/1990');
    await page.choose('Género', 'Femenino');
  }

  /** Right before a person is sent, who is on record is read once more. */
  async function lookBeforeSending(page: FormPage, personas = [aPersona({ id: 70 })]) {
    TestBed.tick();
    wire().expectOne({ method: 'GET', url: '/api/persona' }).flush({ data: personas });
    await page.settle();
  }

  /** The answer to the write was lost, and nobody turned up yet. */
  async function openInDoubt() {
    const page = await open();
    await fill(page);
    page.submit();
    await lookBeforeSending(page);
    wire()
      .expectOne({ method: 'POST', url: '/api/persona' })
      .flush({}, { status: 504, statusText: 'no' });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    wire().expectOne({ method: 'GET', url: '/api/persona' }).flush({ data: [] });
    await page.settle();
    return page;
  }

  it('stops once when somebody else has just made the same person', async () => {
    const page = await open();
    await fill(page);
    const twin = aPersona({
      id: 91,
      nombres: 'Sayri Ñusta',
      p_apellido: 'Waraqhari',
      s_apellido: null,
    });
    page.submit();
    await lookBeforeSending(page, [aPersona({ id: 70 }), twin]);
    await page.appears('Ya hay alguien parecido');
    await page.appears('Sayri Ñusta Waraqhari');
    expect(page.element.querySelector('a[href="/personas/91"]')).not.toBeNull();
    page.submit();
    await lookBeforeSending(page, [aPersona({ id: 70 }), twin]);
    wire()
      .expectOne({ method: 'POST', url: '/api/persona' })
      .flush({ data: aPersona({ id: 92 }) });
    await page.settle();
  });

  it('sends the five fields and goes to the new persona', async () => {
    const page = await open();
    await fill(page);
    expect(page.hasUnsavedChanges()).toBe(true);
    for (let press = 0; press < 3; press++) page.submit();
    await lookBeforeSending(page);
    const calls = wire().match({ method: 'POST', url: '/api/persona' });
    expect(calls.length).toBe(1);
    expect(calls[0]!.request.body).toEqual({
      nombres: 'Sayri Ñusta',
      p_apellido: 'Waraqhari',
      s_apellido: null,
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    });
    calls[0]!.flush({ data: aPersona({ id: 91, nombres: 'Sayri' }) });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/personas/91');
    expect(page.screen()).toContain('Se guardó a Sayri Quispe Muñoz.');
  });

  it('tells who has left meanwhile that it was refused, and keeps it as a draft', async () => {
    const page = await open();
    await fill(page);
    page.submit();
    await lookBeforeSending(page);
    const call = wire().expectOne({ method: 'POST', url: '/api/persona' });
    await TestBed.inject(Router).navigateByUrl('/otra');
    call.flush({ message: 'no' }, { status: 403, statusText: 'Forbidden' });
    const told = 'De lo que se estaba guardando al salir: Tu cuenta no tiene permiso';
    await shown(() => document.body.innerText.includes(told));
    const kept = Object.keys(localStorage).join(' ');
    expect(kept).toContain('kantuta_draft:1:personas/nueva');
  });

  it('says what is missing and sends nothing', async () => {
    const page = await open();
    await page.press('Guardar');
    expect(await page.errors('Nombres')).toEqual(['Escribe los nombres.']);
    expect(await page.errors('Segundo apellido')).toEqual([]);
  });

  it('shows who may be on record already, and saves all the same', async () => {
    const page = await open();
    await page.type('Nombres', 'jose maria');
    await page.type('Primer apellido', 'munoz');
    await page.type('Segundo apellido', 'quispe');
    await page.type('Fecha de nacimiento', '15/01/1990');
    const link = await shown(() =>
      page.element.querySelector<HTMLAnchorElement>('a[href="/personas/70"]'),
    );
    expect(link.textContent).toContain('María José Quispe Muñoz');
    expect(link.target).toBe('_blank');
    expect(page.text()).toContain('misma fecha de nacimiento');
    await page.choose('Género', 'Femenino');
    page.submit();
    await lookBeforeSending(page);
    wire()
      .expectOne({ method: 'POST', url: '/api/persona' })
      .flush({ data: aPersona({ id: 92 }) });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/personas/92');
  });

  it('does not pretend to know whether a lost answer saved the person', async () => {
    const page = await openInDoubt();
    expect(page.text()).toContain('No se sabe si la persona se guardó.');
    // In one place: where the person was led to.
    expect(page.text().match(/Seguimos comprobando/g)).toHaveSize(1);
    const alert = page.element.querySelector('form [role=alert]');
    expect(alert?.textContent).toContain('Comprobar ahora');
    expect(await page.value('Nombres')).toBe('Sayri Ñusta');
  });

  it('compares who turned up with what is typed now, and changes the record when asked to', async () => {
    const page = await openInDoubt();
    await page.type('Segundo apellido', 'Tola');
    await page.type('Fecha de nacimiento', '16/01/1990');
    page.pressAndGoOn('Comprobar ahora');
    const sayri = aPersona({ id: 92, nombres: 'Sayri Ñusta', p_apellido: 'Waraqhari' });
    await lookBeforeSending(page, [{ ...sayri, s_apellido: null }]);
    expect(page.text()).toContain('Sayri Ñusta Waraqhari sí se guardó');
    expect(page.text()).toContain(
      'Segundo apellido sin dato Tola Fecha de nacimiento 15/01/1990 16/01/1990',
    );
    page.pressAndGoOn('Cambiar a lo escrito');
    const put = wire().expectOne({ method: 'PUT', url: '/api/persona' });
    const changed = { id: 92, s_apellido: 'Tola', fecha_nacimiento: '1990-01-16' };
    expect(put.request.body).toEqual(jasmine.objectContaining(changed));
    put.flush({ ...sayri, ...CHANGED_LATER, ...changed });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/personas/92');
  });
});
