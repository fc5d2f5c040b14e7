import { TestBed } from '@angular/core/testing';
import { ADMINISTRADOR, aUsuario, CAJERO } from '../testing/factories';
import { provideTestWire, signIn, wire } from '../testing/testbed';
import { MissingRoles } from './missing-roles';
import { UsuarioApi } from './usuario-api';

describe('MissingRoles', () => {
  const people = Array.from({ length: 6 }, (_, i) => aUsuario({ id: i + 1, role: null }));
  let roles: MissingRoles;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: provideTestWire() });
    signIn();
    roles = TestBed.inject(MissingRoles);
    list().reload();
    wire().expectOne('/api/usuario').flush({ data: people });
  });
  afterEach(() => wire().verify());

  const list = () => TestBed.inject(UsuarioApi).all;
  const calls = () => wire().match(({ url }) => /^\/api\/usuario\/\d+$/.test(url));
  const roleOf = (id: number) =>
    list()
      .value()
      .find((one) => one.id === id)?.role?.nombre;
  const arrive = () => new Promise((resolve) => setTimeout(resolve));

  it('reads four at a time, and puts each into the list', async () => {
    expect(roles.areAwaited(list().value())).toBeTrue();
    roles.ask(list().value());
    const first = calls();
    expect(first.map(({ request }) => request.url.at(-1))).toEqual(['1', '2', '3', '4']);
    expect(roles.left()).toBe(6);
    first[0]!.flush({ data: { ...people[0], role: CAJERO } });
    await arrive();
    expect(roleOf(1)).toBe('Cajero');
    for (const call of [...first.slice(1), ...calls()]) {
      call.flush({ data: { ...people[0], role: CAJERO } });
    }
    await arrive();
    for (const call of calls()) call.flush({ data: { ...people[5], role: null } });
    await arrive();
    expect(roles.left()).toBe(0);
    expect(roles.areAwaited(list().value())).toBeFalse();
  });

  it('reads none again of a list that is read again, until the user changes', async () => {
    roles.ask(people.slice(0, 1));
    for (const call of calls()) call.flush({ data: { ...people[0], role: CAJERO } });
    await arrive();
    list().reload();
    const changed = { ...people[1]!, updated_at: '2026-05-05T00:00:00.000Z' };
    wire()
      .expectOne('/api/usuario')
      .flush({ data: [people[0], changed] });
    // No screen asks: the list itself has it again, for whoever counts who has no role.
    TestBed.tick();
    expect(roleOf(1)).toBe('Cajero');
    expect(
      list()
        .value()
        .filter((one) => roles.isMissing(one)),
    ).toEqual([changed]);
    roles.ask(list().value());
    const [call, ...more] = calls();
    expect(call?.request.url).toBe('/api/usuario/2');
    expect(more).toEqual([]);
    call?.flush({ data: null });
    await arrive();
  });

  it('changes nothing else of a row that was changed meanwhile', async () => {
    roles.ask(people.slice(0, 2));
    const inactive = { ...people[0]!, estado: false, updated_at: '2026-05-05T00:00:00.000Z' };
    list().putAll([inactive, { ...people[1]!, role: ADMINISTRADOR }]);
    for (const call of calls()) call.flush({ data: { ...people[0], role: CAJERO } });
    await arrive();
    const [first, second] = list().value();
    expect(first).toEqual({ ...inactive, role: CAJERO });
    expect(second?.role).toEqual(ADMINISTRADOR);
  });

  it('stops when a read fails', async () => {
    roles.ask(people);
    for (const call of calls()) call.flush(null, { status: 500, statusText: 'broken' });
    await arrive();
    expect(roles.left()).toBe(0);
    expect(roles.isMissing(people[0]!)).toBeTrue();
    expect(roles.areAwaited(people)).toBeFalse();
    list().reload();
    wire().expectOne('/api/usuario').flush({ data: people });
    expect(roles.areAwaited(people)).toBeTrue();
  });
});
