import { expect, test } from '@playwright/test';
import { ROUTES } from '../every-route.ts';
import { STATES } from '../states.ts';
import { openingsOfTheCode, routesOfTheCode } from './source.ts';

/** Any address that no other route is at. */
const ANY = '/**';

/** Of the addresses of the routes, the one that an address is at. */
function routeOf(path: string, routes: readonly string[]): string {
  const { pathname } = new URL(path, 'http://localhost');
  const fits = (route: string) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(pathname);
  // What is written to the letter comes before what stands for anything.
  const known = routes.filter((route) => route !== ANY);
  return known.filter((route) => !route.includes(':')).find(fits) ?? known.find(fits) ?? ANY;
}

test('every route of the code is in a state', async () => {
  const routes = await routesOfTheCode();
  expect(routes).toContain('/usuarios/:id');
  const shown = new Set(STATES.map(({ path }) => routeOf(path, routes)));
  expect(routes.filter((route) => !shown.has(route))).toEqual([]);
});

test('every route of the code is walked in each way of running', async () => {
  const routes = await routesOfTheCode();
  const isWalked = (route: string) =>
    ROUTES.some(({ path }) => path.test(route.replace(':id', '1')));
  // Where signing in and the walk's last step lead, and runs that nobody began.
  const others = ['/ingresar', '/salir', ANY, '/trabajos/:id', '/usuarios/contrasenas'];
  expect(routes.filter((route) => !isWalked(route)).sort()).toEqual(others.sort());
});

test('every dialog, menu, select, autocomplete and popover of the code is open in a state', async () => {
  const openings = await openingsOfTheCode();
  expect([...openings.keys()]).toContain('SignInDialog');
  const opened = STATES.flatMap(({ opens }) => opens ?? []);
  const missing = [...openings].filter(
    ([name, count]) => opened.filter((candidate) => candidate === name).length < count,
  );
  expect(missing).toEqual([]);
  // What is gone from the code is gone from the states.
  expect(opened.filter((name) => !openings.has(name))).toEqual([]);
});

test('no two states have one name', () => {
  const names = STATES.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
