import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Connection } from '../../api/connection/connection';
import { Usuario } from '../../domain/usuario/usuario';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { Session } from '../../session/session';
import { KnownBackend } from '../../settings/known-backend';
import {
  ADMINISTRADOR,
  anAdministrator,
  aPersona,
  aSession,
  aUsuario,
  CAJERO,
  CHANGED_LATER,
  OPERADOR,
} from '../../testing/factories';
import { FormPage, openFormPage } from '../../testing/form-page';
import { providePage, questionShown, shown, signIn, wire } from '../../testing/testbed';
import { UsuarioRecord } from './usuario-record';

describe('UsuarioRecord', () => {
  const usuario = aUsuario();
  const admin = anAdministrator();

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: providePage('usuarios/:id', UsuarioRecord) });
    signIn(aSession(admin));
  });
  afterEach(() => wire().verify());

  async function open(record: Usuario = usuario, accounts = [admin, record]): Promise<FormPage> {
    const page = await openFormPage(`/usuarios/${record.id}`);
    wire().expectOne(`/api/usuario/${record.id}`).flush({ data: record });
    answerLists(accounts);
    await page.settle();
    return page;
  }

  function answerLists(accounts: readonly Usuario[]): void {
    wire().expectOne('/api/usuario').flush({ data: accounts });
    wire().expectOne('/api/auth/roles/list').flush([ADMINISTRADOR, OPERADOR, CAJERO]);
  }

  /** The record is read before it is saved, and after. */
  async function answerRead(page: FormPage, record: Usuario): Promise<void> {
    wire()
      .expectOne({ method: 'GET', url: `/api/usuario/${record.id}` })
      .flush({ data: record });
    await page.settle();
  }

  it('sends only the account when only the account changed', async () => {
    const page = await open();
    expect(page.hasUnsavedChanges()).toBe(false);
    await page.type('Nombre para mostrar', 'Caja 1');
    expect(page.hasUnsavedChanges()).toBe(true);
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, name: 'Caja 1' });
    patch.flush({ affected: 1 });
    await answerRead(page, aUsuario({ name: 'Caja 1' }));
    expect(page.screen()).toContain(`${usuarioLabel(usuario)}: cambios guardados.`);
    expect(page.hasUnsavedChanges()).toBe(false);
  });

  it('takes back for a moment what was saved, as a change like any other', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Caja 1');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    const saved = aUsuario({ name: 'Caja 1' });
    await answerRead(page, saved);
    await page.pressInToast('Deshacer');
    await answerRead(page, saved);
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, name: usuario.name });
    patch.flush({ affected: 1 });
    await answerRead(page, usuario);
    expect(await page.value('Nombre para mostrar')).toBe(usuario.name);
    expect(page.hasUnsavedChanges()).toBe(false);
    await shown(() => page.screen().includes(`${usuarioLabel(usuario)}: se deshizo.`));
  });

  it('takes back no more than it saved: what somebody else had saved before is there again', async () => {
    const page = await open();
    const theirs = aUsuario({ name: 'De otro', persona: aPersona({ p_apellido: 'Quisbert' }) });
    await page.type('Nombre para mostrar', 'Mío');
    await page.press('Guardar cambios');
    await answerRead(page, theirs);
    await page.pressInDialog('Guardar lo mío');
    await page.settle();
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    const saved = { ...theirs, name: 'Mío' };
    await answerRead(page, saved);
    await page.pressInToast('Deshacer');
    await answerRead(page, saved);
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, name: 'De otro' });
    patch.flush({ affected: 1 });
    await answerRead(page, theirs);
    wire().expectNone({ method: 'PUT', url: '/api/persona' });
  });

  it('offers to take back only as long as the record is open', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Caja 1');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    await answerRead(page, aUsuario({ name: 'Caja 1' }));
    const offered = () => page.screen().includes('Deshacer');
    await shown(offered);
    await TestBed.inject(Router).navigateByUrl('/otra');
    await page.settle();
    expect(offered()).toBe(false);
    expect(page.screen()).toContain(': cambios guardados.');
  });

  it('takes back only into the form while something else is typed', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Caja 1');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    await answerRead(page, aUsuario({ name: 'Caja 1' }));
    await page.type('Segundo apellido', 'Quis');
    await page.pressInToast('Deshacer');
    expect(await page.value('Nombre para mostrar')).toBe(usuario.name);
    expect(page.text()).toContain('2 cambios sin guardar');
    wire().expectNone(() => true);
  });

  it('keeps what is typed while it saves, as the next thing to be saved', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Caja 1');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, name: 'Caja 1' });
    await page.type('Nombre para mostrar', 'Caja 1 y 2');
    await page.type('Segundo apellido', 'Quispe');
    patch.flush({ affected: 1 });
    const saved = aUsuario({ name: 'Caja 1' });
    await answerRead(page, saved);
    expect(page.screen()).toContain(': cambios guardados.');
    expect(await page.value('Nombre para mostrar')).toBe('Caja 1 y 2');
    expect(await page.value('Segundo apellido')).toBe('Quispe');
    expect(page.text()).toContain('2 cambios sin guardar');
    expect(page.text()).toContain('Antes: Caja 1');
  });

  it('offers to change a display name made of the names that are changed, and nothing by itself', async () => {
    const page = await open(aUsuario({ name: 'María Quispe' }));
    await page.type('Primer apellido', 'Ramos');
    await page.appears('¿Cambiar también a «María Ramos»?');
    expect(await page.value('Nombre para mostrar')).toBe('María Quispe');
    page.pressAndGoOn('¿Cambiar también a «María Ramos»?');
    await page.settle();
    expect(await page.value('Nombre para mostrar')).toBe('María Ramos');
    expect(page.text()).not.toContain('Cambiar también');
    await page.type('Nombres', 'Olga');
    await page.appears('¿Cambiar también a «Olga Ramos»?');
    await page.type('Nombre para mostrar', 'Caja 1');
    expect(page.text()).not.toContain('Cambiar también');
  });

  it('says that it saves only once the person has answered', async () => {
    const page = await open();
    await page.type('Correo electrónico', 'otra@kantuta.bo');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    await questionShown();
    expect(page.text()).not.toContain('Guardando…');
    await page.pressInDialog('Guardar cambios');
    await page.appears('Guardando…');
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    await answerRead(page, aUsuario({ email: 'otra@kantuta.bo' }));
  });

  it('sends only the persona when only the persona changed, and who changed it', async () => {
    const page = await open();
    expect(await page.value('Fecha de nacimiento')).toBe('15/01/1990');
    await page.type('Segundo apellido', '');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    const put = wire().expectOne({ method: 'PUT', url: '/api/persona' });
    expect(put.request.body).toEqual({
      id: 70,
      id_user_update: admin.id,
      nombres: 'María José',
      p_apellido: 'Quispe',
      s_apellido: null,
      fecha_nacimiento: '1990-01-15',
      genero: 'F',
    });
    put.flush(aPersona({ ...CHANGED_LATER, s_apellido: null }));
    await page.settle();
    expect(page.screen()).toContain(': cambios guardados.');
    expect(page.hasUnsavedChanges()).toBe(false);
  });

  it('says which half landed, keeps the other, and sends only that one again', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Caja 1');
    await page.type('Nombres', 'María');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, name: 'Caja 1' });
    patch.flush({ affected: 1 });
    const renamed = aUsuario({ name: 'Caja 1' });
    await answerRead(page, renamed);
    wire()
      .expectOne({ method: 'PUT', url: '/api/persona' })
      .flush({ message: ['nombres is not valid'] }, { status: 400, statusText: 'Bad Request' });
    await page.settle();
    expect(page.text()).toContain('Se guardó la cuenta. No se guardaron los datos personales:');
    expect(page.details()).toContain('nombres is not valid');
    expect(await page.errors('Nombres')).toEqual(['El servidor no aceptó este dato.']);
    expect(await page.value('Nombres')).toBe('María');

    await page.type('Nombres', 'Mariana');
    await page.press('Guardar cambios');
    await answerRead(page, renamed);
    const put = wire().expectOne({ method: 'PUT', url: '/api/persona' });
    expect(put.request.body.nombres).toBe('Mariana');
    put.flush(aPersona({ ...CHANGED_LATER, nombres: 'Mariana' }));
    await page.settle();
    expect(page.screen()).toContain(': cambios guardados.');
  });

  it('shows e-mail, role and state before → after, and sends nothing on cancel', async () => {
    const page = await open();
    await page.type('Correo electrónico', 'maria@kantuta.bo');
    await page.choose('Rol', 'Operador');
    await page.toggle();
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    await questionShown();
    const dialog = document.querySelector('mat-dialog-container')!.textContent;
    for (const part of ['maria.quispe@kantuta.bo', 'maria@kantuta.bo', 'Cajero', 'Operador']) {
      expect(dialog).toContain(part);
    }
    expect(dialog).toContain('Inactivo');
    await page.pressInDialog('Cancelar');
    await page.settle();
    expect(await page.value('Correo electrónico')).toBe('maria@kantuta.bo');

    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    await page.pressInDialog('Guardar cambios');
    await page.settle();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: false, email: 'maria@kantuta.bo', id_role: 2 });
    patch.flush(
      {
        message: ['name too long'],
        error_detail: 'Key (email)=(maria@kantuta.bo) already exists.',
      },
      { status: 409, statusText: 'Conflict' },
    );
    await page.settle();
    expect(await page.errors('Correo electrónico')).toEqual(['Ya hay una cuenta con este correo.']);
    const refused = await page.errors('Nombre para mostrar');
    expect(refused).toEqual(['El servidor no aceptó este dato.']);
  });

  it('offers to save with the first change, and names what changed and what it was', async () => {
    const page = await open();
    expect(page.text()).not.toContain('Guardar cambios');
    await page.choose('Rol', 'Operador');
    await page.type('Nombres', '');
    expect(page.text()).toContain('2 cambios sin guardar');
    expect(page.text()).toContain('Rol, Nombres');
    expect(page.text()).toContain('1 por corregir');
    expect(page.text()).toContain('Antes: Cajero');
    await page.press('Descartar');
    expect(page.text()).not.toContain('sin guardar');
    expect(await page.value('Nombres')).toBe('María José');
    expect(await page.chosen('Rol')).toBe('Cajero');
  });

  it('leads to what is to be corrected', async () => {
    const page = await open();
    await page.type('Nombres', '');
    await page.type('Nombre para mostrar', 'Caja 1');
    page.pressAndGoOn('1 por corregir');
    await page.settle();
    expect(await page.errors('Nombres')).toEqual(['Escribe los nombres.']);
    const label = page.element.querySelector(`label[for="${document.activeElement!.id}"]`);
    expect(label?.textContent).toContain('Nombres');
  });

  it('gives back for a moment what was discarded', async () => {
    const page = await open();
    await page.type('Nombres', 'María');
    await page.press('Descartar');
    await page.pressInToast('Deshacer');
    expect(await page.value('Nombres')).toBe('María');
    expect(page.text()).toContain('1 cambio sin guardar');
  });

  it('saves by Ctrl+S', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Caja 1');
    const key = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true });
    document.dispatchEvent(key);
    expect(key.defaultPrevented).toBe(true);
    await page.settle();
    await answerRead(page, usuario);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    await answerRead(page, aUsuario({ name: 'Caja 1' }));
    expect(page.screen()).toContain(': cambios guardados.');
  });

  it('is called what the person is called, here and in the tab', async () => {
    const page = await open();
    expect(page.element.querySelector('h1')?.textContent).toBe('María José Quispe Muñoz');
    expect(document.title).toBe('María José Quispe Muñoz · Kantuta Administración');
  });

  it('says who made and changed the record, by name, and nobody where nobody knows', async () => {
    const page = await open(aUsuario({ id_user_update: admin.id }));
    expect(page.text()).toMatch(/Creado 05\/01\/2026, 08:00 Actualizado/);
    expect(page.text()).toContain('Actualizado 10/02/2026, 08:00 por Ana Mamani');
  });

  it('says when either half was changed last', async () => {
    const updated_at = '2026-03-01T12:00:00.000Z';
    const persona = aPersona({ updated_at, id_user_update: admin.id });
    const page = await open(aUsuario({ persona }));
    expect(page.text()).toContain('Actualizado 01/03/2026, 08:00 por Ana Mamani');
  });

  it('says before anybody types that the server refuses personal details', async () => {
    TestBed.inject(KnownBackend).learn('persona-update-refused');
    const page = await open();
    expect(page.text()).toContain('Este servidor no permite cambiar datos personales.');
    await page.type('Nombre para mostrar', 'Caja 1');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    await answerRead(page, aUsuario({ name: 'Caja 1' }));
    expect(page.screen()).toContain(': cambios guardados.');
    await page.press('El servidor ya los permite');
    expect(page.text()).not.toContain('no permite cambiar');
  });

  it('tells once that the server refuses personal details, and does not invite to try again', async () => {
    const page = await open();
    await page.type('Nombres', 'Ana');
    await page.press('Guardar cambios');
    await answerRead(page, usuario);
    wire()
      .expectOne({ method: 'PUT', url: '/api/persona' })
      .flush(
        { message: ['property id should not exist'] },
        { status: 400, statusText: 'Bad Request' },
      );
    await page.settle();
    expect(page.text()).toContain('Este servidor no permite cambiar datos personales.');
    expect(page.text()).not.toContain('al guardar de nuevo');
  });

  it('keeps administrators from locking themselves out', async () => {
    const page = await open(admin, [admin, usuario]);
    await page.toggle();
    await page.choose('Rol', 'Cajero');
    await page.press('Guardar cambios');
    expect(page.text()).toContain('No puedes desactivar tu propia cuenta.');
    expect((await page.errors('Rol'))[0]).toContain('No puedes quitarte el rol');
  });

  it('keeps the stored account in step after saving one’s own', async () => {
    const page = await open(admin, [admin]);
    await page.type('Nombre para mostrar', 'Jefa');
    await page.press('Guardar cambios');
    await answerRead(page, admin);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/1' }).flush({ affected: 1 });
    await answerRead(page, { ...admin, name: 'Jefa' });
    expect(TestBed.inject(Session).user()?.name).toBe('Jefa');
  });

  it('asks whether another domain was meant, of an e-mail that is changed', async () => {
    const page = await open();
    await page.type('Correo electrónico', 'maria.quispe@gmial.com');
    page.pressAndGoOn('¿Quisiste decir gmail.com?');
    await page.settle();
    expect(await page.value('Correo electrónico')).toBe('maria.quispe@gmail.com');
    expect(page.text()).not.toContain('¿Quisiste decir');
  });

  it('refuses an e-mail that another account has', async () => {
    const page = await open();
    await page.type('Correo electrónico', 'ADMIN@kantuta.bo');
    await page.press('Guardar cambios');
    expect(await page.errors('Correo electrónico')).toEqual(['Lo usa Ana Mamani. Escribe otro.']);
    const owner = page.element.querySelector<HTMLAnchorElement>('a[href="/usuarios/1"]');
    expect(owner?.textContent).toBe('Ana Mamani');
  });

  it('says who changed the same meanwhile: whoever asks, in another tab', async () => {
    const page = await open();
    const mine = aUsuario({ name: 'De otra pestaña', id_user_update: 1 });
    await page.type('Nombre para mostrar', 'De esta');
    await page.press('Guardar cambios');
    await answerRead(page, mine);
    await questionShown();
    const dialog = document.querySelector('mat-dialog-container')!.textContent;
    expect(dialog).toContain('Ya guardaste otros cambios');
    expect(dialog).not.toContain('Otra persona');
    await page.pressInDialog('Cancelar');
  });

  it('names nobody who may have changed the account long before', async () => {
    const page = await open(aUsuario({ id_user_update: 1 }));
    await page.type('Nombre para mostrar', 'De esta');
    await page.press('Guardar cambios');
    await answerRead(page, aUsuario({ name: 'De otra', id_user_update: 1 }));
    await questionShown();
    const dialog = document.querySelector('mat-dialog-container')!.textContent;
    expect(dialog).toContain('otra persona cambió los mismos datos');
    expect(dialog).not.toContain('Ya guardaste');
    await page.pressInDialog('Cancelar');
  });

  it('asks about what both changed, and leaves alone what only somebody else corrected', async () => {
    const page = await open();
    const theirs = aUsuario({ name: 'De otro', persona: aPersona({ p_apellido: 'Quisbert' }) });
    await page.type('Nombre para mostrar', 'Mío');
    await page.type('Nombres', 'María');
    await page.press('Guardar cambios');
    await answerRead(page, theirs);
    await questionShown();
    const dialog = document.querySelector('mat-dialog-container')!.textContent;
    for (const part of ['De otro', 'Mío', 'otra persona']) expect(dialog).toContain(part);
    expect(dialog).not.toContain('Quisbert');
    await page.pressInDialog('Guardar lo mío');
    await page.settle();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, name: 'Mío' });
    patch.flush({ affected: 1 });
    await answerRead(page, { ...theirs, name: 'Mío' });
    const put = wire().expectOne({ method: 'PUT', url: '/api/persona' });
    expect(put.request.body.nombres).toBe('María');
    expect(put.request.body.p_apellido).withContext('corrected by somebody else').toBe('Quisbert');
    put.flush(aPersona({ ...CHANGED_LATER, nombres: 'María', p_apellido: 'Quisbert' }));
    await page.settle();
    expect(page.screen()).toContain(': cambios guardados.');
    expect(await page.value('Primer apellido')).toBe('Quisbert');
  });

  it('asks nothing when somebody else changed other fields alone', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Mío');
    await page.press('Guardar cambios');
    const theirs = aUsuario({ persona: aPersona({ p_apellido: 'Quisbert' }) });
    await answerRead(page, theirs);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    await answerRead(page, { ...theirs, name: 'Mío' });
    expect(page.screen()).toContain(': cambios guardados.');
    expect(await page.value('Primer apellido')).toBe('Quisbert');
  });

  it('takes the other version when told, and sends nothing', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Mío');
    await page.type('Nombres', 'María');
    await page.press('Guardar cambios');
    await answerRead(page, aUsuario({ name: 'De otro' }));
    await page.pressInDialog('Usar lo guardado');
    await page.settle();
    expect(await page.value('Nombre para mostrar')).toBe('De otro');
    expect(await page.value('Nombres')).toBe('María');
  });

  it('asks about a display name with a picture or with what nobody sees', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Caja #1 (noche)');
    expect(page.text()).not.toContain('¿está bien escrito?');
    await page.type('Nombre para mostrar', 'Caja <b>');
    expect(page.text()).toContain('Tiene el signo < (menor que): ¿está bien escrito?');
    await page.type('Nombre para mostrar', 'Caja 🙂');
    expect(page.text()).toContain('Tiene el signo 🙂: ¿está bien escrito?');
    await page.type('Nombre para mostrar', 'Caja \u202e1');
    expect(page.text()).toContain('Tiene un carácter que no se ve.');
    expect(await page.errors('Nombre para mostrar')).toEqual([]);
  });

  it('does not save blindly when the record cannot be read again', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Mío');
    await page.press('Guardar cambios');
    wire().expectOne('/api/usuario/7').error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text()).toContain('No se guardó nada');
    expect(await page.value('Nombre para mostrar')).toBe('Mío');
  });

  it('asks to save again once there is a connection, and sends nothing by itself', async () => {
    const page = await open();
    await page.type('Nombre para mostrar', 'Mío');
    await page.press('Guardar cambios');
    TestBed.inject(Connection).tell(false);
    wire().expectOne('/api/usuario/7').error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text()).not.toContain('Ya hay conexión');
    TestBed.inject(Connection).tell(true);
    await page.settle();
    expect(page.text()).toContain('Ya hay conexión: vuelve a guardar.');
    expect(page.text()).not.toContain('No hay conexión');
    wire().expectNone('/api/usuario/7');
  });

  it('lives with an account that has no persona and no role, and sends neither', async () => {
    const bare = aUsuario({ persona: null, role: null });
    const page = await open(bare);
    expect(await page.chosen('Rol')).toBe('sin dato');
    expect(page.text()).toContain('Sin dato');
    expect(page.text()).toContain('Esta cuenta no tiene rol');
    expect(page.text()).toContain('Esta cuenta no tiene datos personales');
    await page.type('Nombre para mostrar', 'Caja 2');
    await page.press('Guardar cambios');
    await answerRead(page, bare);
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, name: 'Caja 2' });
    patch.flush({ affected: 1 });
    await answerRead(page, { ...bare, name: 'Caja 2' });
  });

  it('completes an account without a role with the role that is chosen', async () => {
    const half = aUsuario({ role: null });
    const page = await open(half);
    expect(page.text()).not.toContain('no tiene datos personales');
    page.pressAndGoOn('Elegir el rol');
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
    await page.choose('Rol', 'Cajero');
    await page.press('Guardar cambios');
    await answerRead(page, half);
    await page.pressInDialog('Guardar cambios');
    await page.settle();
    const patch = wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' });
    expect(patch.request.body).toEqual({ estado: true, id_role: 3 });
    patch.flush({ affected: 1 });
    await answerRead(page, usuario);
    expect(page.text()).not.toContain('Esta cuenta no tiene rol');
  });

  it('does not let old data in one half keep the other from being saved', async () => {
    const old = aUsuario({ persona: aPersona({ fecha_nacimiento: '', genero: 'X' }) });
    const page = await open(old);
    expect(await page.chosen('Género')).toBe('X');
    await page.type('Nombre para mostrar', 'Caja 3');
    await page.press('Guardar cambios');
    await answerRead(page, old);
    wire().expectOne({ method: 'PATCH', url: '/api/usuario/7' }).flush({ affected: 1 });
    await answerRead(page, { ...old, name: 'Caja 3' });
    expect(page.screen()).toContain(': cambios guardados.');
  });

  it('says when the user does not exist, and asks nothing for an id that none can have', async () => {
    const missing = await openFormPage('/usuarios/99');
    wire().expectOne('/api/usuario/99').flush({ data: null });
    answerLists([admin]);
    await missing.settle();
    expect(missing.text()).toContain('Este usuario no existe');
  });

  it('asks nothing for an id that no user can have', async () => {
    const page = await openFormPage('/usuarios/x7');
    answerLists([admin]);
    await page.settle();
    expect(page.text()).toContain('Este usuario no existe');
    expect(page.element.querySelector('h1')?.textContent).toBe('Este usuario no existe');
  });

  it('offers to try again when the user cannot be read', async () => {
    const page = await openFormPage('/usuarios/7');
    wire().expectOne('/api/usuario/7').flush({}, { status: 500, statusText: 'no' });
    answerLists([admin]);
    await page.settle();
    page.pressAndGoOn('Reintentar');
    TestBed.tick();
    wire().expectOne('/api/usuario/7').flush({ data: usuario });
    await page.settle();
    expect(await page.value('Nombres')).toBe('María José');
  });
});
