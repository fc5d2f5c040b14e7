import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../local-backend/start-error.ts';
import { relay } from '../processes/relay.ts';

export interface DevServer {
  /** whether the app can be opened; false when it was closed before that */
  readonly ready: Promise<boolean>;
  /** when it was closed; a StartError when it ended by itself */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const STOP_PATIENCE = 5000;

/**
 * `ng serve`, in a process of its own.
 * @param backend where the API answers, if not where proxy.conf.json says
 */
export function startDevServer(port: number, backend?: string): DevServer {
  const ng = path.join(ROOT, 'node_modules/@angular/cli/bin/ng.js');
  const options = ['serve', '--port', `${port}`, '--no-open'];
  if (backend !== undefined) options.push('--proxy-config', 'tools/start/proxy.ts');
  // Without a shell between: a bare Debian has no `ps` to find a shell's children with.
  const child = spawn(process.execPath, [ng, ...options], {
    cwd: ROOT,
    // Nobody answers, so nothing asks; and what is no error and no warning is tables of chunks.
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NG_CLI_ANALYTICS: 'false',
      ...(backend !== undefined && { KANTUTA_BACKEND: backend }),
    },
  });

  const closing = new AbortController();
  relay(child.stderr, 'app', closing.signal);
  const ended = once(child, 'close').then(() => {
    if (!closing.signal.aborted) throw new StartError('El servidor de desarrollo se detuvo.');
  });
  return {
    ready: Promise.race([
      answers(`http://localhost:${port}/`, closing.signal),
      ended.then(() => false),
    ]),
    ended,
    close: async () => {
      closing.abort();
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE);
      await ended.catch(() => undefined);
      clearTimeout(insist);
    },
  };
}

/** Waits until somebody answers. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const answer = await fetch(url, { signal }).catch(() => null);
    await answer?.body?.cancel();
    if (answer !== null) return true;
    await pause(200, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
