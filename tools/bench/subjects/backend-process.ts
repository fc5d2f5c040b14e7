import { sql } from 'kysely';
import { openEmbedded } from '../../../local-backend/db/open-embedded.ts';
import { openServer } from '../../../local-backend/db/open-server.ts';
import { seed } from '../../../local-backend/demo/seed.ts';
import { startServer } from '../../../local-backend/start-server.ts';
import type { BackendOptions, FromBackend } from './backend.ts';

const SCHEMA = 'kantuta_bench';

/**
 * The local backend in a process of its own, so that what drives the browser does not slow it down.
 * On 'query' it measures what no backend can undercut: the same query on the same data, serialized.
 */
const { users, port, staticDir, latency, databaseUrl } = JSON.parse(
  process.argv[2] ?? '{}',
) as BackendOptions;
const tell = (message: FromBackend) => process.send?.(message);

const server = await startServer({
  host: '127.0.0.1',
  port,
  dataDir: 'memory://',
  seed: users,
  staticDir,
  slowLists: latency,
  ...(databaseUrl !== null && { databaseUrl, databaseSchema: SCHEMA, reset: true }),
  accessTokenSeconds: 86_400,
});
// The data of a seed are always the same; the server's own database is nobody else's.
let reference: ReturnType<typeof openSeeded> | undefined;
async function openSeeded() {
  if (databaseUrl !== null) return openServer(databaseUrl, SCHEMA, false);
  const db = await openEmbedded('memory://');
  await seed(db, users);
  return db;
}

process.on('message', (message) => {
  if (message === 'query') void query();
});
process.on('disconnect', () => process.exit());
tell({ url: server.url });

async function query(): Promise<void> {
  reference ??= openSeeded();
  const db = await reference;
  const begun = performance.now();
  const { rows } = await sql`
    select u.id, u.name, u.email, u.estado, u.id_user_create, u.id_user_update, u.created_at,
      u.updated_at, p.id as p_id, p.nombres, p.p_apellido, p.s_apellido, p.fecha_nacimiento, p.genero,
      p.estado as p_estado, p.id_user_create as p_id_user_create, p.id_user_update as p_id_user_update,
      p.created_at as p_created_at, p.updated_at as p_updated_at, r.id as r_id, r.nombre, r.descripcion
    from usuario u join persona p on p.id = u.id_persona join role r on r.id = u.id_role
    order by u.id`.execute(db);
  const text = JSON.stringify({ status: 200, message: '', data: rows });
  tell({ ms: performance.now() - begun, bytes: Buffer.byteLength(text) });
}
