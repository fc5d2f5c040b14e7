import { Component, computed, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import fc from 'fast-check';
import { oneValue } from '../ui/navigation/one-value';
import { ListQuery } from './list-query';

@Component({ template: '' })
class List {
  readonly q = input('', { transform: oneValue });
  readonly rol = input('', { transform: oneValue });
  readonly query = new ListQuery<'rol'>(
    computed(() => ({ q: this.q(), rol: this.rol() })),
    signal(undefined),
  );
}

describe('ListQuery', () => {
  async function open(url: string) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'lista', component: List },
            { path: 'otra', children: [] },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create();
    const list = await harness.navigateByUrl(url, List);
    return { harness, list, router: TestBed.inject(Router) };
  }

  it('brings whatever is searched for into the URL and back, and leaves the filters', async () => {
    const { harness, list, router } = await open('/lista?rol=Cajero');
    // Half a character too, as while an emoji is being put in.
    const half = fc.constantFrom(
      '\ud83d',
      '\ude00',
      'a\ud83d',
      '%',
      '%zz',
      '&q=x',
      '#',
      '+',
      ';',
      '(',
    );
    const texts = fc.oneof(fc.string({ unit: 'binary' }), half);
    const property = fc.asyncProperty(texts, async (typed) => {
      const text = typed.replace(/\p{Surrogate}/gu, '');
      list.query.searchFor(typed);
      expect(list.query.search()).toBe(text);
      await harness.fixture.whenStable();
      expect(new URL(router.url, location.href).pathname).toBe('/lista');
      expect(list.q())
        .withContext(text)
        .toBe(text.trim() ? text : '');
      expect(list.rol()).toBe('Cajero');
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('takes everything out again', async () => {
    const { harness, list, router } = await open('/lista?q=ana&rol=Cajero');
    expect(list.query.search()).toBe('ana');
    list.query.show({ q: '', rol: '' });
    await harness.fixture.whenStable();
    expect([router.url, list.query.search()]).toEqual(['/lista', '']);
  });

  it('shows what is asked for at once, one thing after the other, and the URL follows', async () => {
    const { harness, list, router } = await open('/lista');
    list.query.searchFor('ana');
    list.query.show({ rol: 'Cajero' });
    expect([list.query.search(), list.query.value('rol')]).toEqual(['ana', 'Cajero']);
    await harness.fixture.whenStable();
    expect(router.url).toBe('/lista?q=ana&rol=Cajero');
  });

  it('calls nobody back who is on the way to another page', async () => {
    const { harness, list, router } = await open('/lista');
    list.query.searchFor('ana');
    await harness.navigateByUrl('/otra');
    await harness.fixture.whenStable();
    expect(router.url).toBe('/otra');
  });

  it('reads a parameter that the URL repeats as one', async () => {
    const { list } = await open('/lista?q=ana&q=luis&rol=Cajero&rol=Operador');
    expect([list.query.search(), list.query.value('rol')]).toEqual(['ana', 'Cajero']);
  });

  it('looks for 12 words of 200 characters at most, each once', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');
    const { list } = await open(
      `/lista?q=${encodeURIComponent(`ana ana ${many} ${'x'.repeat(300)}`)}`,
    );
    expect(list.query.search().length).toBe(200);
    expect(list.query.words().slice(0, 2)).toEqual(['ana', 'w0']);
    expect(list.query.words().length).toBe(12);
  });
});
