import { TestBed } from '@angular/core/testing';
import { aPersona, aUsuario } from '../../testing/factories';
import { ListPage, provideListPage } from '../../testing/list-page';
import { signIn, wire } from '../../testing/testbed';
import { PersonaList } from './persona-list';

describe('PersonaList', () => {
  const maria = aPersona({ id: 70 });
  const luis = aPersona({
    id: 80,
    nombres: 'Luis',
    p_apellido: 'Choque',
    s_apellido: null,
    fecha_nacimiento: '1985-12-01',
    genero: 'X9',
  });
  const account = aUsuario({ id: 7, email: 'maria@kantuta.bo', persona: maria });

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideListPage('personas', PersonaList) });
    signIn();
  });
  afterEach(() => wire().verify());

  async function open(url = '/personas'): Promise<ListPage> {
    const page = await ListPage.open(url);
    wire()
      .expectOne('/api/persona')
      .flush({ data: [maria, luis] });
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [account] });
    await page.settle();
    return page;
  }

  it('shows every persona, with the account that it backs', async () => {
    const page = await open();
    expect(page.headers()).toEqual([
      'Elegir todos',
      'Nombre completo',
      'Fecha de nacimiento',
      'Género',
      'Cuenta',
      'Actualizado',
      'Acciones',
    ]);
    expect(page.names()).toEqual(['Luis Choque', 'María José Quispe Muñoz']);
    expect(page.column('Fecha de nacimiento')).toEqual(['01/12/1985', '15/01/1990']);
    expect(page.column('Género')).toEqual(['X9', 'Femenino']);
    expect(page.column('Cuenta')).toEqual(['sin cuenta', 'maria@kantuta.bo']);
    expect(page.control('maria@kantuta.bo').getAttribute('href')).toBe('/usuarios/7');
    expect(page.control('Luis Choque').getAttribute('href')).toBe('/personas/80');
    expect(page.said).toContain('2 personas');
  });

  it('finds by name and by the e-mail of the account', async () => {
    const page = await open();
    await page.search('munoz MARÍA');
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
    await page.search('maria@kantuta');
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
    expect(page.url).toBe('/personas?q=maria@kantuta');
  });

  it('filters by account, and keeps it in the URL', async () => {
    const page = await open();
    await page.filter('Cuenta', 'Sin cuenta');
    expect(page.names()).toEqual(['Luis Choque']);
    expect(page.url).toBe('/personas?cuenta=sin');
    await page.filter('Cuenta', 'Con cuenta');
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
  });

  it('sorts dates by time, not by how they are written', async () => {
    const page = await open('/personas?orden=nacimiento');
    expect(page.column('Fecha de nacimiento')).toEqual(['01/12/1985', '15/01/1990']);
    await page.sortBy('Fecha de nacimiento');
    expect(page.column('Fecha de nacimiento')).toEqual(['15/01/1990', '01/12/1985']);
  });

  it('shows the personas though the accounts cannot be read, and tries those again', async () => {
    const page = await ListPage.open('/personas?cuenta=sin');
    wire()
      .expectOne('/api/persona')
      .flush({ data: [maria, luis] });
    wire().expectOne('/api/usuario').flush(null, { status: 500, statusText: 'broken' });
    await page.settle();
    expect(page.column('Cuenta')).toEqual(['no se pudo leer', 'no se pudo leer']);
    expect(page.text).toContain('Las personas se muestran igual.');

    await page.press('Reintentar');
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [account] });
    await page.settle();
    expect(page.column('Cuenta')).toEqual(['sin cuenta']);
  });

  it('says what failed, and tries again', async () => {
    const page = await ListPage.open('/personas');
    wire().expectOne('/api/usuario').flush({ data: [] });
    wire().expectOne('/api/persona').flush(null, { status: 503, statusText: 'down' });
    await page.settle();
    expect(page.text).toContain('El servidor tuvo un problema');
    await page.press('Reintentar');
    wire()
      .expectOne('/api/persona')
      .flush({ data: [maria] });
    await page.settle();
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
  });

  it('takes 404 for an empty list', async () => {
    const page = await ListPage.open('/personas');
    for (const url of ['/api/persona', '/api/usuario']) {
      wire().expectOne(url).flush({ statusCode: 404 }, { status: 404, statusText: 'Not Found' });
    }
    await page.settle();
    expect(page.text).toContain('Todavía no hay personas.');
    expect(page.control('Crear la primera').getAttribute('href')).toBe('/personas/nueva');
  });
});
