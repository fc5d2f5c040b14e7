import type { Backend } from './backend.ts';
import { people, type Row, withUnit } from './row.ts';
import { median } from './statistics.ts';
import type { Bench, Subject } from './subject.ts';

const MAX_RATIO = 2;
const WARM_UP = 2;

/** `GET /usuario` from outside, against its query and JSON.stringify inside of the same process. */
export async function measureBackend(
  { runs }: Bench,
  { url, session }: Subject,
  size: number,
  backend: Backend,
): Promise<Row[]> {
  const stored = session.origins.flatMap(({ localStorage }) => localStorage);
  const token = stored.find(({ name }) => name === 'access_token')?.value ?? '';
  const answers: number[] = [];
  const queries: number[] = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const begun = performance.now();
    const answer = await fetch(new URL('/api/usuario', url), {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { byteLength } = await answer.arrayBuffer();
    const ms = performance.now() - begun;
    const query = await backend.query();
    // A refusal would be quick.
    if (!answer.ok || byteLength < query.bytes / 2)
      throw new Error(`GET /usuario ${answer.status}`);
    if (run < 0) continue;
    answers.push(ms);
    queries.push(query.ms);
  }
  return [
    {
      id: `backend-${size}`,
      what: `local backend, GET /usuario ÷ (query + JSON.stringify), ${people(size)}`,
      unit: '×',
      figure: median(answers) / median(queries),
      target: size === 10_000 ? MAX_RATIO : null,
      limit: `query + JSON.stringify ${withUnit(median(queries), 'ms')}`,
      note: withUnit(median(answers), 'ms'),
    },
  ];
}
