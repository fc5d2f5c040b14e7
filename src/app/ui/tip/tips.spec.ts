import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Tips } from './tips';

@Component({
  template: `<button title="Copiar correo"><span>copiar</span></button
    ><button title="Cerrar">x</button>`,
})
class Screen {
  constructor() {
    inject(Tips).start();
  }
}

describe('Tips', () => {
  let button: HTMLButtonElement;
  let other: HTMLButtonElement;

  beforeEach(async () => {
    const fixture = TestBed.createComponent(Screen);
    await fixture.whenStable();
    document.body.append(fixture.nativeElement as Node);
    [button, other] = (fixture.nativeElement as Element).querySelectorAll('button') as unknown as [
      HTMLButtonElement,
      HTMLButtonElement,
    ];
  });

  const point = (at: Element, pointerType = 'mouse') =>
    at.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType }));
  const told = () =>
    new Promise<string>((resolve) => {
      const look = () => {
        const tip = document.querySelector('.mat-mdc-tooltip-show');
        if (tip?.textContent.trim()) resolve(tip.textContent.trim());
        else setTimeout(look, 20);
      };
      look();
    });

  it('tells what the title says, once: the browser has nothing to tell', async () => {
    point(button.firstElementChild!);

    expect(await told()).toBe('Copiar correo');
    expect(button.title).toBe('');
    expect(button.getAttribute('aria-description')).toBe('Copiar correo');
  });

  it('gives the title back when something else is pointed at', async () => {
    point(button);
    await told();
    point(other);

    expect(button.title).toBe('Copiar correo');
    expect(button.hasAttribute('aria-description')).toBeFalse();
  });

  it('gives the title back at any key', async () => {
    point(button);
    await told();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));

    expect(button.title).toBe('Copiar correo');
  });

  it('leaves Escape to what closes by it', async () => {
    point(button);
    await told();
    const init = { key: 'Escape', keyCode: 27, bubbles: true, cancelable: true };
    const escape = new KeyboardEvent('keydown', init);
    button.dispatchEvent(escape);

    expect(escape.defaultPrevented).toBeFalse();
    expect(document.querySelector('.mat-mdc-tooltip')).toBeNull();
    point(button);
    expect(await told()).toBe('Copiar correo');
  });

  it('keeps a title that changed meanwhile', async () => {
    point(button);
    await told();
    button.title = 'Copiado';
    point(other);

    expect(button.title).toBe('Copiado');
  });

  it('leaves a finger alone', async () => {
    point(other);
    await told();
    point(button, 'touch');

    expect(other.title).toBe('');
    expect(button.title).toBe('Copiar correo');
  });
});
