import { ComponentFixture, TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { Usuario } from '../../domain/usuario/usuario';
import {
  ADMINISTRADOR,
  anAdministrator,
  aSession,
  aUsuario,
  CAJERO,
} from '../../testing/factories';
import { provideTestWire, questionShown, settle, shown, signIn, wire } from '../../testing/testbed';
import { Accesos } from './accesos';

describe('Accesos', () => {
  const admin = anAdministrator({ id: 1, email: 'ana@kantuta.bo' });
  const maria = aUsuario({ id: 7, email: 'maria@kantuta.bo' });
  const luis = aUsuario({ id: 8, email: 'luis@kantuta.bo' });
  let fixture: ComponentFixture<Accesos>;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        provideRouter([]),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    signIn(aSession(admin));
  });
  afterEach(() => wire().verify());

  async function open(usuarios: readonly Usuario[]): Promise<void> {
    fixture = TestBed.createComponent(Accesos);
    TestBed.tick();
    wire().expectOne('/api/usuario').flush({ data: usuarios });
    await settle(fixture);
  }

  const element = () => fixture.nativeElement as HTMLElement;
  const headings = () => [...element().querySelectorAll('h2')].map((one) => one.textContent.trim());
  const checks = () => [...element().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const confirmed = () => /\d+ de \d+ confirmados/.exec(element().textContent)?.[0];
  const button = (label: string) =>
    [...document.querySelectorAll<HTMLButtonElement>('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === label,
    );

  it('confirms a whole role, and takes it back to what was confirmed before', async () => {
    await open([admin, maria, luis]);
    checks()[1]!.click();
    await settle(fixture);
    expect(confirmed()).toBe('1 de 3 confirmados');
    button('Confirmar activos (1) en Cajero')!.click();
    await settle(fixture);
    expect(confirmed()).toBe('2 de 3 confirmados');
    expect(button('Quitar la confirmación (2) en Cajero')).toBeDefined();
    (await shown(() => button('Deshacer'))).click();
    await settle(fixture);
    expect(confirmed()).toBe('1 de 3 confirmados');
    expect(checks()[1]!.checked).toBeTrue();
  });

  it('asks before several are confirmed at once', async () => {
    await open([admin, maria, luis]);
    for (const [answer, after] of [
      ['Cancelar', '0 de 3 confirmados'],
      ['Confirmar los 2', '2 de 3 confirmados'],
    ] as const) {
      button('Confirmar activos (2) en Cajero')!.click();
      await questionShown();
      expect(confirmed()).toBe('0 de 3 confirmados');
      (await shown(() => button(answer))).click();
      await settle(fixture);
      expect(confirmed()).toBe(after);
    }
  });

  it('leads from each name to its record', async () => {
    await open([admin, maria]);
    const links = [...element().querySelectorAll<HTMLAnchorElement>('li a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/usuarios/1', '/usuarios/7']);
  });

  it('finds whom the words and the role say, and confirms those of them who are active', async () => {
    const inactive = aUsuario({ id: 9, email: 'maria2@kantuta.bo', estado: false });
    await open([admin, maria, luis, inactive]);
    const field = element().querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'MARÍA@ caj';
    field.dispatchEvent(new Event('input'));
    await settle(fixture);
    expect(headings()).toEqual(['Cajero']);
    expect(checks().length).toBe(1);
    field.value = 'maria';
    field.dispatchEvent(new Event('input'));
    await settle(fixture);
    expect(element().textContent).toContain('Se ven 3 de 4');
    expect(button('Confirmar activos (2) en Cajero')).toBeDefined();
    field.value = 'maria2';
    field.dispatchEvent(new Event('input'));
    await settle(fixture);
    expect(checks().length).withContext('one by one').toBe(1);
    expect(element().textContent).not.toContain('Confirmar activos');
    field.value = 'mariq';
    field.dispatchEvent(new Event('input'));
    await shown(() => button('Buscar «maria»') ?? null);
    field.value = 'nadie';
    field.dispatchEvent(new Event('input'));
    await settle(fixture);
    expect(element().textContent).toContain('Ninguna cuenta coincide');
    button('Quitar filtros')!.click();
    await settle(fixture);
    expect(headings()).toEqual(['Administrador', 'Cajero']);
    [...element().querySelectorAll<HTMLButtonElement>('[aria-pressed]')]
      .find((chip) => chip.textContent.includes('Administrador'))!
      .click();
    await settle(fixture);
    expect(headings()).toEqual(['Administrador']);
  });

  it('prints everybody, with a line to sign, and shows some again afterwards', async () => {
    const accounts = Array.from({ length: 60 }, (_, at) =>
      aUsuario({ id: at + 2, email: `u${at}@kantuta.bo`, role: CAJERO, estado: at > 0 }),
    );
    await open([admin, ...accounts]);
    expect(checks().length).toBeLessThan(61);
    let head = '';
    let people = 0;
    spyOn(window, 'print').and.callFake(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const sheet = element().querySelector('app-access-sheet')!;
      head = sheet.querySelector('thead')!.textContent;
      people = sheet.querySelectorAll('td:first-child').length;
      expect(sheet.textContent).toContain('Firma:');
      expect(sheet.textContent.match(/puede que aún ingrese/g)?.length).toBe(1);
      window.dispatchEvent(new Event('afterprint'));
    });
    button('Imprimir para firmar')!.click();
    await settle(fixture);
    expect(people).toBe(61);
    for (const said of ['Revisión de accesos', 'Imprimió:', 'Nombre completo', 'Confirmado']) {
      expect(head).withContext('on every sheet').toContain(said);
    }
    expect(element().querySelector('app-access-sheet')).toBeNull();
  });

  it('reads the roles that the list leaves out, and takes no confirmation of an unknown one', async () => {
    await open([admin, maria, luis].map((usuario) => ({ ...usuario, role: null })));
    expect(headings()).toEqual(['Leyendo roles…']);
    expect(element().textContent).toContain('Leyendo roles: faltan 3');
    expect(checks().every(({ disabled }) => disabled)).toBeTrue();
    for (const { id, role } of [
      { id: 1, role: ADMINISTRADOR },
      { id: 7, role: CAJERO },
      { id: 8, role: null },
    ]) {
      wire()
        .expectOne(`/api/usuario/${id}`)
        .flush({ data: { ...maria, id, role } });
    }
    await settle(fixture);
    expect(headings()).toEqual(['Administrador', 'Cajero', 'Rol: sin dato']);
    expect(checks().some(({ disabled }) => disabled)).toBeFalse();
  });

  it('reads the roles of more than 500 accounts only when it is told to', async () => {
    const accounts = Array.from({ length: 501 }, (_, at) =>
      aUsuario({ id: at + 1, email: `u${at}@kantuta.bo`, role: null }),
    );
    await open(accounts);
    expect(headings()).toEqual(['Rol: sin dato']);
    expect(element().textContent).toContain('vale hasta que se conozca');
    button('Leer los 501 roles que faltan')!.click();
    await settle(fixture);
    expect(element().textContent).toContain('Leyendo roles: faltan 501');
    const calls = () => wire().match(({ url }) => /^\/api\/usuario\/\d+$/.test(url));
    const first = calls();
    expect(first.length).toBe(4);
    first[0]!.flush({ data: { ...accounts[0]!, role: CAJERO } });
    await settle(fixture);
    expect(headings()).toEqual(['Cajero', 'Leyendo roles…']);
    expect(element().textContent).toContain('Leyendo roles: faltan 500');
    // Five that fail one after the other are the server's failure: no more are asked for, and it is said.
    const forbidden = { status: 403, statusText: 'Forbidden' };
    first.slice(1).forEach((call) => call.flush(null, forbidden));
    calls().forEach((call) => call.flush(null, forbidden));
    await settle(fixture);
    calls().forEach((call) => call.flush(null, forbidden));
    await settle(fixture);
    expect(element().textContent).not.toContain('Leyendo roles');
    expect(element().textContent).toContain('No se pudo leer el rol de 500 cuentas.');
    button('Reintentar')!.click();
    await settle(fixture);
    expect(element().textContent).toContain('Leyendo roles: faltan 500');
    expect(calls().length).toBe(4);
  });
});
