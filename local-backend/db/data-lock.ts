import { createHash } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartError } from '../start-error.ts';

// Longer paths are refused by the operating system.
const LONGEST_SOCKET_PATH = 100;

function socketPath(directory: string): string {
  const name = `kantuta-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = path.join(directory, 'lock.sock');
  return inside.length <= LONGEST_SOCKET_PATH ? inside : path.join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(address, () => resolve(server.unref()));
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'),
    );
  });
}

/**
 * Takes the data directory for this process: PGlite has no lock, and two on one directory ruin it.
 * A local socket, unlike a file with a process id, is let go by the system however a process ends.
 * @returns what lets it go
 * @throws StartError when another server has it
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const address = socketPath(await realpath(dataDir));
  const server = await listen(address).catch(async () => {
    if (await isAnswered(address)) {
      throw new StartError(
        `Otro servidor está usando los datos de ${dataDir}. Ciérralo, o elige otro directorio con --data.`,
      );
    }
    await rm(address, { force: true });
    return listen(address);
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}
