import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { shown } from '../../testing/testbed';
import { openBulkDialog } from './bulk-dialog';
import { BulkQuestion } from './bulk-question';

describe('BulkDialog', () => {
  const QUESTION: BulkQuestion = {
    verb: 'Desactivar',
    confirm: 'Desactivar',
    nouns: ['cuenta', 'cuentas'],
    changing: Array.from({ length: 1_000 }, (_, i) => ({
      id: i + 1,
      name: `Persona ${i + 1}`,
      before: 'Activo',
    })),
    staying: [{ id: 2_000, name: 'Ana', why: 'Es tu propia cuenta.' }],
    hidden: new Set([1]),
    after: 'Inactivo',
    consequence: ['Ya no podrá ingresar.', 'Ya no podrán ingresar.'],
    warning: (changing) => (changing.some(({ id }) => id === 1) ? 'Ojo: Persona 1.' : ''),
    option: { label: 'Cerrar también su acceso', hint: 'Cambia su contraseña.', chosen: true },
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }],
    });
  });

  async function open(changes: Partial<BulkQuestion> = {}) {
    const answer = openBulkDialog(TestBed.inject(Injector), { ...QUESTION, ...changes });
    const dialog = await shown(() => document.querySelector<HTMLElement>('mat-dialog-container'));
    const names = () =>
      [...dialog.querySelectorAll('.people .name')].map(({ textContent }) => textContent);
    await shown(() => names().length || null);
    const button = (label: RegExp) =>
      [...dialog.querySelectorAll('button')].find(({ textContent }) => label.test(textContent))!;
    return { answer, dialog, names, button };
  }

  it('has a thousand people at hand, and few of them in the document', async () => {
    const { dialog, names, button, answer } = await open();
    expect(names()[0]).toBe('Persona 1');
    expect(names().length).toBeLessThan(20);
    const people = dialog.querySelector<HTMLElement>('[aria-label="Quiénes cambian"]')!;
    expect(people.tabIndex).toBe(0);
    people.scrollTop = people.scrollHeight;
    await shown(() => names().includes('Persona 1000') || null);
    expect(names()).not.toContain('Persona 1');
    button(/^\s*Cancelar/).click();
    expect(await answer).toBeUndefined();
  });

  it('tells namesakes apart, those who stay too, and says nothing more of the others', async () => {
    const [one, other] = ['ana1@kantuta.bo', 'ana2@kantuta.bo'];
    const { dialog, button } = await open({
      changing: [
        { id: 1, name: 'Ana Rojas', beside: one, before: 'Activo' },
        { id: 2, name: 'Eva Rojas', beside: 'eva@kantuta.bo', before: 'Activo' },
      ],
      staying: [{ id: 3, name: 'ANA ROJAS', beside: other, why: 'Ya está inactiva.' }],
    });
    expect(dialog.textContent).toContain(one);
    expect(dialog.textContent).toContain(other);
    expect(dialog.textContent).not.toContain('eva@kantuta.bo');
    button(/^\s*Cancelar/).click();
  });

  it('names some of those who stay before anybody asks', async () => {
    const stay = (id: number) => ({ id, name: `Ana ${id}`, why: 'Está inactiva.' });
    const { dialog, button } = await open({ staying: [1, 2, 3, 4, 5].map(stay) });
    const summary = dialog.querySelector('summary')!.textContent.trim();
    expect(summary).toBe('5 no cambian: Ana 1, Ana 2 y 3 más');
    button(/^\s*Cancelar/).click();
  });

  it('lets people be left out, and an option be taken back', async () => {
    const { dialog, button, answer } = await open();
    expect(dialog.textContent).toContain('Ya no podrán ingresar.');
    expect(dialog.textContent).toContain('Ojo: Persona 1.');
    dialog.querySelector<HTMLElement>('.people input')!.click();
    await shown(() => !dialog.textContent.includes('Ojo') || null);
    dialog.querySelector<HTMLElement>('.option input')!.click();
    await shown(() => dialog.textContent.includes('¿Desactivar 999 cuentas?') || null);
    button(/Desactivar\s+999/).click();
    expect(await answer).toEqual({ leftOut: new Set([1]), option: false });
  });
});
