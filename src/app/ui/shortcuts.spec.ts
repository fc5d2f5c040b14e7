import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { addShortcuts, keysLabel, Shortcuts } from './shortcuts';

const ran: string[] = [];

@Component({
  template: `
    <button>Botón</button><input aria-label="Texto" /><input type="checkbox" aria-label="Marca" />
    <div class="cdk-overlay-container"><button id="in-dialog">Otro</button></div>
  `,
})
class Page {
  constructor() {
    addShortcuts(
      { keys: 'n', label: 'Registrar usuario', run: () => ran.push('n') },
      { keys: 'x', label: 'Elegir', when: () => false, run: () => ran.push('x') },
      { keys: 'Control+s', label: 'Guardar', run: () => ran.push('save') },
    );
  }
}

describe('Shortcuts', () => {
  beforeEach(() => ran.splice(0));

  function open() {
    const fixture = TestBed.createComponent(Page);
    const page = fixture.nativeElement as HTMLElement;
    const press = (selector: string, init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
      page.querySelector(selector)!.dispatchEvent(event);
      return event;
    };
    return { fixture, press };
  }

  it('run where nobody is typing, and keep the key from the browser', () => {
    const { press } = open();
    expect(press('button', { key: 'n' }).defaultPrevented).toBeTrue();
    press('[type=checkbox]', { key: 'n' });
    expect(ran).toEqual(['n', 'n']);
  });

  it('leave letters to a text and to a dialog', () => {
    const { press } = open();
    expect(press('input', { key: 'n' }).defaultPrevented).toBeFalse();
    press('#in-dialog', { key: 'n' });
    press('#in-dialog', { key: 's', ctrlKey: true });
    expect(ran).toEqual([]);
  });

  it('take Ctrl with a letter from a text too', () => {
    const { press } = open();
    press('input', { key: 's', ctrlKey: true });
    press('button', { key: 'S', metaKey: true });
    expect(ran).toEqual(['save', 'save']);
  });

  it('do nothing that cannot be done now, and no more when the screen is gone', () => {
    const { fixture, press } = open();
    expect(press('button', { key: 'x' }).defaultPrevented).toBeFalse();
    fixture.destroy();
    expect(TestBed.inject(Shortcuts).all()).toEqual([]);
    expect(ran).toEqual([]);
  });

  it('let the open screen have a key that others have too', () => {
    const { press } = open();
    const remove = TestBed.inject(Shortcuts).add({
      keys: 'n',
      label: 'Nueva persona',
      run: () => ran.push('later'),
    });
    press('button', { key: 'n' });
    remove();
    press('button', { key: 'n' });
    expect(ran).toEqual(['later', 'n']);
  });

  it('are written as people read them', () => {
    expect(['Control+s', '/', 'Enter', ' ', 'n'].map(keysLabel)).toEqual([
      'Ctrl S',
      '/',
      'Intro',
      'Espacio',
      'n',
    ]);
  });
});
