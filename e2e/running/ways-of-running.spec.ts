import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { walkEveryRoute } from '../every-route.ts';
import { expect, test } from '../test.ts';

// The dev server has an origin of its own, of which nothing is forgotten in a shared context.
test.use({ cold: true });

// The third way, behind a web server under a base path, is walked in deploy.spec.ts.

test('preview: every route by link, by F5 and by its address', async ({ page, baseURL }) => {
  await walkEveryRoute(page, `${baseURL}/`);
});

test('npm start: every route by link, by F5 and by its address', async ({ page, complaints }) => {
  test.slow();
  const root = path.resolve(import.meta.dirname, '../..');
  const ports = ['--port', '0', '--backend-port', '0'];
  const program = spawn(
    process.execPath,
    ['tools/start.ts', ...ports, '--data', 'memory://', '--seed', '20'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: '' } },
  );
  const ended = once(program, 'close');
  // Also where the run is interrupted.
  const end = () => program.kill('SIGTERM');
  process.once('exit', end);
  try {
    const app = await new Promise<string | undefined>((resolve) => {
      let said = '';
      program.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const address = /Listo: abre (http:\S+)/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
      void ended.then(() => resolve(undefined));
    });
    expect(app).toBeDefined();
    await walkEveryRoute(page, `${app}/`);
    // F5 cuts off what the dev server's live reload was fetching.
    const isCutOff = (text: string) => text.includes('/@ng/component?');
    complaints.splice(0, Infinity, ...complaints.filter((text) => !isCutOff(text)));
  } finally {
    end();
    await ended;
    process.off('exit', end);
  }
});
