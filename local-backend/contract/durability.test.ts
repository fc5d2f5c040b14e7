import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import type { Envelope } from '../http/envelope.ts';
import type { Persona } from '../persona/persona.ts';
import type { ServerOptions } from '../start-server.ts';
import type { Registration, Usuario } from '../usuario/usuario.ts';
import { ContractClient, newRegistration } from './contract-client.ts';

// A backend that is killed among its writes: what was answered is there, and nothing is half there.

const WRITES = 1000;
/** How many wait for an answer at the same time, each caller on records of its own. */
const CALLERS = 8;
const { DATABASE_URL } = process.env;
const SCHEMA = `kantuta_durability_${process.pid}`;

const SCRIPT = `
  const { startServer } = await import(${JSON.stringify(import.meta.resolve('../start-server.ts'))});
  process.stdout.write((await startServer(JSON.parse(process.argv[1]))).url + '\\n');`;

/** Starts a backend in a process of its own. */
async function start(options: ServerOptions): Promise<{ child: ChildProcess; url: string }> {
  const args = ['--input-type=module', '-e', SCRIPT, JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const url of createInterface({ input: child.stdout! })) return { child, url };
  throw new Error('The server did not start');
}
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** What one caller has been answered, and the one write that may have been cut off. */
interface Ledger {
  personas: Persona[];
  usuarios: Usuario[];
  /** the name of the caller's usuario and the given names of the caller's persona */
  named: { usuario: string; persona: string };
  underWay: { usuario?: string; persona?: string };
}

const { p_apellido, fecha_nacimiento, genero } = newRegistration();
const persona = (nombres: string) => ({ nombres, p_apellido, fecha_nacimiento, genero });
/** The only persons of this name are made by registrations. */
const registration = (): Registration => newRegistration({ nombres: 'Con cuenta' });

/** Writes until the server is gone, one write after the other. */
async function write(
  client: ContractClient,
  own: { usuario: Usuario; caller: number },
  nextWrite: () => number | null,
  answered: () => void,
): Promise<Ledger> {
  const { id, persona: person } = own.usuario;
  const ledger: Ledger = {
    personas: [],
    usuarios: [],
    named: { usuario: own.usuario.name, persona: person.nombres },
    underWay: {},
  };
  for (let count = nextWrite(); count !== null; count = nextWrite()) {
    const name = `Escritura ${count}`;
    try {
      switch (count % 20) {
        case 0: {
          const made = await client.call<Usuario>('POST', '/usuario/register', registration());
          ledger.usuarios.push(made.body);
          break;
        }
        case 1:
        case 2:
        case 3:
        case 4:
        case 5:
          ledger.underWay = { usuario: name };
          await client.call('PATCH', `/usuario/${id}`, { name });
          ledger.named.usuario = name;
          break;
        case 6:
        case 7:
        case 8:
        case 9: {
          ledger.underWay = { persona: name };
          const change = { ...persona(name), id: person.id, id_user_update: own.caller };
          await client.call('PUT', '/persona', change);
          ledger.named.persona = name;
          break;
        }
        default: {
          const { body } = await client.call<Envelope<Persona>>('POST', '/persona', persona(name));
          ledger.personas.push(body.data);
        }
      }
    } catch (error) {
      // The connection broke; any answer that came and was not right fails the test.
      if (error instanceof TypeError) return ledger;
      throw error;
    }
    ledger.underWay = {};
    answered();
  }
  return ledger;
}

const places: [string, ServerOptions | null][] = [
  ['PGlite', {}],
  ['PostgreSQL', DATABASE_URL ? { databaseUrl: DATABASE_URL, databaseSchema: SCHEMA } : null],
];

for (const [name, options] of places) {
  describe(`a backend on ${name} that is killed`, { skip: !options }, () => {
    let dataDir: string;
    let children: ChildProcess[];

    before(async () => {
      children = [];
      dataDir = await mkdtemp(path.join(tmpdir(), 'kantuta-test-'));
    });
    after(async () => {
      for (const child of children) await kill(child);
      await rm(dataDir, { recursive: true, force: true });
      if (name !== 'PostgreSQL') return;
      const client = new pg.Client({ connectionString: DATABASE_URL });
      await client.connect();
      await client.query(`drop schema if exists ${SCHEMA} cascade`);
      await client.end();
    });

    async function signedIn() {
      const common = { host: '127.0.0.1', port: 0, seed: CALLERS, dataDir };
      const { child, url } = await start({ ...common, ...options });
      children.push(child);
      const admin = await new ContractClient(url).signedIn(DEMO_ACCOUNTS.administrador);
      const list = async <T>(address: string) =>
        (await admin.client.call<Envelope<T[]>>('GET', address)).body.data;
      return { ...admin, child, list };
    }

    test('has kept what it answered, and no half of a registration', async () => {
      const { client, session, child, list } = await signedIn();
      const seeded = await list<Usuario>('/usuario');
      const owned = seeded.slice(-CALLERS);
      const killAfter = Math.round(WRITES * (0.3 + 0.4 * Math.random()));
      let sent = 0;
      let answers = 0;
      const ledgers = await Promise.all(
        owned.map((usuario) =>
          write(
            client,
            { usuario, caller: session.user.id },
            () => (sent < WRITES ? sent++ : null),
            () => {
              if (++answers === killAfter) child.kill('SIGKILL');
            },
          ),
        ),
      );
      await kill(child);
      assert.ok(answers >= killAfter && answers < WRITES, `${answers} of ${sent} answered`);

      const again = await signedIn();
      const usuarios = new Map((await again.list<Usuario>('/usuario')).map((row) => [row.id, row]));
      const personas = new Map((await again.list<Persona>('/persona')).map((row) => [row.id, row]));
      const told = `killed after ${killAfter} answers`;
      for (const [index, { named, underWay, ...made }] of ledgers.entries()) {
        for (const row of made.personas) assert.deepEqual(personas.get(row.id), row, told);
        for (const row of made.usuarios) assert.deepEqual(usuarios.get(row.id), row, told);
        const { id } = owned[index]!;
        const now = usuarios.get(id);
        assert.ok([named.usuario, underWay.usuario].includes(now?.name), `${told}: ${now?.name}`);
        const nombres = now?.persona.nombres;
        assert.ok([named.persona, underWay.persona].includes(nombres), `${told}: ${nombres}`);
      }

      const owners = [...usuarios.values()].map((usuario) => usuario.persona.id);
      assert.equal(new Set(owners).size, owners.length);
      const registered = [...personas.values()].filter(({ nombres }) => nombres === 'Con cuenta');
      for (const { id } of registered) assert.ok(owners.includes(id), `${told}: persona ${id}`);
      assert.equal(registered.length, usuarios.size - seeded.length, told);
      assert.ok(registered.length >= ledgers.flatMap((ledger) => ledger.usuarios).length);
      // It goes on: the next ids are free.
      await again.client.expect(201, 'usuario', 'POST', '/usuario/register', registration());
    });
  });
}
