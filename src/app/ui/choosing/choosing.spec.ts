import { signal } from '@angular/core';
import { Choosing, MOST_DRAWN } from './choosing';

const key = (name: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, cancelable: true, ...more });

describe('Choosing one of several', () => {
  const offered = signal(['Cajero', 'Gerente', 'Contador', 'Óptico'].map(asChoice));
  const chosen = signal('');
  let closed: number;
  let choosing: Choosing<string>;

  beforeEach(() => {
    offered.set(['Cajero', 'Gerente', 'Contador', 'Óptico'].map(asChoice));
    chosen.set('Gerente');
    closed = 0;
    choosing = new Choosing({
      offered,
      chosen,
      name: () => 'Rol',
      take: (value) => chosen.set(value),
      closed: () => closed++,
    });
  });

  it('begins at the one that is chosen, and takes another at Enter', () => {
    choosing.open();
    expect(choosing.active()).toBe(1);
    choosing.press(key('ArrowDown'));
    choosing.press(key('Enter'));
    expect(chosen()).toBe('Contador');
    expect(choosing.isOpen()).toBeFalse();
    expect(closed).toBe(1);
  });

  it('keeps what was chosen at Escape, which nothing around it hears', () => {
    choosing.open();
    choosing.press(key('End'));
    const escape = key('Escape');
    const stopped = spyOn(escape, 'stopPropagation');
    choosing.press(escape);
    expect(chosen()).toBe('Gerente');
    expect(stopped).toHaveBeenCalled();
  });

  it('finds by the letters that are typed, whatever marks they have', () => {
    choosing.open();
    choosing.press(key('o'));
    expect(choosing.active()).toBe(3);
    choosing.press(key('p'));
    expect(choosing.active()).toBe(3);
  });

  it('goes round among those that begin alike', () => {
    chosen.set('');
    const first = choosing.placeAfter(key('c'), -1);
    expect(first).toBe(0);
  });

  it('leaves commands of the browser alone', () => {
    choosing.open();
    const command = key('c', { ctrlKey: true });
    choosing.press(command);
    expect(command.defaultPrevented).toBeFalse();
    expect(choosing.active()).toBe(1);
  });

  describe('of 100,000', () => {
    beforeEach(() => {
      offered.set(Array.from({ length: 100_000 }, (_, at) => asChoice(`Rol ${at}`)));
      chosen.set('Rol 7');
    });

    it('searches all of them', () => {
      choosing.open();
      expect(choosing.isSearched()).toBeTrue();
      choosing.query.set('99999');
      expect(choosing.found().map(({ label }) => label)).toEqual(['Rol 99999']);
      choosing.press(key('Enter'));
      expect(chosen()).toBe('Rol 99999');
    });

    it('takes into its search what is typed before its panel is there', () => {
      choosing.open();
      for (const letter of ['1', '0', '1']) choosing.press(key(letter));
      expect(choosing.query()).toBe('101');
      choosing.drawn({ dispose: () => undefined });
      choosing.press(key('2'));
      expect(choosing.query()).withContext('the field has it by itself').toBe('101');
    });

    it('takes nothing where nothing is found, and stays open', () => {
      choosing.open();
      choosing.query.set('nadie');
      choosing.press(key('Enter'));
      expect(chosen()).toBe('Rol 7');
      expect(choosing.isOpen()).toBeTrue();
    });
  });

  it('is searched only where nobody would look through all', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => asChoice(`${at}`));
    offered.set(many(MOST_DRAWN));
    expect(choosing.isSearched()).toBeFalse();
    offered.set(many(MOST_DRAWN + 1));
    expect(choosing.isSearched()).toBeTrue();
  });
});

function asChoice(label: string) {
  return { value: label, label };
}
