import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface BackendOptions {
  users: number;
  /** 0 takes a free one */
  port: number;
  staticDir: string;
  /** lists as late as from deployed backends, and uncompressed */
  latency: boolean;
  /** a PostgreSQL server to use instead of the embedded one, in a schema of the bench's own */
  databaseUrl: string | null;
}

export type FromBackend = { url: string } | { ms: number; bytes: number };

export interface Backend {
  options: BackendOptions;
  url: string;
  /** the query for all users and JSON.stringify, in that process */
  query(): Promise<{ ms: number; bytes: number }>;
  close(): Promise<void>;
}

/** @throws Error when the process ends before it answers; it has said why on its own */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const child = fork(new URL('backend-process.ts', import.meta.url), [JSON.stringify(options)]);
  const ended = once(child, 'exit');
  const nextMessage = async (): Promise<FromBackend> => {
    const first = await Promise.race([
      once(child, 'message') as Promise<[FromBackend]>,
      ended.then(() => null),
    ]);
    if (!first) throw new Error('The local backend ended');
    return first[0];
  };
  const started = await nextMessage();
  if (!('url' in started)) throw new Error('The local backend said something unexpected');
  return {
    options,
    url: started.url,
    async query() {
      child.send('query');
      const answer = await nextMessage();
      if (!('ms' in answer)) throw new Error('The local backend said something unexpected');
      return answer;
    },
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
