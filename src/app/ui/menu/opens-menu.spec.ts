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
});
