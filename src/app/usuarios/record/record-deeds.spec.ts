import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Usuario } from '../../domain/usuario/usuario';
import { ClosedAccesses } from '../../session/closed-accesses';
import { aSession, aUsuario } from '../../testing/factories';
import { provideTestWire, shown, signIn, wire } from '../../testing/testbed';
import { Confirmations } from '../../ui/dialog/confirmations';
import { RecordDeeds } from './record-deeds';

describe('what can be done from the head of a record', () => {
  const entries = () =>
    [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent.trim());
  const entry = (name: string) =>
    shown(() =>
      [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
        ({ textContent }) => textContent.trim() === name,
      ),
    );

  const ana = aUsuario({ id: 7, email: 'ana@kantuta.bo', estado: false });

  let changed: Usuario[];
  beforeEach(() => (changed = []));

  async function openMenu(ownId = 1): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        ...provideTestWire(),
        provideRouter([]),
        { provide: Confirmations, useValue: { ask: () => Promise.resolve(true) } },
      ],
    });
    signIn(aSession(aUsuario({ id: ownId })));
    const fixture = TestBed.createComponent(RecordDeeds);
    fixture.componentRef.setInput('usuario', ana);
    fixture.componentInstance.changed.subscribe((usuario) => changed.push(usuario));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    element.querySelector<HTMLElement>('[aria-label="Más acciones"]')!.click();
  }

  it('copies the e-mail', async () => {
    const write = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    await openMenu();
    (await entry('Copiar correo')).click();
    expect(write).toHaveBeenCalledOnceWith('ana@kantuta.bo');
  });

  it('prints the record', async () => {
    const print = spyOn(window, 'print');
    await openMenu();
    (await entry('Imprimir')).click();
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('closes the access, and no more once it is closed', async () => {
    await openMenu();
    (await entry('Cerrar acceso')).click();
    const url = '/api/usuario/7';
    const read = () => shown(() => wire().match({ method: 'GET', url })[0]);
    (await read()).flush({ data: ana });
    const patch = await shown(() => wire().match({ method: 'PATCH', url })[0]);
    patch.flush({ affected: 1 });
    (await read()).flush({ data: ana });
    await shown(() => TestBed.inject(ClosedAccesses).has(7) || undefined);
    const later = { ...ana, updated_at: '2030-01-01T00:00:00.000Z' };
    (await read()).flush({ data: later });
    await shown(() => changed[0]);
    expect(changed).toEqual([later]);
    expect(document.activeElement?.ariaLabel).toBe('Más acciones');
    document.querySelector<HTMLElement>('[aria-label="Más acciones"]')!.click();
    await entry('Imprimir');
    expect(entries()).toEqual(['Copiar correo', 'Imprimir']);
  });

  it("does not offer to close one's own access", async () => {
    await openMenu(7);
    await entry('Imprimir');
    expect(entries()).toEqual(['Copiar correo', 'Imprimir']);
  });
});
