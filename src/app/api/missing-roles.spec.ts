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
    // Of rows that were taken out of the list before, too.
    expect(people.map((each) => roles.nameOf(each)).slice(4)).toEqual(['Cajero', '']);
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

  it('goes on past an account that cannot be read, and asks for it again when it is wanted', async () => {
    roles.ask(people);
    const [first, ...others] = calls();
    first!.flush(null, { status: 500, statusText: 'broken' });
    await arrive();
    for (let open = others; open.length; open = calls()) {
      open.forEach((call) => call.flush({ data: { ...people[1], role: CAJERO } }));
      await arrive();
    }
    expect(roles.left()).toBe(0);
    expect(people.filter((each) => roles.hasFailed(each))).toEqual([people[0]!]);
    expect(roles.areAwaited(people)).toBeFalse();
    roles.ask(people);
    expect(calls()).toEqual([]);
    roles.askAgain(people);
    calls()[0]!.flush({ data: { ...people[0], role: CAJERO } });
    await arrive();
    expect(roleOf(1)).toBe('Cajero');
    expect(roles.hasFailed(people[0]!)).toBeFalse();
  });

  it('stops after five failures in a row, until the list is read again', async () => {
    const many = Array.from({ length: 9 }, (_, i) => aUsuario({ id: i + 1, role: null }));
    list().reload();
    wire().expectOne('/api/usuario').flush({ data: many });
    roles.ask(many);
    for (let failures = 0; failures < 5; failures++) {
      calls().forEach((call) => call.flush(null, { status: 500, statusText: 'broken' }));
      await arrive();
    }
    expect(roles.left()).toBe(0);
    expect(many.every((each) => roles.hasFailed(each))).toBeTrue();
    roles.ask(many);
    expect(calls()).toEqual([]);
    expect(roles.areAwaited(many)).toBeFalse();
    list().reload();
    wire().expectOne('/api/usuario').flush({ data: many });
    expect(roles.areAwaited(many)).toBeTrue();
  });
});
