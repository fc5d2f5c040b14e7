import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../processes/free-port.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPT = path.join(ROOT, 'tools/start.ts');

interface Run {
  child: ChildProcess;
  /** all that was said until now */
  said: () => string;
  until: (pattern: RegExp) => Promise<void>;
  /** the exit code, or the signal */
  end: Promise<number | NodeJS.Signals>;
  /** What still runs of all that it started, as command lines. */
  leftovers: () => Promise<string[]>;
}

const runs: Run[] = [];
after(() => {
  for (const { child } of runs) child.kill('SIGKILL');
});

function run(command: string, args: string[]): Run {
  const mark = `KANTUTA_RUN=${process.pid}-${runs.length}`;
  const [name = '', value] = mark.split('=');
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', [name]: value },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a terminal gives it: Ctrl-C is for all of it.
    detached: true,
  });
  let said = '';
  const ended = once(child, 'close').then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals,
  );
  const listeners = new Set<() => void>();
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const listen of listeners) listen();
    });
  }
  const until = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => pattern.test(said) && resolve();
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended, and said: ${said}`)));
    });
  const started = { child, said: () => said, until, end: ended, leftovers: () => marked(mark) };
  runs.push(started);
  return started;
}

/** Found by their environment, which is passed on to grandchildren. */
async function marked(mark: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
    if ((await read('environ')).split('\0').includes(mark)) found.push(await read('cmdline'));
  }
  return found;
}

async function expectNothingLeft({ leftovers }: Run): Promise<void> {
  if (process.platform !== 'linux') return;
  while ((await leftovers()).length > 0) await pause(100);
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe('npm start', () => {
  test('tells of the app and of the backend, and starts nothing', async () => {
    const help = run(process.execPath, [SCRIPT, '--help']);
    assert.equal(await help.end, 0);
    for (const option of ['--port', '--backend-port', '--backend URL', '--seed', '--fault']) {
      assert.ok(help.said().includes(option), option);
    }
  });

  test('refuses what it does not know, in one line', async () => {
    const unknown = run(process.execPath, [SCRIPT, '--pord', '4300']);
    assert.equal(await unknown.end, 1);
    assert.match(unknown.said(), /--pord/);
    assert.doesNotMatch(unknown.said(), /\n\s+at /);
  });

  test('a port in use is said, with the option that chooses another', async () => {
    const holder = createServer().listen(0, 'localhost');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    try {
      const [app, backend] = [
        run(process.execPath, [SCRIPT, '--port', `${port}`]),
        run(process.execPath, [SCRIPT, '--port', '0', '--backend-port', `${port}`]),
      ];
      assert.deepEqual(await Promise.all([app.end, backend.end]), [1, 1]);
      assert.equal(
        app.said(),
        `El puerto ${port} ya está en uso. Cierra el otro programa, o elige otro con --port.\n`,
      );
      assert.match(backend.said(), /elige otro con --backend-port\. Si es un backend: npm start/);
    } finally {
      holder.close();
    }
  });

  test('says address and accounts once; the proxy follows; SIGTERM to npm ends all', async () => {
    const ports = [await freePort(), await freePort()] as const;
    const started = run('npm', [
      ...['start', '--', '--port', `${ports[0]}`, '--backend-port', `${ports[1]}`],
      ...['--data', 'memory://', '--seed', '3'],
    ]);
    await started.until(/Ctrl-C termina/);
    const app = `http://localhost:${ports[0]}`;

    const proxied = await fetch(`${app}/api/usuario`);
    assert.equal(proxied.status, 401);
    assert.equal(((await proxied.json()) as { path: string }).path, '/usuario');
    const direct = await fetch(`http://localhost:${ports[1]}/usuario`);
    assert.equal(direct.status, 401);

    assert.equal(count(started.said(), app), 1, started.said());
    assert.equal(count(started.said(), 'admin@kantuta.bo'), 1, started.said());
    assert.doesNotMatch(started.said(), /chunk|bundle|Raw size/i);

    const before = started.said();
    started.child.kill('SIGTERM');
    await started.end;
    await expectNothingLeft(started);
    assert.equal(started.said(), before);
  });

  test('Ctrl-C ends all in silence, even before there is anything to open', async () => {
    const started = run('npm', [
      'start',
      '--',
      '--port',
      '0',
      '--data',
      'memory://',
      '--backend-port',
      '0',
    ]);
    await started.until(/tools\/start\.ts/);
    while ((await started.leftovers()).filter((line) => line.includes('ng')).length === 0) {
      await pause(100);
    }
    const before = started.said();
    process.kill(-started.child.pid!, 'SIGINT');
    assert.ok([0, 'SIGINT'].includes(await started.end));
    await expectNothingLeft(started);
    assert.equal(started.said(), before);
  });
});
