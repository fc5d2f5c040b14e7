import { signal } from '@angular/core';
import { RolesBehind } from '../../lists/roles-behind';
import { RoleFilter } from './role-filter';

const NOTHING_BEHIND = {
  areAwaited: () => false,
  unread: () => 0,
  failed: () => 0,
  sentence: () => '',
} as unknown as RolesBehind;

/** The filter over so many roles, and how often the accounts of the list were counted for it. */
function filterOf(roles: number) {
  const found = signal(
    new Map(Array.from({ length: roles }, (_, at): [string, number] => [`Rol ${at}`, at + 1])),
  );
  const counted = { times: 0 };
  const filter = new RoleFilter({
    asked: () => '',
    known: () => found(),
    counts: () => {
      counted.times++;
      return found();
    },
    behind: () => NOTHING_BEHIND,
  });
  return { filter, found, counted };
}

describe('The filter by role', () => {
  it('counts the accounts once for all roles that it shows', () => {
    const { filter, found, counted } = filterOf(4);
    expect(filter.options().map(({ count }) => count)).toEqual([1, 2, 3, 4]);
    expect(counted.times).toBe(1);
    found.set(new Map([['Rol 0', 7]]));
    expect(filter.options().map(({ count }) => count)).toEqual([7]);
    expect(counted.times).toBe(2);
  });

  it('counts them once for all that can be searched, too', () => {
    const { filter, counted } = filterOf(100_000);
    expect(filter.options().length).toBe(100);
    const all = filter.all()!();
    expect(all.length).toBe(100_000);
    expect(all[0]).toEqual({ value: 'Rol 99999', label: 'Rol 99999', count: 100_000 });
    expect(counted.times).toBe(1);
  });
});
