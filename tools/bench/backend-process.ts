import { openEmbedded } from '../../local-backend/db.ts';
import { seed } from '../../local-backend/seed.ts';
import { startServer } from '../../local-backend/start-server.ts';
import { listUsuarios } from '../../local-backend/usuario-store.ts';
import type { BackendOptions, FromBackend } from './backend.ts';

/**
 * The local backend in a process of its own, so that what drives the browser does not slow it down.
 * On 'query' it measures what no backend can undercut: the same query on the same data, serialized.
 */
const { users, port, staticDir } = JSON.parse(process.argv[2] ?? '{}') as BackendOptions;
const tell = (message: FromBackend) => process.send?.(message);

const server = await startServer({
  host: '127.0.0.1',
  port,
  dataDir: 'memory://',
  seed: users,
  staticDir,
  accessTokenSeconds: 86_400,
});
// The data of a seed are always the same; the server's own database is nobody else's.
let reference: ReturnType<typeof openSeeded> | undefined;
async function openSeeded() {
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
  const text = JSON.stringify({ status: 200, message: '', data: await listUsuarios(db) });
  tell({ ms: performance.now() - begun, bytes: Buffer.byteLength(text) });
}
