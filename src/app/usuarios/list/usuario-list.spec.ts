import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { MOST_ROLES_READ } from '../../api/missing-roles';
import { UsuarioApi } from '../../api/usuario-api';
import { Usuario } from '../../domain/usuario/usuario';
import {
  ADMINISTRADOR,
  anAdministrator,
  aPersona,
  aSession,
  aUsuario,
  CAJERO,
  OPERADOR,
} from '../../testing/factories';
import { ListPage, provideListPage } from '../../testing/list-page';
import { shown, signIn, wire } from '../../testing/testbed';
import { UsuarioList } from './usuario-list';

const ACTIONS = [
  'Editar',
  'Desactivar',
  'Cambiar rol',
  'Restablecer contraseña',
  'Escribir correo',
  'Copiar correo',
];

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
      'Elegir todos',
      'Nombre completo',
      'Correo electrónico',
      'Rol',
      'Estado',
      'Actualizado',
      'Acciones',
    ]);
    expect(page.names()).toEqual(['Ana Mamani', 'Luis Munoz', 'María José Quispe Muñoz']);
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Activo']);
    expect(page.column('Actualizado')[1]).toMatch(/^(hace|ayer|1 mar 2026)/);
    expect(page.said).toContain('3 usuarios');
  });

  it('shows what the backend leaves out as "sin dato", and reads the role behind', async () => {
    const page = await open('/usuarios', [{ ...maria, role: null, persona: null }]);
    expect(page.names()).toEqual(['sin dato']);
    expect(page.column('Rol')).toEqual(['leyendo…']);
    expect(page.said).toContain('Leyendo roles: faltan 1');
    wire().expectOne('/api/usuario/7').flush({ data: maria });
    await page.settle();
    expect(page.column('Rol')).toEqual(['Cajero']);
    expect(page.said).not.toContain('Leyendo roles');
  });

  it('calls a role missing once the account was read, and not before', async () => {
    const page = await open('/usuarios', [{ ...maria, role: null }]);
    expect(page.column('Rol')).toEqual(['leyendo…']);
    wire()
      .expectOne('/api/usuario/7')
      .flush({ data: { ...maria, role: null } });
    await page.settle();
    expect(page.column('Rol')).toEqual(['sin dato']);
  });

  it('knows the roles still when the list is read again', async () => {
    const roleless = { ...maria, role: null };
    const page = await open('/usuarios', [roleless]);
    wire().expectOne('/api/usuario/7').flush({ data: maria });
    await page.settle();
    TestBed.inject(UsuarioApi).all.reload();
    const joined = { ...luis, id: 99, role: CAJERO };
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [roleless, joined] });
    await page.settle();
    expect(page.column('Rol')).toEqual(['Cajero', 'Cajero']);
  });

  it('opens a long list that was read before', async () => {
    const many = Array.from({ length: MOST_ROLES_READ + 1 }, (_, i) => aUsuario({ id: i + 2 }));
    const list = TestBed.inject(UsuarioApi).all;
    list.refresh();
    wire().expectOne('/api/usuario').flush({ data: many });
    await shown(() => list.hasValue());
    const page = await ListPage.open('/usuarios');
    await page.settle();
    expect(page.said).toContain('501 usuarios');
  });

  it('holds a filter by role back until the roles are known, and so "Elegir todos"', async () => {
    const roleless = [maria, luis, admin].map((usuario) => ({ ...usuario, role: null }));
    const page = await open('/usuarios?rol=Cajero', roleless);
    expect(page.names()).toEqual([]);
    expect(page.said).not.toContain('Ningún usuario coincide');
    wire().expectOne('/api/usuario/7').flush({ data: maria });
    await page.settle();
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
    const all = () =>
      page.element.querySelector<HTMLInputElement>('input[aria-label="Elegir todos"]')!;
    expect(all().disabled).toBeTrue();
    for (const call of wire().match(({ url }) => /^\/api\/usuario\/\d+$/.test(url))) {
      const id = Number(call.request.url.split('/').at(-1));
      call.flush({ data: { ...roleless.find((one) => one.id === id), role: ADMINISTRADOR } });
    }
    await page.settle();
    expect(all().disabled).toBeFalse();
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
  });

  it('has drawn what a key finds before the next frame is due', async () => {
    const page = await open();
    page.type('muñoz');
    expect(page.names()).toEqual(['Luis Munoz', 'María José Quispe Muñoz']);
    page.chip('Estado', 'Inactivos').click();
    expect(page.names()).toEqual(['Luis Munoz']);
    await page.settle();
    expect(page.url).toBe('/usuarios?q=muñoz&estado=inactivos');
  });

  it('finds without case and accents, in any order, and keeps the search in the URL', async () => {
    const page = await open();
    await page.search('muñoz');
    expect(page.names()).toEqual(['Luis Munoz', 'María José Quispe Muñoz']);
    expect(page.said).toContain('2 de 3 usuarios');
    await page.search('QUISPE maria');
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
    await page.search('operador');
    expect(page.names()).toEqual(['Luis Munoz']);
    expect(page.url).toBe('/usuarios?q=operador');
  });

  it('filters by toggle buttons, whose counts say how many rows each shows', async () => {
    const page = await open();
    await page.filter('Rol', 'Cajero');
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
    expect(page.chip('Rol', 'Cajero').ariaPressed).toBe('true');
    expect(page.url).toBe('/usuarios?rol=Cajero');
    await page.filter('Rol', 'Cajero');
    await page.filter('Estado', 'Inactivos');
    expect(page.names()).toEqual(['Luis Munoz']);
    expect(page.url).toBe('/usuarios?estado=inactivos');
    await page.search('maria');
    expect(page.chip('Estado', 'Inactivos').textContent).toMatch(/Inactivos\s*0/);
    expect(page.chip('Estado', 'Activos').textContent).toMatch(/Activos\s*1/);
    // She is active: with 'Inactivos' on, her role shows nobody.
    expect(page.chip('Rol', 'Cajero').textContent).toMatch(/Cajero\s*0/);
    await page.filter('Estado', 'Inactivos');
    expect(page.chip('Rol', 'Cajero').textContent).toMatch(/Cajero\s*1/);
    await page.filter('Estado', 'Inactivos');
    expect(page.said).toContain('Ningún usuario coincide con lo que buscas.');
  });

  it('orders by surname, then names, unless told', async () => {
    const person = (id: number, nombres: string, p_apellido: string, s_apellido: string | null) =>
      aUsuario({ id, persona: aPersona({ id, nombres, p_apellido, s_apellido }) });
    const page = await open('/usuarios', [
      person(1, 'Zoila', 'Cruz', 'Mamani'),
      person(2, 'Zenón', 'Álvarez', null),
      person(3, 'Ana', 'Cruz Rojas', null),
      person(4, 'Abel', 'Cruz', 'Mamani'),
      person(5, 'Bruno', 'Cruz', null),
    ]);
    expect(page.names()).toEqual([
      'Zenón Álvarez',
      'Bruno Cruz',
      'Abel Cruz Mamani',
      'Zoila Cruz Mamani',
      'Ana Cruz Rojas',
    ]);
  });

  it('has the name as the header of its row, and as a link to the record', async () => {
    const page = await open();
    const header = page.element.querySelector('[role=rowheader]')!;
    expect(header.querySelector('a')?.getAttribute('href')).toBe('/usuarios/1');
    expect(header.querySelector('a')?.textContent.trim()).toBe('Ana Mamani');
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
    expect(await page.openActions('María José Quispe Muñoz')).toEqual(ACTIONS);
    await page.press('Desactivar');
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

    await page.press('Deshacer');
    const undo = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(undo.request.body).toEqual({ estado: true });
    undo.flush(null);
    wire().expectOne('/api/usuario/7').flush({ data: maria });
    await page.settle();
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Activo']);
  });

  it('sends nothing when the person thinks better of it', async () => {
    const page = await open();
    await page.openActions('Luis Munoz');
    await page.press('Activar');
    await page.press('Cancelar');
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Activo']);
  });

  it('promises nobody the same password whose access is closed', async () => {
    const page = await open();
    localStorage.setItem('kantuta_closed_accesses', '[8]');
    await page.openActions('Luis Munoz');
    await page.press('Activar');
    const dialog = document.querySelector('[role=dialog]')!;
    expect(dialog.textContent).toContain('Su acceso está cerrado');
    expect(dialog.textContent).not.toContain('la misma contraseña');
    await page.press('Cancelar');
  });

  it('leaves the row as it was when the change fails, and says so', async () => {
    const page = await open();
    await page.openActions('Luis Munoz');
    await page.press('Activar');
    await page.press('Activar');
    wire().expectOne('/api/usuario/8').flush(null, { status: 500, statusText: 'broken' });
    await page.settle();
    expect(page.column('Estado')).toEqual(['Activo', 'Inactivo', 'Activo']);
    expect(document.body.textContent).toContain('El servidor tuvo un problema');
  });

  it('keeps people from deactivating their own account, and says why', async () => {
    const page = await open();
    await page.openActions('Ana Mamani');
    expect(page.control('Desactivar').title).toContain('No puedes desactivar tu propia cuenta');
    await page.press('Desactivar');
    expect(document.body.textContent).toContain('No puedes desactivar tu propia cuenta');
  });

  it('offers to write to a person, with the recipient filled in', async () => {
    const page = await open();
    await page.openActions('Luis Munoz');
    page.control('Escribir correo').click();
    await page.settle();
    expect(page.url).toBe('/correo');
    expect(TestBed.inject(Router).lastSuccessfulNavigation()?.extras.state).toEqual({
      mail: { recipients: [{ email: 'luis.munoz@kantuta.bo', name: 'Luis Munoz' }] },
    });
  });

  it('counts the rows that could not be read', async () => {
    const page = await ListPage.open('/usuarios');
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [maria, null, { id: 'x' }] });
    await page.settle();
    expect(page.text).toContain('2 registros no se pudieron leer');
    expect(page.text).toContain('Fila 3 (id x)');
    expect(page.names()).toEqual(['María José Quispe Muñoz']);
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
    expect(page.names().length).toBe(3);
  });

  it('tells an empty list from a search that finds nothing', async () => {
    const page = await open('/usuarios?q=zzz');
    expect(page.text).toContain('Ningún usuario coincide');
    await page.press('Borrar búsqueda');
    expect(page.names().length).toBe(3);
    await page.filter('Estado', 'Inactivos');
    await page.search('zzz');
    await page.press('Quitar filtros');
    expect(page.names().length).toBe(3);
  });

  it('does not call a list empty whose rows were set aside', async () => {
    const page = await ListPage.open('/usuarios');
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [{ id: 4 }] });
    await page.settle();
    expect(page.text).toContain('Ningún usuario se pudo leer.');
    expect(page.text).not.toContain('Todavía no hay usuarios.');
  });

  it('says in "Vista" which order a column\'s head gave', async () => {
    const page = await open('/usuarios?orden=-correo');
    await page.press('Vista');
    await page.settle();
    const chosen = document.querySelector<HTMLInputElement>('[role=dialog] [type=radio]:checked');
    expect(chosen?.labels?.[0]?.textContent.trim()).toBe('Correo electrónico, descendente');
  });

  it('leads from the search to what it found by the arrow down', async () => {
    const page = await open('/usuarios');
    const search = page.element.querySelector<HTMLInputElement>('input[type=search]')!;
    search.focus();
    search.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', cancelable: true }));
    await page.settle();
    expect(document.activeElement?.textContent.trim()).toBe(page.names()[0]);
  });

  it('remembers for each person how they see the list', async () => {
    const page = await open();
    await page.press('Vista');
    await page.settle();
    const box = (label: string) =>
      [...document.querySelectorAll<HTMLInputElement>('[role=dialog] input[type=checkbox]')].find(
        (input) => input.labels?.[0]?.textContent.trim() === label,
      )!;
    expect(box('Nombre completo').disabled).toBeTrue();
    box('Rol').click();
    box('Creado').click();
    await page.press('Compactas');
    await page.settle();
    expect(page.headers()).toEqual([
      'Elegir todos',
      'Nombre completo',
      'Correo electrónico',
      'Estado',
      'Actualizado',
      'Creado',
      'Acciones',
    ]);
    const kept = Object.keys(localStorage).find((key) => key.endsWith('list:usuarios:1'))!;
    expect(JSON.parse(localStorage.getItem(kept)!)).toEqual({
      density: 'compact',
      order: null,
      shown: { rol: false, creado: true },
    });
  });

  it('shows a way to begin when there is nobody', async () => {
    const page = await ListPage.open('/usuarios');
    wire()
      .expectOne('/api/usuario')
      .flush({ statusCode: 404 }, { status: 404, statusText: 'Not Found' });
    await page.settle();
    expect(page.text).toContain('Todavía no hay usuarios.');
    expect(page.control('Registrar el primero')).toBeTruthy();
  });

  it('keeps the document small with 10,000 accounts', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      aUsuario({ id: i + 1, email: `cuenta${i}@kantuta.bo` }),
    );
    const page = await open('/usuarios', many);
    expect(page.said).toMatch(/10.000 usuarios/);
    expect(page.element.querySelector('table')?.getAttribute('aria-rowcount')).toBe('10001');
    expect(page.element.querySelectorAll('*').length).toBeLessThan(900);
  });
});
