import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet } from '@angular/router';
import { HeadingFocus } from './heading-focus';

const loaded = signal(false);

@Component({
  template: `<h1>Lista</h1>
    <button>Filtrar</button>`,
})
class List {}
@Component({
  template: `@if (loaded()) {
      <h1>Ana Mamani</h1>
    }
    <input aria-label="Nombres" />`,
})
class RecordPage {
  protected readonly loaded = loaded;
}
@Component({
  template: `@if (loaded()) {
      <h1>Ana Mamani</h1>
    } @else {
      <h1>Cargando usuario…</h1>
    }
    <button>Escribir correo</button>`,
})
class AnnouncedPage {
  protected readonly loaded = loaded;
}
@Component({
  imports: [RouterOutlet],
  template: `<button>Sección</button>
    <main><router-outlet /></main>`,
})
class Shell {}

describe('HeadingFocus', () => {
  beforeEach(() => {
    loaded.set(true);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'lista', component: List },
          { path: 'ficha', component: RecordPage },
          { path: 'anunciada', component: AnnouncedPage },
        ]),
      ],
    });
  });

  async function open() {
    TestBed.inject(HeadingFocus);
    const fixture = TestBed.createComponent(Shell);
    document.body.append(fixture.nativeElement as HTMLElement);
    const go = async (url: string) => {
      await TestBed.inject(Router).navigateByUrl(url);
      await fixture.whenStable();
    };
    await go('/lista');
    return { fixture, go, focused: () => document.activeElement?.textContent };
  }

  it('leaves the first page to the browser, which reads it from its start', async () => {
    const { focused } = await open();
    expect(focused()).not.toBe('Lista');
  });

  it('goes to the heading of each page that is opened', async () => {
    const { go, focused } = await open();
    await go('/ficha');
    expect(focused()).toBe('Ana Mamani');
    await go('/lista');
    expect(focused()).toBe('Lista');
  });

  it('waits for a heading that comes with its record', async () => {
    loaded.set(false);
    const { fixture, go, focused } = await open();
    await go('/ficha');
    expect(document.activeElement).toBe(document.body);
    loaded.set(true);
    await fixture.whenStable();
    expect(focused()).toBe('Ana Mamani');
  });

  it('goes on to the heading that takes the place of the first, unless somebody has moved on', async () => {
    loaded.set(false);
    const { fixture, go, focused } = await open();
    await go('/anunciada');
    expect(focused()).toBe('Cargando usuario…');
    loaded.set(true);
    await fixture.whenStable();
    expect(focused()).toBe('Ana Mamani');

    await go('/lista');
    loaded.set(false);
    await go('/anunciada');
    const mail = document.querySelector<HTMLElement>('main button')!;
    mail.focus();
    loaded.set(true);
    await fixture.whenStable();
    expect(document.activeElement).toBe(mail);
  });

  it('leaves whoever is typing already where they are', async () => {
    loaded.set(false);
    const { fixture, go } = await open();
    await go('/ficha');
    const field = document.querySelector('input')!;
    field.focus();
    loaded.set(true);
    await fixture.whenStable();
    expect(document.activeElement).toBe(field);
  });

  it('stays where it is while a page only changes its search', async () => {
    const { fixture, go } = await open();
    const filter = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(
      'main button',
    )!;
    filter.focus();
    await go('/lista?q=ana');
    expect(document.activeElement).toBe(filter);
  });
});
