import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { EMPTY_PERSONA_DETAILS } from '../../domain/persona/persona-details';
import { PersonaFields } from './persona-fields';
import { personaDetailsSchema } from './persona-schema';

@Component({
  imports: [PersonaFields],
  template: `<app-persona-fields [details]="fields" [recorded]="recorded" />`,
})
class Page {
  readonly recorded = { ...EMPTY_PERSONA_DETAILS, fecha_nacimiento: '1994-04-23', genero: 'F' };
  readonly model = signal(this.recorded);
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
});
