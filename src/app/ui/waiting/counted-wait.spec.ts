import { TestBed } from '@angular/core/testing';
import { CountedWait } from './counted-wait';

describe('CountedWait', () => {
  beforeEach(() => jasmine.clock().install().mockDate(new Date('2026-03-02T12:00:00Z')));
  afterEach(() => jasmine.clock().uninstall());

  function open() {
    const fixture = TestBed.createComponent(CountedWait);
    fixture.componentRef.setInput('what', 'El servidor está preparando la lista…');
    fixture.componentRef.setInput('since', Date.now());
    TestBed.tick();
    const element = fixture.nativeElement as HTMLElement;
    const after = (seconds: number) => {
      jasmine.clock().tick(seconds * 1000);
      TestBed.tick();
      return element.textContent.replace(/\s+/g, ' ').trim();
    };
    return { fixture, element, after };
  }

  it('says nothing of a short wait, then what is waited for and how long, then offers a choice', () => {
    const { fixture, element, after } = open();
    expect(after(4)).toBe('');
    expect(after(1)).toBe('El servidor está preparando la lista… 5 s');
    expect(after(9)).toBe('El servidor está preparando la lista… 14 s');
    expect(after(1)).toMatch(/15 s ?Cancelar ?Reintentar/);

    const chosen: string[] = [];
    fixture.componentInstance.cancelled.subscribe(() => chosen.push('cancelled'));
    fixture.componentInstance.again.subscribe(() => chosen.push('again'));
    element.querySelectorAll('button').forEach((button) => button.click());
    expect(chosen).toEqual(['cancelled', 'again']);
  });

  it('counts from when it appeared, and offers no way out of what must be waited for', () => {
    const fixture = TestBed.createComponent(CountedWait);
    fixture.componentRef.setInput('what', 'El servidor está tardando.');
    fixture.componentRef.setInput('stoppable', false);
    TestBed.tick();
    jasmine.clock().tick(20_000);
    TestBed.tick();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.textContent).toContain('El servidor está tardando. 20 s');
    expect(element.querySelector('button')).toBeNull();
  });

  it('is silent again once something was heard', () => {
    const { fixture, after } = open();
    expect(after(20)).not.toBe('');
    fixture.componentRef.setInput('since', null);
    TestBed.tick();
    expect(after(20)).toBe('');
  });
});
