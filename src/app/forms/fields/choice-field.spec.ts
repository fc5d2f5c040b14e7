import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { shown } from '../../testing/testbed';
import { ChoiceField } from './choice-field';
import { FieldErrors } from './field-errors';

@Component({
  imports: [ChoiceField, FieldErrors, FormField, MatFormFieldModule],
  template: `
    <span id="role">Rol</span>
    <mat-form-field>
      <app-choice-field labelledBy="role" [choices]="choices()" [formField]="fields.role" />
      <mat-error [fieldErrors]="fields.role" />
    </mat-form-field>
    <button type="button">Otro</button>
  `,
})
class Page {
  readonly choices = signal(['Cajero', 'Gerente', 'Operador'].map(asChoice));
  readonly model = signal({ role: '' });
  readonly fields = form(this.model, (path) => required(path.role, { message: 'Elige un rol.' }));
}

describe('A field whose value is one of several', () => {
  let fixture: ComponentFixture<Page>;
  const field = () =>
    (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('[role=combobox]')!;
  const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
  const press = async (key: string, at: HTMLElement = field()) => {
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
  });

  it('is chosen from by mouse, and has the focus again then', async () => {
    field().click();
    await shown(() => options()[1]);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    const list = document.getElementById(field().getAttribute('aria-controls')!)!;
    expect(list.getAttribute('aria-label')).toBe('Rol');
    options()[1]!.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.model().role).toBe('Gerente');
    expect(field().textContent.trim()).toBe('Gerente');
    expect(options()).toEqual([]);
    expect(document.activeElement).toBe(field());
  });

  it('marks the one that is chosen, and no other', async () => {
    fixture.componentInstance.model.set({ role: 'Gerente' });
    await fixture.whenStable();
    field().click();
    await shown(() => options()[1]);
    expect(options().map((option) => option.ariaSelected)).toEqual(['false', 'true', 'false']);
    expect(options().map((option) => option.querySelector('svg') !== null)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is chosen from by keys while its list is closed', async () => {
    await press('ArrowDown');
    expect(fixture.componentInstance.model().role).toBe('Cajero');
    await press('o');
    expect(fixture.componentInstance.model().role).toBe('Operador');
    expect(options()).toEqual([]);
  });

  it('loses no key that is pressed before the code of its list is there', async () => {
    field().focus();
    await press('Enter');
    await press('ArrowDown');
    await press('Enter');
    expect(fixture.componentInstance.model().role).toBe('Gerente');
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('says what is wrong once it was left, and not while its list is open', async () => {
    field().focus();
    field().click();
    await shown(() => options()[0]);
    expect(fixture.componentInstance.fields.role().touched()).toBeFalse();
    await press('Escape');
    expect(document.activeElement).toBe(field());
    (fixture.nativeElement as HTMLElement).querySelector('button')!.focus();
    await fixture.whenStable();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const error = document.getElementById(field().getAttribute('aria-describedby')!)!;
    expect(error.textContent).toContain('Elige un rol.');
  });

  it('draws what is in view of 100,000, searches all, and reaches the last', async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => asChoice(`Rol ${at + 1}`));
    fixture.componentInstance.choices.set(many);
    fixture.componentInstance.model.set({ role: 'Rol 50000' });
    await fixture.whenStable();
    field().click();
    await shown(() => options().find(({ textContent }) => textContent.trim() === 'Rol 50000'));
    expect(options().length).toBeLessThan(60);
    expect(options()[0]!.getAttribute('aria-setsize')).toBe('100000');
    const search = document.querySelector<HTMLInputElement>('input[role=combobox]')!;
    expect(document.activeElement).toBe(search);
    search.value = '100000';
    search.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(options().map(({ textContent }) => textContent.trim())).toEqual(['Rol 100000']);
    expect(document.getElementById(search.getAttribute('aria-activedescendant')!)).toBe(
      options()[0]!,
    );
    await press('Enter', search);
    expect(fixture.componentInstance.model().role).toBe('Rol 100000');
    expect(document.activeElement).toBe(field());
  });
});

function asChoice(label: string) {
  return { value: label, label };
}
