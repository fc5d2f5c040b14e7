import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { provideRouter } from '@angular/router';
import { shown } from '../../testing/testbed';
import { MenuEntry } from './menu-entry';
import { OpensMenu } from './opens-menu';

@Component({
  imports: [OpensMenu],
  template: `<div class="row">
    <span></span><button type="button" [appMenu]="menu">Más</button>
  </div>`,
  styles: `
    .row {
      display: flex;
      gap: 8px;
      width: 400px;
    }
    span {
      flex: 1;
    }
  `,
})
class Page {
  readonly menu = (): readonly MenuEntry[] => [{ label: 'Copiar' }];
}

@Component({
  imports: [OpensMenu],
  template: `<button type="button" [appMenu]="menu">Cambiar rol</button>`,
})
class Roles {
  chosen = '';
  readonly menu = (): readonly MenuEntry[] =>
    Array.from({ length: 101 }, (_, at) => {
      const label = `Rol ${at + 1}`;
      return { label, run: () => (this.chosen = label) };
    });
}

describe('A menu', () => {
  it('moves nothing in the row that its button stands in', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      ],
    });
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
    const place = () => {
      const { x, y } = button.getBoundingClientRect();
      return { x, y };
    };
    const before = place();
    button.click();
    await shown(() => document.querySelector('[role=menuitem]'));
    expect(place()).toEqual(before);
  });

  it('of more than a hundred is searched, so that the last is as near as the first', async () => {
    const fixture = TestBed.createComponent(Roles);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button')!;
    button.click();
    const search = await shown(() =>
      document.querySelector<HTMLInputElement>('input[role=combobox]'),
    );
    expect(search.ariaLabel).toBe('Buscar: Cambiar rol');
    search.value = 'rol 101';
    search.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
    expect(options.map(({ textContent }) => textContent.trim())).toEqual(['Rol 101']);
    options[0]!.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.chosen).toBe('Rol 101');
    expect(document.activeElement).toBe(button);
  });
});
