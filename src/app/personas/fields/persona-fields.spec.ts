import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { EMPTY_PERSONA_DETAILS } from '../../domain/persona/persona-details';
import { shown } from '../../testing/testbed';
import { PersonaFields } from './persona-fields';
import { personaDetailsSchema } from './persona-schema';

@Component({
  imports: [PersonaFields],
  template: `<app-persona-fields [details]="fields" [recorded]="recorded()" />`,
})
class Page {
  readonly recorded = signal({
    ...EMPTY_PERSONA_DETAILS,
    ...{ fecha_nacimiento: '1994-04-23', genero: 'F' },
  });
  readonly model = signal(this.recorded());
  readonly fields = form(this.model, personaDetailsSchema);
}

describe('the date of birth', () => {
  let fixture: ComponentFixture<Page>;
  let date: HTMLInputElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const label = [...fixture.nativeElement.querySelectorAll('label')].find(
      ({ textContent }) => textContent === 'Fecha de nacimiento',
    )!;
    date = document.getElementById(label.htmlFor) as HTMLInputElement;
  });

  async function type(text: string): Promise<void> {
    date.value = text;
    date.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }
  async function leave(): Promise<void> {
    date.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  }
  const model = () => fixture.componentInstance.model().fecha_nacimiento;
  const text = () => (fixture.nativeElement as HTMLElement).innerText;

  it('stands day first, whatever the browser speaks, with the age below', () => {
    expect(date.value).toBe('23/04/1994');
    expect(text()).toMatch(/\d+ años/);
  });

  it('doubts an age at which hardly anybody is on record', async () => {
    expect(text()).not.toContain('revisa el año');
    for (const year of [new Date().getFullYear() - 3, 1903]) {
      await type(`23/04/${year}`);
      expect(text()).toMatch(/\d+ años: revisa el año/);
    }
  });

  it('is put into the model as the wire writes it, and into the field whole when it is left', async () => {
    await type('1/2/1990');
    expect(model()).toBe('1990-02-01');
    expect(date.value).toBe('1/2/1990');
    await leave();
    expect(date.value).toBe('01/02/1990');
    expect(text()).toContain('Antes: 23/04/1994');
  });

  it('keeps what is half typed, and says that it is', async () => {
    await type('23/0');
    await leave();
    expect(date.value).toBe('23/0');
    expect(model()).toBe('23/0');
    expect(text()).toContain('Escribe la fecha de nacimiento completa.');
  });

  it('calls a day that does not exist so', async () => {
    await type('29/02/1990');
    await leave();
    expect(date.value).toBe('29/02/1990');
    expect(text()).toContain('Esa fecha no existe en el calendario.');
  });

  it('is looked for among the years in which cashiers were born, where none is typed', async () => {
    await type('');
    (
      fixture.nativeElement.querySelector(
        'button[aria-label="Elegir la fecha en el calendario"]',
      ) as HTMLButtonElement
    ).click();
    await import('./date-calendar');
    const active = await shown(() =>
      document.querySelector<HTMLElement>('[role=dialog] .mat-calendar-body-active'),
    );
    expect(active.textContent.trim()).toBe(String(new Date().getFullYear() - 25));
  });

  it('can be chosen in a calendar, whose weeks begin on Monday', async () => {
    const button = fixture.nativeElement.querySelector(
      'button[aria-label="Elegir la fecha en el calendario"]',
    ) as HTMLButtonElement;
    button.click();
    await import('./date-calendar');
    let day: HTMLElement | null = null;
    while (!day) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
      day = document.querySelector('[role=dialog] button[aria-label*="25"]');
    }
    expect(document.querySelector('[role=dialog] th')?.textContent).toContain('lunes');
    day.click();
    while (model() === '1994-04-23') {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
    expect(model()).toBe('1994-04-25');
    expect(date.value).toBe('25/04/1994');
  });
});

describe('a name', () => {
  it('without a letter is asked about, and not refused', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const page = fixture.componentInstance;
    const text = () => (fixture.nativeElement as HTMLElement).innerText;
    for (const [nombres, isAsked] of [
      ['.', true],
      ['🙂', true],
      ['12', true],
      ['Ñ', false],
      ['李', false],
      ['', false],
    ] as const) {
      page.model.update((model) => ({ ...model, nombres }));
      await fixture.whenStable();
      expect(text().includes('No tiene letras: ¿se llama así?')).withContext(nombres).toBe(isAsked);
      expect(page.fields.nombres().errors().length)
        .withContext(nombres)
        .toBe(nombres === '' ? 1 : 0);
    }
  });

  describe('that is written as nobody writes names', () => {
    let fixture: ComponentFixture<Page>;
    const page = () => fixture.componentInstance;
    const element = () => fixture.nativeElement as HTMLElement;
    const input = (label: string) =>
      [...element().querySelectorAll('label')]
        .map((one) => ({ text: one.textContent.trim(), of: one.htmlFor }))
        .filter(({ text }) => text.startsWith(label))
        .map(({ of }) => document.getElementById(of) as HTMLInputElement)[0]!;
    const question = () =>
      [...element().querySelectorAll('button')].find((button) =>
        button.textContent.startsWith('¿Escribir'),
      );

    beforeEach(async () => {
      fixture = TestBed.createComponent(Page);
      await fixture.whenStable();
    });

    async function type(label: string, text: string, inputType = 'insertText'): Promise<void> {
      input(label).value = text;
      input(label).dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
      await fixture.whenStable();
    }
    async function leave(label: string): Promise<void> {
      input(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      await fixture.whenStable();
    }

    it('is asked about when it is left, as "Calidad de datos" proposes it, and refused nowhere', async () => {
      await type('Nombres', 'ANA MARÍA');
      expect(question()).withContext('in the middle of a word').toBeUndefined();
      await leave('Nombres');
      expect(question()!.textContent).toBe('¿Escribir «Ana María»?');
      const described = input('Nombres').getAttribute('aria-describedby')!;
      expect(document.getElementById(described)!.textContent).toContain('«Ana María»');
      expect(page().fields.nombres().errors()).toEqual([]);
      question()!.click();
      await fixture.whenStable();
      expect(page().model().nombres).toBe('Ana María');
      expect(page().fields.nombres().dirty()).toBeTrue();
      expect(question()).toBeUndefined();
    });

    it('is asked about at once where it was pasted', async () => {
      await type('Primer apellido', '“mamani”', 'insertFromPaste');
      expect(question()!.textContent).toBe('¿Escribir «Mamani»?');
      await type('Primer apellido', 'Mamani ');
      await leave('Primer apellido');
      expect(question()).withContext('blanks outside go by themselves').toBeUndefined();
    });

    it('is only told what is odd where nobody can tell what was meant', async () => {
      await type('Nombres', 'Mar1a');
      await leave('Nombres');
      expect(question()).toBeUndefined();
      expect(element().innerText).toContain('Tiene cifras: ¿se escribe así?');
      await type('Nombres', 'Maria');
      expect(element().innerText).not.toContain('Tiene cifras: ¿se escribe así?');
    });

    it('is asked about where it has signs that no name has', async () => {
      for (const name of ['Ana <b>', 'Ana=', '{Ana}', 'ana@kantuta.bo', 'Mu?oz', 'Ana 🙂']) {
        await type('Nombres', name);
        await leave('Nombres');
        expect(element().innerText)
          .withContext(name)
          .toMatch(/Tiene el signo .+: ¿está bien escrito\?/);
        expect(page().fields.nombres().errors()).toEqual([]);
      }
      for (const name of ["D'Angelo", 'D´Angelo', 'Ma. Luz', 'Ana-María', 'Mª José']) {
        await type('Nombres', name);
        await leave('Nombres');
        expect(element().innerText).withContext(name).not.toContain('¿está bien escrito?');
      }
    });

    it('is asked about beside another one that is far too long', async () => {
      await type('Nombres', 'Ana '.repeat(60));
      await type('Primer apellido', 'MAMANI');
      await leave('Primer apellido');
      expect(question()!.textContent).toBe('¿Escribir «Mamani»?');
    });

    it('moves nothing from under a press that takes the focus away', async () => {
      await type('Nombres', 'ana');
      document.dispatchEvent(new PointerEvent('pointerdown'));
      await leave('Nombres');
      expect(question()).toBeUndefined();
      document.dispatchEvent(new PointerEvent('pointerup'));
      await fixture.whenStable();
      expect(question()!.textContent).toBe('¿Escribir «Ana»?');
    });

    it("is nobody's business where it is on record so", async () => {
      page().recorded.set({ ...page().recorded(), nombres: 'ANA', p_apellido: 'ROJAS' });
      page().model.set(page().recorded());
      await leave('Nombres');
      expect(question()).toBeUndefined();
      await type('Nombres', 'ANA LUZ');
      await leave('Nombres');
      expect(question()!.textContent).toBe('¿Escribir «Ana Luz»?');
      expect(element().innerText).toContain('Antes: ANA · ¿Escribir');
    });
  });
});
