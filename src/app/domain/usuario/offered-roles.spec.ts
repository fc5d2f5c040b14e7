import { MOST_OFFERED, notAllOffered, offeredNames, offeredRoles } from './offered-roles';

describe('the roles to choose from', () => {
  const roles = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: at + 1, nombre: `Rol ${at + 1}` }));

  it('are all of them where a person can look through them', () => {
    expect(offeredRoles(roles(4), 2)).toEqual(roles(4));
    expect(notAllOffered(4)).toBe('');
  });

  it('are a hundred of 100,000, with the chosen one among them, and it is said', () => {
    const many = roles(100_000);
    expect(offeredRoles(many).length).toBe(MOST_OFFERED);
    expect(offeredRoles(many, 7)).toEqual(roles(MOST_OFFERED));
    expect(offeredRoles(many, 99_999)[0]?.id).toBe(99_999);
    expect(offeredRoles(many, '').length).toBe(MOST_OFFERED);
    const names = offeredNames(many, [many[99_999]!.nombre, 'nadie']);
    expect(names.length).toBe(MOST_OFFERED + 1);
    expect(names[0]).toBe(many[99_999]!.nombre);
    expect(notAllOffered(100_000)).toBe('Se muestran 100 de 100.000 roles.');
  });
});
