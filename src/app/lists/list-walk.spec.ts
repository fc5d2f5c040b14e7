import { TestBed } from '@angular/core/testing';
import { anAdministrator, aSession } from '../testing/factories';
import { signIn } from '../testing/testbed';
import { ListWalk } from './list-walk';

describe('ListWalk', () => {
  const rows = [{ id: 7 }, { id: 3 }, { id: 9 }];

  it('leads from each record of the list that was left to its neighbours', () => {
    signIn();
    const walk = TestBed.inject(ListWalk);
    expect(walk.placeOf('/usuarios', 3)).toBeNull();
    walk.leave('/usuarios', rows, 'Cajero, por apellido');
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
    walk.leave('/usuarios', rows, '');
    expect(walk.placeOf('/usuarios', 8)).toBeNull();
    expect(walk.placeOf('/personas', 7)).toBeNull();
    session.start(aSession(anAdministrator({ id: 2 })));
    expect(walk.placeOf('/usuarios', 7)).toBeNull();
  });
});
