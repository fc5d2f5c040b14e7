import type { Backend } from './backend.ts';
import { measured, people, type Row, withUnit } from './row.ts';
import { median } from './statistics.ts';
import type { Bench, Subject } from './subject.ts';

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

/** `GET /usuario` from outside, against its query and JSON.stringify inside of the same process. */
export async function measureBackend(
  { runs }: Bench,
  subject: Subject,
  size: number,
  backend: Backend,
): Promise<Row[]> {
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
  return [
    {
      id: `backend-${size}`,
      what: `local backend, GET /usuario ÷ (query + JSON.stringify), ${people(size)}`,
      unit: '×',
      ...measured(answers.map((ms) => ms / median(queries))),
      target: size === 10_000 ? MAX_RATIO : null,
      limit: `query + JSON.stringify ${withUnit(median(queries), 'ms')}`,
      note: withUnit(median(answers), 'ms'),
    },
  ];
}
