import fc from 'fast-check';
import { DEFAULT_SETTINGS, parseSettings } from './deployment-settings';
import { settingsProblems } from './settings-problems';

/** None when it is taken: then there must be nothing to say about it either. */
function problems(json: unknown): readonly string[] {
  const found = settingsProblems({ reason: 'refused', json });
  expect(found.length === 0)
    .withContext(JSON.stringify(json))
    .toBe(parseSettings(json) !== null);
  return found;
}

describe('parseSettings', () => {
  it('has a default for every key', () => {
    expect(parseSettings({})).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  it('takes every value that is allowed, and leaves the others alone', () => {
    const path = fc
      .array(fc.stringMatching(/^[\w~-][\w.~-]{0,8}$/), { minLength: 1, maxLength: 4 })
      .map((segments) => `/${segments.join('/')}`);
    const role = fc.string({ minLength: 1 }).filter((name) => name.trim() !== '');
    const given = fc.record(
      {
        apiPath: path,
        passwordRoute: fc.constantFrom('auto', 'patch', 'change-password'),
        inactiveCanSignIn: fc.boolean(),
        posAddress: fc.oneof(
          fc.constantFrom('', 'pos.kantuta.bo', 'localhost:4200', 'https://kantuta.bo/pos'),
          fc.domain(),
        ),
        sessionStorage: fc.constantFrom('shared', 'tab'),
        idleMinutes: fc.integer({ min: 1, max: 1440 }),
        administratorRoles: fc.array(role, { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    const property = fc.property(given, (json) => {
      expect(parseSettings(json) as unknown).toEqual({ ...DEFAULT_SETTINGS, ...json });
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('takes no path that leads anywhere but under our own origin', () => {
    const origin = 'https://kantuta.bo';
    const paths = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.webPath(),
      fc
        .array(fc.constantFrom('/', '\\', '.', '..', '%2e', 'api', '@', ':', '?', '#', '\t'))
        .map((p) => `/${p.join('')}`),
    );
    const property = fc.property(paths, (apiPath) => {
      if (problems({ apiPath }).length) return;
      expect(new URL(`${apiPath}/usuario`, origin).href).toBe(`${origin}${apiPath}/usuario`);
    });
    expect(() => fc.assert(property, { numRuns: 2_000 })).not.toThrow();
  });

  it('survives any JSON, and says a sentence when it does not take it', () => {
    const property = fc.property(fc.jsonValue(), (json) => {
      for (const sentence of problems(json)) expect(sentence).toMatch(/^["E].*\.$/s);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  const refused: Record<string, [json: unknown, key: string, allowed: string][]> = {
    'a path that is no path of ours': [
      '//example.com/api',
      'https://example.com/api',
      'api',
      '/',
      '/api/',
      '/a/../b',
      '/api?x',
      '/%2e%2e',
      '',
      7,
      null,
    ].map((apiPath) => [{ apiPath }, '"apiPath"', 'una ruta de este mismo sitio']),
    'another password route': [
      [{ passwordRoute: 'PATCH' }, '"passwordRoute"', '"change-password"'],
    ],
    'what is neither yes nor no': [
      [{ inactiveCanSignIn: 'sí' }, '"inactiveCanSignIn"', 'true o false'],
    ],
    'an address that is none': ['javascript:alert(1)', 'pos kantuta', '//x', 7].map(
      (posAddress) => [{ posAddress }, '"posAddress"', 'pos.kantuta.bo'],
    ),
    'another storage': [[{ sessionStorage: 'local' }, '"sessionStorage"', '"shared" o "tab"']],
    'idle times out of bounds': [0, -1, 1441, 1.5, '45', null].map((idleMinutes) => [
      { idleMinutes },
      '"idleMinutes"',
      'de 1 a 1440',
    ]),
    'no list of roles': [[], [' '], ['admin', 3], 'admin', null].map((administratorRoles) => [
      { administratorRoles },
      '"administratorRoles"',
      'uno o más nombres',
    ]),
    'unknown keys': ['idleminutes', 'toString', '__proto__', ''].map((key) => [
      JSON.parse(`{${JSON.stringify(key)}: 1}`) as unknown,
      `"${key}" no es una clave conocida`,
      'administratorRoles',
    ]),
    'what is no object': [[], null, 'x', 7].map((json) => [json, 'un objeto', 'idleMinutes']),
  };
  for (const [what, cases] of Object.entries(refused)) {
    it(`refuses ${what}, naming the key and what is allowed`, () => {
      for (const [json, key, allowed] of cases) {
        const [sentence, ...others] = problems(json);
        expect(sentence).withContext(JSON.stringify(json)).toContain(key);
        expect(sentence).toContain(allowed);
        expect(others).toEqual([]);
      }
    });
  }

  it('names every problem at once, and shortens what is long', () => {
    const found = problems({ idleMinutes: 0, apiPath: 'x'.repeat(500), clave: 1 });
    expect(found.length).toBe(3);
    for (const sentence of found) expect(sentence.length).toBeLessThan(220);
  });
});
