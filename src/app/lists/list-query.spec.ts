import { Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import fc from 'fast-check';
import { ListQuery } from './list-query';

@Component({ template: '' })
class List {
  readonly q = input<string>();
  readonly rol = input<string>();
  readonly query = new ListQuery(this.q, signal(undefined));
}

describe('ListQuery', () => {
  async function open(url: string) {
    TestBed.configureTestingModule({
      providers: [provideRouter([{ path: 'lista', component: List }], withComponentInputBinding())],
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
      expect(list.q() ?? '')
        .withContext(text)
        .toBe(text.trim() ? text : '');
      expect(list.rol()).toBe('Cajero');
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('takes everything out again', async () => {
    const { harness, list, router } = await open('/lista?q=ana&rol=Cajero');
    expect(list.query.search()).toBe('ana');
    list.query.clear(['rol']);
    await harness.fixture.whenStable();
    expect([router.url, list.query.search()]).toEqual(['/lista', '']);
  });
});
