import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { EmailHint } from './email-hint';

@Component({
  imports: [EmailHint],
  template: `<app-email-hint [email]="form" [known]="known()"
    >Con él ingresa al POS</app-email-hint
  >`,
})
class Page {
  readonly model = signal('');
  readonly known = signal<readonly string[]>([]);
  readonly form = form(this.model);
}

describe('EmailHint', () => {
  function open() {
    const fixture = TestBed.createComponent(Page);
    const element = fixture.nativeElement as HTMLElement;
    const shows = () => {
      TestBed.tick();
      return element.textContent.trim();
    };
    return { page: fixture.componentInstance, element, shows };
  }

  it('asks whether another domain was meant, and takes it', () => {
    const { page, element, shows } = open();
    expect(shows()).toBe('Con él ingresa al POS');
    page.model.set('ana@gmial.com');
    expect(shows()).toBe('¿Quisiste decir gmail.com?');
    element.querySelector('button')!.click();
    expect(shows()).toBe('Con él ingresa al POS');
    expect(page.model()).toBe('ana@gmail.com');
    expect(page.form().dirty()).toBeTrue();
  });

  it('asks whether an address was meant without its accents', () => {
    const { page, element, shows } = open();
    page.model.set('peña@gmial.com');
    expect(shows()).toBe('¿Quisiste decir pena@gmial.com?');
    element.querySelector('button')!.click();
    expect(page.model()).toBe('pena@gmial.com');
    expect(shows()).toBe('¿Quisiste decir gmail.com?');
  });

  it('does not doubt a domain that three other accounts have', () => {
    const { page, shows } = open();
    page.model.set('ana@gmial.com');
    page.known.set(['a@gmial.com', 'b@gmial.com', 'ANA@gmial.com']);
    expect(shows()).toContain('¿Quisiste decir');
    page.known.set(['a@gmial.com', 'b@gmial.com', 'c@gmial.com']);
    expect(shows()).toBe('Con él ingresa al POS');
  });
});
