import { TestBed } from '@angular/core/testing';
import { DraftStore } from './draft-store';
import { removeOldTyped, TYPED_LIFE_MS } from './typed-keys';

describe('DraftStore', () => {
  const NOON = new Date('2026-03-02T12:00:00Z');
  const content = { version: 'v1', base: { nombres: '' }, typed: { nombres: 'Nayra' } };
  const keys = () => Object.keys(localStorage).sort();
  const TAB = '1-2';
  let store: DraftStore;
  const read = (owner: number, screen: string) => store.readAll(owner, screen)[0] ?? null;

  beforeEach(() => {
    localStorage.clear();
    jasmine.clock().install().mockDate(NOON);
    store = TestBed.inject(DraftStore);
  });
  afterEach(() => jasmine.clock().uninstall());

  it('keeps what was typed for its owner and its screen alone', () => {
    store.write(1, 'usuarios/7', TAB, content);
    expect(read(1, 'usuarios/7')).toEqual({ ...content, savedAt: NOON.getTime(), tab: TAB });
    for (const [owner, screen] of [
      [2, 'usuarios/7'],
      [11, 'usuarios/7'],
      [1, 'usuarios/8'],
      [1, 'usuarios'],
    ] as const) {
      expect(read(owner, screen)).withContext(`${owner} ${screen}`).toBeNull();
    }
  });

  it('keeps tabs apart, and reads what an older release wrote without one', () => {
    store.write(1, 'usuarios/7', TAB, content);
    store.write(1, 'usuarios/7', '3-4', content);
    store.write(1, 'usuarios/70', TAB, content);
    const old = JSON.stringify({ savedAt: NOON.getTime(), ...content });
    localStorage.setItem('kantuta_draft:1:usuarios/7', old);
    const tabs = store.readAll(1, 'usuarios/7').map(({ tab }) => tab);
    expect(tabs.sort()).toEqual(['', TAB, '3-4']);
    store.remove(1, 'usuarios/7', TAB);
    expect(store.readAll(1, 'usuarios/7').length).toBe(2);
  });

  it('hands the draft of a closed tab over to another, with its age', () => {
    store.write(1, 'correo', TAB, content);
    jasmine.clock().tick(1000);
    store.handOver(1, 'correo', TAB, '3-4');
    expect(store.readAll(1, 'correo')).toEqual([
      { ...content, savedAt: NOON.getTime(), tab: '3-4' },
    ]);
    store.handOver(1, 'correo', '3-4', '3-4');
    expect(store.readAll(1, 'correo').length).toBe(1);
  });

  it('keeps it for a day, and no minute longer for being looked at', () => {
    store.write(1, 'correo', TAB, content);
    jasmine.clock().tick(TYPED_LIFE_MS - 1);
    store.write(1, 'correo', TAB, content);
    expect(read(1, 'correo')?.savedAt).toBe(NOON.getTime());
    jasmine.clock().tick(1);
    expect(read(1, 'correo')).toBeNull();
    expect(keys()).toEqual([]);
  });

  it('counts the day from the last change', () => {
    store.write(1, 'correo', TAB, content);
    jasmine.clock().tick(TYPED_LIFE_MS - 1);
    store.write(1, 'correo', TAB, { ...content, typed: { nombres: 'Nayra Inés' } });
    jasmine.clock().tick(TYPED_LIFE_MS - 1);
    expect(read(1, 'correo')?.typed).toEqual({ nombres: 'Nayra Inés' });
  });

  for (const [what, offset, kept] of [
    ['was a day ahead', TYPED_LIFE_MS - 1, true],
    ['was years ahead', 900 * TYPED_LIFE_MS, false],
    ['was a day behind', -TYPED_LIFE_MS, false],
  ] as const) {
    it(`lives with a clock that ${what} when the draft was kept`, () => {
      jasmine.clock().mockDate(new Date(NOON.getTime() + offset));
      store.write(1, 'correo', TAB, content);
      jasmine.clock().mockDate(NOON);
      removeOldTyped(() => localStorage);
      expect(keys().length).toBe(kept ? 1 : 0);
      expect(read(1, 'correo') !== null).toBe(kept);
    });
  }

  for (const corrupt of ['', '{', 'null', '[]', '{"savedAt":1}', '{"savedAt":null,"typed":{}}']) {
    it(`takes ${corrupt || 'an empty text'} for no draft, and removes it`, () => {
      localStorage.setItem('kantuta_draft:1:correo', corrupt);
      expect(read(1, 'correo')).toBeNull();
      expect(keys()).toEqual([]);
    });
  }

  it('has nothing for another owner whose number begins alike', () => {
    store.write(11, 'correo', TAB, content);
    expect(store.readAll(1, 'correo')).toEqual([]);
  });

  it('does without drafts where storage is full, and keeps what it had', () => {
    store.write(1, 'correo', TAB, content);
    spyOn(Storage.prototype, 'setItem').and.throwError(
      new DOMException('full', 'QuotaExceededError'),
    );
    store.write(1, 'correo', TAB, { ...content, typed: { nombres: 'Otra' } });
    expect(read(1, 'correo')?.typed).toEqual({ nombres: 'Nayra' });
  });

  it('does without drafts where storage is denied', () => {
    for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
      spyOn(Storage.prototype, method).and.throwError(new DOMException('no', 'SecurityError'));
    }
    store.write(1, 'correo', TAB, content);
    expect(read(1, 'correo')).toBeNull();
  });
});
