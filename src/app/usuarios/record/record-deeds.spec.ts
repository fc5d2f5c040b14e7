import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aUsuario } from '../../testing/factories';
import { shown } from '../../testing/testbed';
import { RecordDeeds } from './record-deeds';

describe('what can be done from the head of a record', () => {
  const entry = (name: string) =>
    shown(() =>
      [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
        ({ textContent }) => textContent.trim() === name,
      ),
    );

  async function openMenu(): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(RecordDeeds);
    fixture.componentRef.setInput('usuario', aUsuario({ email: 'ana@kantuta.bo' }));
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
});
