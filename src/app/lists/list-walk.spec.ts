import { TestBed } from '@angular/core/testing';
import { Params } from '@angular/router';
import { anAdministrator, aSession } from '../testing/factories';
import { signIn } from '../testing/testbed';
import { ListWalk, ShownRows } from './list-walk';

describe('ListWalk', () => {
  const rows = [{ id: 7 }, { id: 3 }, { id: 9 }];

  it('leads from each record of the list that was left to its neighbours', () => {
    signIn();
    const walk = TestBed.inject(ListWalk);
    expect(walk.placeOf('/usuarios', 3)).toBeNull();
    walk.keep('/usuarios', { rows, words: 'Cajero, por apellido' });
    const words = 'Cajero, por apellido';
    expect(walk.placeOf('/usuarios', 7)).toEqual({
      place: 1,
      count: 3,
      previous: null,
      next: 3,
      words,
    });
    expect(walk.placeOf('/usuarios', 3)).toEqual({
      place: 2,
      count: 3,
      previous: 7,
      next: 9,
      words,
    });
    expect(walk.placeOf('/usuarios', 9)).toEqual({
      place: 3,
      count: 3,
      previous: 3,
      next: null,
      words,
    });
  });

  it('knows nothing of a record that was not in it, of another list, and for another person', () => {
    const session = signIn();
    const walk = TestBed.inject(ListWalk);
    walk.keep('/usuarios', { rows, words: '' });
    expect(walk.placeOf('/usuarios', 8)).toBeNull();
    expect(walk.placeOf('/personas', 7)).toBeNull();
    session.start(aSession(anAdministrator({ id: 2 })));
    expect(walk.placeOf('/usuarios', 7)).toBeNull();
  });

  it('finds the list anew where the record was not opened from it', async () => {
    signIn();
    const walk = TestBed.inject(ListWalk);
    const asked: Params[] = [];
    const find = (parameters: Params): Promise<ShownRows> => {
      asked.push(parameters);
      return Promise.resolve({ rows, words: 'Todos, por apellido' });
    };
    await walk.findAnew('/usuarios', 8, { isRead: () => true, find });
    expect(walk.placeOf('/usuarios', 8)).toBeNull();
    await walk.findAnew('/usuarios', 3, { isRead: () => true, find });
    expect(walk.placeOf('/usuarios', 3)?.place).toBe(2);
    expect(asked).toEqual([{}, {}, {}]);
  });

  it('does not show the next person what was found for the one who left', async () => {
    const session = signIn();
    const walk = TestBed.inject(ListWalk);
    const find = (): Promise<ShownRows> => {
      session.start(aSession(anAdministrator({ id: 2 })));
      return Promise.resolve({ rows, words: '' });
    };
    await walk.findAnew('/usuarios', 3, { isRead: () => true, find });
    expect(walk.placeOf('/usuarios', 3)).toBeNull();
  });
});
