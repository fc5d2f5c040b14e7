import { signal } from '@angular/core';
import { Selection } from '../selection/selection';
import { Chosen } from './chosen';

describe('Chosen', () => {
  const row = (id: number, surname: string) => ({ id, surname });
  const [mamani, alanoca, quispe, nunez] = [
    row(1, 'Mamani'),
    row(2, 'Alanoca'),
    row(3, 'Quispe'),
    row(4, 'Ñuñez'),
  ] as const;

  it('has who is out of view first, by surname, then the rows as they are shown', () => {
    const selection = new Selection();
    for (const { id } of [nunez, quispe, mamani, alanoca]) selection.toggle(id);
    const chosen = new Chosen(
      signal(selection),
      signal([mamani, alanoca, quispe, nunez]),
      signal([quispe]),
      ({ surname }) => surname,
    );
    expect(chosen.rows()).toEqual([alanoca, mamani, nunez, quispe]);
    expect([...chosen.hidden()].sort()).toEqual([1, 2, 4]);
  });
});
