import { TestBed } from '@angular/core/testing';
import { TabVault } from './tab-vault';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | null) => content && new TextDecoder().decode(content);

describe('TabVault', () => {
  let vault: TabVault;

  beforeEach(() => {
    sessionStorage.clear();
    vault = TestBed.inject(TabVault);
  });

  it('gives back what was kept last, to its owner alone', async () => {
    await vault.keep(7, 'usuarios:work', bytes('uno'), 'somewhere');
    await vault.keep(7, 'usuarios:work', bytes('dos'), 'somewhere else');
    expect(text(await vault.read(7, 'usuarios:work'))).toBe('dos');
    expect(await vault.read(8, 'usuarios:work')).toBeNull();
    expect(await vault.read(7, 'usuarios:file')).toBeNull();

    await vault.forget(7, 'usuarios:work');
    expect(await vault.read(7, 'usuarios:work')).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('is not in the way of another tab with a thing of the same name', async () => {
    await vault.keep(7, 'usuarios:work', bytes('mine'), 'my place');
    const mine = { ...sessionStorage };
    sessionStorage.clear();
    await vault.keep(7, 'usuarios:work', bytes('theirs'), 'their place');
    sessionStorage.clear();
    for (const [name, value] of Object.entries(mine)) sessionStorage.setItem(name, String(value));
    expect(text(await vault.read(7, 'usuarios:work'))).toBe('mine');
  });

  it('has nothing for a tab without its key', async () => {
    await vault.keep(7, 'a run', bytes('Nayra Illimani'));
    sessionStorage.clear();
    expect(await vault.read(7, 'a run')).toBeNull();
    await vault.forget(7, 'a run');
  });
});
