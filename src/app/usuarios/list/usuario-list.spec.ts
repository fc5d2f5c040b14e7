import { TestBed } from '@angular/core/testing';
import { anAdministrator, aPersona, aSession, aUsuario, OPERADOR } from '../../testing/factories';
import { ListPage, provideListPage } from '../../testing/list-page';
import { signIn, wire } from '../../testing/testbed';
import { Usuario } from '../../domain/usuario';
import { UsuarioList } from './usuario-list';

describe('UsuarioList', () => {
  const admin = anAdministrator({ id: 1 });
  const maria = aUsuario({ id: 7, email: 'maria@kantuta.bo' });
  const luis = aUsuario({
    id: 8,
    name: 'Lucho',
    email: 'luis.munoz@kantuta.bo',
    estado: false,
    role: OPERADOR,
    updated_at: '2026-03-02T02:30:00.000Z',
    persona: aPersona({ id: 80, nombres: 'Luis', p_apellido: 'Munoz', s_apellido: null }),
  });
  const all = [maria, luis, admin];

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideListPage('usuarios', UsuarioList) });
    signIn(aSession(admin));
  });
  afterEach(() => wire().verify());

  async function open(url = '/usuarios', usuarios: readonly Usuario[] = all): Promise<ListPage> {
    const page = await ListPage.open(url);
    wire().expectOne('/api/usuario').flush({ data: usuarios });
    await page.settle();
    return page;
  }

  it('shows every account by name, with the columns that people rely on', async () => {
    const page = await open();
    expect(page.headers()).toEqual([
      'Nombre completo',
      'Nombre para mostrar',
      'Correo electrónico',
      'Rol',
      'Estado',
      'Actualizado',
      'Acciones',
    ]);
    expect(page.column('Nombre completo')).toEqual([
      'Ana Mamani',
      'Luis Munoz',
      'María José Quispe Muñoz',
    ]);
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Activo']);
    expect(page.column('Actualizado')[1]).toMatch(/^0?1\/0?3\/2026,? 22:30$/);
    expect(page.text).toContain('3 usuarios');
  });

  it('shows what the backend leaves out as "sin dato", and guesses no role', async () => {
    const page = await open('/usuarios', [{ ...maria, role: null, persona: null }]);
    expect(page.column('Nombre completo')).toEqual(['sin dato']);
    expect(page.column('Rol')).toEqual(['sin dato']);
  });

  it('finds without case and accents, in any order, and keeps the search in the URL', async () => {
    const page = await open();
    await page.search('muñoz');
    expect(page.column('Nombre completo')).toEqual(['Luis Munoz', 'María José Quispe Muñoz']);
    expect(page.text).toContain('2 de 3 usuarios');
    await page.search('QUISPE maria');
    expect(page.column('Nombre completo')).toEqual(['María José Quispe Muñoz']);
    await page.search('operador');
    expect(page.column('Nombre completo')).toEqual(['Luis Munoz']);
    expect(page.url).toBe('/usuarios?q=operador');
  });

  it('filters by role and state', async () => {
    const page = await open();
    await page.choose('Rol', 'Cajero');
    expect(page.column('Nombre completo')).toEqual(['María José Quispe Muñoz']);
    await page.choose('Rol', 'Todos');
    await page.choose('Estado', 'Inactivos');
    expect(page.column('Nombre completo')).toEqual(['Luis Munoz']);
    expect(page.url).toBe('/usuarios?estado=inactivos');
  });

  it('begins as the URL says, and ignores what makes no sense in it', async () => {
    const page = await open('/usuarios?q=munoz&rol=Jefe&estado=quizás&orden=-correo');
    expect(page.column('Correo electrónico')).toEqual([
      'maria@kantuta.bo',
      'luis.munoz@kantuta.bo',
    ]);
  });

  it('sorts by a column, and back', async () => {
    const page = await open();
    await page.sortBy('Correo electrónico');
    expect(page.column('Correo electrónico')[0]).toBe('admin@kantuta.bo');
    await page.sortBy('Correo electrónico');
    expect(page.column('Correo electrónico')[0]).toBe('maria@kantuta.bo');
    expect(page.url).toBe('/usuarios?orden=-correo');
  });

  it('deactivates after a confirmation that names the person, and changes that row alone', async () => {
    const page = await open();
    await page.press('Desactivar a María José Quispe Muñoz');
    const dialog = document.querySelector('[role=dialog]')!;
    expect(dialog.textContent).toContain('¿Desactivar a María José Quispe Muñoz?');
    await page.press('Desactivar');

    const call = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(call.request.body).toEqual({ estado: false });
    call.flush({ generatedMaps: [], raw: [], affected: 1 });
    const { role: _role, ...withoutRole } = { ...maria, estado: false };
    wire().expectOne({ method: 'GET', url: '/api/usuario/7' }).flush({ data: withoutRole });
    await page.settle();
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Inactivo']);
    expect(page.column('Rol')).toEqual(['Administrador', 'Operador', 'Cajero']);
    expect(document.body.textContent).toContain('ahora está inactiva');
  });

  it('sends nothing when the person thinks better of it', async () => {
    const page = await open();
    await page.press('Activar a Luis Munoz');
    await page.press('Cancelar');
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Activo']);
  });

  it('leaves the row as it was when the change fails, and says so', async () => {
    const page = await open();
    await page.press('Activar a Luis Munoz');
    await page.press('Activar');
    wire().expectOne('/api/usuario/8').flush(null, { status: 500, statusText: 'broken' });
    await page.settle();
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Activo']);
    expect(document.body.textContent).toContain('El servidor tuvo un problema');
  });

  it('keeps people from deactivating their own account, and says why', async () => {
    const page = await open();
    const button = page.control('Desactivar a Ana Mamani');
    expect(button.ariaDisabled).toBe('true');
    await page.press('Desactivar a Ana Mamani');
    expect(document.body.textContent).toContain('No puedes desactivar tu propia cuenta');
  });

  it('offers to write to a person, with the recipient filled in', async () => {
    const page = await open();
    const link = page.control('Escribir correo a Luis Munoz') as HTMLAnchorElement;
    expect(decodeURIComponent(link.href)).toMatch(
      /\/correo\?email=luis\.munoz@kantuta\.bo&nombre=Luis Munoz$/,
    );
  });

  it('counts the rows that could not be read', async () => {
    const page = await ListPage.open('/usuarios');
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [maria, null, { id: 'x' }] });
    await page.settle();
    expect(page.text).toContain('2 registros no se pudieron leer');
    expect(page.column('Nombre completo')).toEqual(['María José Quispe Muñoz']);
  });

  it('says what failed, and tries again', async () => {
    const page = await ListPage.open('/usuarios');
    wire().expectOne('/api/usuario').flush(null, { status: 503, statusText: 'down' });
    await page.settle();
    expect(page.element.querySelector('[role=alert]')?.textContent).toContain(
      'El servidor tuvo un problema',
    );
    await page.press('Reintentar');
    wire().expectOne('/api/usuario').flush({ data: all });
    await page.settle();
    expect(page.column('Nombre completo').length).toBe(3);
  });

  it('tells an empty list from a search that finds nothing', async () => {
    const page = await open('/usuarios?q=zzz');
    expect(page.text).toContain('Ningún usuario coincide');
    await page.press('Quitar filtros');
    expect(page.column('Nombre completo').length).toBe(3);
  });

  it('shows a way to begin when there is nobody', async () => {
    const page = await ListPage.open('/usuarios');
    wire().expectOne('/api/usuario').flush(null, { status: 404, statusText: 'Not Found' });
    await page.settle();
    expect(page.text).toContain('Todavía no hay usuarios.');
    expect(page.control('Registrar el primero')).toBeTruthy();
  });

  it('keeps the document small with 10,000 accounts', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      aUsuario({ id: i + 1, email: `cuenta${i}@kantuta.bo` }),
    );
    const page = await open('/usuarios', many);
    expect(page.text).toMatch(/10.000 usuarios/);
    expect(page.element.querySelector('table')?.getAttribute('aria-rowcount')).toBe('10001');
    expect(page.element.querySelectorAll('*').length).toBeLessThan(900);
  });
});
