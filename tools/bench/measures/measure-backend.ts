import { DEMO_ACCOUNTS } from '../../../local-backend/demo/demo-accounts.ts';
import { measured, people, type Row, withUnit } from '../report/row.ts';
import { median } from '../report/statistics.ts';
import { type Backend, startBackend } from '../subjects/backend.ts';
import { type Bench, OWN_SELECTORS, signInAt, type Subject } from '../subjects/subject.ts';

const MAX_RATIO = 2;
const WARM_UP = 2;

/** @returns how many bytes came back */
export async function getUsuarios({ url, session }: Subject): Promise<number> {
  const stored = session.origins.flatMap(({ localStorage }) => localStorage);
  const token = stored.find(({ name }) => name === 'access_token')?.value ?? '';
  const answer = await fetch(new URL('/api/usuario', url), {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { byteLength } = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`GET /usuario: ${answer.status}`);
  return byteLength;
}

/** On PostgreSQL too, where `DATABASE_URL` names a server. */
export async function measureBackend(
  bench: Bench,
  subject: Subject,
  size: number,
  backend: Backend,
): Promise<Row[]> {
  const rows = [await againstQuery(bench, subject, size, backend, { id: 'backend', on: 'PGlite' })];
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) return rows;
  const server = await startBackend({ ...backend.options, port: 0, databaseUrl });
  try {
    const { administrador } = DEMO_ACCOUNTS;
    const signedIn = await signInAt(bench.browser, server.url, OWN_SELECTORS, administrador);
    const kind = { id: 'backend-postgresql', on: 'PostgreSQL' };
    rows.push(await againstQuery(bench, signedIn, size, server, kind));
  } finally {
    await server.close();
  }
  return rows;
}

/** `GET /usuario` from outside, against its query and JSON.stringify inside of the same process. */
async function againstQuery(
  { runs }: Bench,
  subject: Subject,
  size: number,
  backend: Backend,
  { id, on }: { id: string; on: string },
): Promise<Row> {
  const answers: number[] = [];
  const queries: number[] = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const begun = performance.now();
    const bytes = await getUsuarios(subject);
    const ms = performance.now() - begun;
    const query = await backend.query();
    if (bytes < query.bytes / 2) throw new Error('GET /usuario leaves users out');
    if (run < 0) continue;
    answers.push(ms);
    queries.push(query.ms);
  }
  return {
    id: `${id}-${size}`,
    what: `local backend on ${on}, GET /usuario ÷ (query + JSON.stringify), ${people(size)}`,
    unit: '×',
    ...measured(answers.map((ms) => ms / median(queries))),
    target: size === 10_000 ? MAX_RATIO : null,
    limit: `query + JSON.stringify ${withUnit(median(queries), 'ms')}`,
    note: withUnit(median(answers), 'ms'),
  };
}
