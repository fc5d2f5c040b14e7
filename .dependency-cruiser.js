/**
 * Who may import whom, in all of the repository, and that no circle arises: `npm run lint:floors`.
 * Imports by name, dynamic ones, re-exports, imports of types and paths from the root all count.
 */

/** The floors of src/app, from the top. Each folder imports only from floors below its own. */
const FLOORS = [
  ['shell'],
  ['usuarios'],
  ['personas', 'correo', 'calidad', 'trabajos', 'sign-in'],
  ['import'],
  ['runs', 'lists', 'forms'],
  ['files'],
  ['api'],
  ['session'],
  ['settings', 'preferences'],
  ['domain', 'ui'],
];

const SPECS = '[.]spec[.]ts$|^src/app/testing/';

const floors = FLOORS.flatMap((floor, level) =>
  floor.map((folder) => {
    const below = FLOORS.slice(level + 1).flat();
    return {
      name: `floor-of-${folder}`,
      severity: 'error',
      comment:
        `${folder}/ imports only from ${below.join(', ') || 'no other folder of src/app'}. What two floors need ` +
        `lives on the lowest floor that may know it: a plain rule or a record in domain/, a piece of screen ` +
        `without a domain word in ui/, what forms share in forms/, what lists share in lists/, a call in api/. ` +
        `What ${folder}/ needs from above is handed down as an input or a token. See docs/architecture.md.`,
      from: { path: `^src/app/${folder}/`, pathNot: SPECS },
      to: { path: '^src/', pathNot: `^src/app/(${[folder, ...below].join('|')})/` },
    };
  }),
);

export default {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'These files need each other. Move what both need into a file of its own, beside the one that is ' +
        'lower, or hand it in as a parameter.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-import-that-leads-nowhere',
      severity: 'error',
      comment: 'No file and no package of package.json is meant by that.',
      from: {},
      to: { couldNotResolve: true },
    },
    ...floors,
    {
      name: 'testing-is-for-specs',
      severity: 'error',
      comment:
        'src/app/testing/ is for specs: what the app needs of it lives in the folder that it is of.',
      from: { path: '^src/', pathNot: SPECS },
      to: { path: '^src/app/testing/' },
    },
    {
      name: 'domain-is-plain',
      severity: 'error',
      comment:
        'domain/ is plain TypeScript. What needs Angular lives in the floor that uses it: schemas in forms/ or ' +
        'with the fields, services in api/ or session/.',
      from: { path: '^src/app/domain/', pathNot: SPECS },
      to: { pathNot: '^src/' },
    },
    {
      name: 'app-alone',
      severity: 'error',
      comment:
        'src/ knows only what is sent to browsers. What a test needs of a server lives in e2e/ or local-backend/.',
      from: { path: '^src/' },
      to: { path: '^(local-backend|tools|e2e|deploy)/' },
    },
    {
      name: 'backend-alone',
      severity: 'error',
      comment:
        'local-backend/ stands by itself, since people copy it: what it needs lives in it. What measures or ' +
        'starts it lives in tools/.',
      from: { path: '^local-backend/', pathNot: '[.]test[.]ts$|^local-backend/contract/' },
      to: { path: '^(src|tools|e2e)/' },
    },
    {
      name: 'tools-below-e2e',
      severity: 'error',
      comment:
        'What e2e/ and tools/ both need lives in tools/. Only the screenshots walk over the states of e2e/.',
      from: { path: '^(tools|local-backend)/', pathNot: '^tools/screenshots[.]ts$' },
      to: { path: '^e2e/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]angular|[.]data|[.]reports)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
