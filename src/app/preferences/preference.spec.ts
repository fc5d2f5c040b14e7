import { TestBed } from '@angular/core/testing';
import { preference } from './preference';

const KEY = 'kantuta_preference:rows';
const read = (stored: unknown) => (stored === 'compact' ? stored : 'normal');
const rows = () => TestBed.runInInjectionContext(() => preference('rows', read));

describe('preference', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('is remembered by the browser', () => {
    expect(rows().value()).toBe('normal');
    rows().set('compact');
    expect(rows().value()).toBe('compact');
  });

  it('is the default where something else was stored', () => {
    for (const text of ['"huge"', '{', 'null']) {
      localStorage.setItem(KEY, text);
      expect(rows().value()).withContext(text).toBe('normal');
    }
  });

  it('holds as long as the page where nothing can be stored', () => {
    spyOn(Storage.prototype, 'setItem').and.throwError(new DOMException('', 'QuotaExceededError'));
    const chosen = rows();
    chosen.set('compact');
    expect(chosen.value()).toBe('compact');
  });
});
