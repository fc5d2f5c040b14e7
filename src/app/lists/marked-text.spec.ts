import { TestBed } from '@angular/core/testing';
import { MarkedText } from './marked-text';

describe('MarkedText', () => {
  function show(text: string, words: readonly string[] = []): HTMLElement {
    const fixture = TestBed.createComponent(MarkedText);
    fixture.componentRef.setInput('text', text);
    fixture.componentRef.setInput('words', words);
    TestBed.tick();
    return fixture.nativeElement as HTMLElement;
  }

  it('marks what a search found', () => {
    const found = show('María Muñoz', ['munoz']).querySelector('mark');
    expect(found?.textContent).toBe('Muñoz');
  });

  it('shows a text without what turns it around, says so, and keeps it to itself', () => {
    const shown = show('Ana\u202e oruD');
    expect(shown.textContent.trim()).toMatch(/^Ana oruD\s*carácter oculto$/);
    expect(getComputedStyle(shown).unicodeBidi).toBe('isolate');
    expect(show('\u3164').textContent.trim()).toBe('carácter oculto');
    expect(show('Ana').textContent.trim()).toBe('Ana');
  });
});
