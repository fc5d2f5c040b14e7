import type { FastifyInstance } from 'fastify';
import { type KyselyPlugin, sql } from 'kysely';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { createTokens, newSecret } from '../access/tokens.ts';
import { buildApp } from '../app.ts';
import { openEmbedded } from '../db/open-embedded.ts';
import { openServer } from '../db/open-server.ts';
import type { Database } from '../db/tables.ts';
import { DEMO_ACCOUNTS } from '../demo/demo-accounts.ts';
import { seed } from '../demo/seed.ts';
import type { Envelope } from '../http/envelope.ts';
import type { Persona } from '../persona/persona.ts';
import type { Usuario } from '../usuario/usuario.ts';
import {
  ContractClient,
  type ErrorBody,
  newRegistration,
  type Session,
} from './contract-client.ts';
import { assertAnswer } from './wire-schemas.ts';

// How this backend sends lists: page by page, compressed, and not at all when nothing has changed.

const { DATABASE_URL } = process.env;
const SCHEMA = `kantuta_lists_${process.pid}`;
// With the three demo accounts, two pages of 1000 usuarios and nothing on the third.
const SEED = 1997;
const LISTS = ['/usuario', '/persona'] as const;
type List = (typeof LISTS)[number];

const databases: [string, (() => Promise<Database>) | null][] = [
  ['PGlite', () => openEmbedded('memory://')],
  ['PostgreSQL', DATABASE_URL ? () => openServer(DATABASE_URL, SCHEMA, true) : null],
];

for (const [name, open] of databases) {
  describe(`lists on ${name}`, { skip: !open }, () => {
    let db: Database;
    let app: FastifyInstance;
    let admin: ContractClient;
    let session: Session;

    async function serve(database: Database): Promise<FastifyInstance> {
      const served = await buildApp(
        {
          ...{ db: database, profile: 'documented', welcomeMailMs: 0, faults: [] },
          publicPostsPerMinute: 600,
          tokens: createTokens(secret, 3600),
          outbox: { isReal: false, send: () => Promise.reject(new Error('No mail is due')) },
        },
        { staticDir: null, log: false },
      );
      await served.listen({ port: 0, host: '127.0.0.1' });
      return served;
    }
    const secret = newSecret();
    const urlOf = (served: FastifyInstance) =>
      `http://127.0.0.1:${(served.server.address() as AddressInfo).port}`;

    before(async () => {
      if (!open) return;
      db = await open();
      await seed(db, SEED);
      await sql`analyze role, persona, usuario`.execute(db);
      app = await serve(db);
      ({ client: admin, session } = await new ContractClient(urlOf(app)).signedIn(
        DEMO_ACCOUNTS.administrador,
      ));
    });
    after(async () => {
      await app.close();
      if (name === 'PostgreSQL') await sql`drop schema ${sql.id(SCHEMA)} cascade`.execute(db);
      await db.destroy();
    });

    const send = (list: List, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(admin.url + list, {
        method,
        headers: { authorization: `Bearer ${admin.token}`, ...headers },
      });
    const rows = async (list: List) =>
      (await admin.call<Envelope<(Usuario | Persona)[]>>('GET', list)).body.data;

    /** A PostgreSQL that others use too may have been written to since: then once more. */
    async function knownTag(list: List): Promise<string> {
      for (let tries = name === 'PGlite' ? 1 : 10; ; tries--) {
        const tag = (await send(list, {}, 'HEAD')).headers.get('etag') ?? '';
        const { status } = await send(list, { 'if-none-match': tag });
        if (status === 304) return tag;
        assert.ok(tries > 1, `${list} ${tag}: ${status}`);
      }
    }

    test('hold every row once, in the order of the ids, as it is when read alone', async () => {
      const odd = 'Ñandú "Uno" \\ </script> 😀';
      const path = `/usuario/${session.user.id}`;
      await admin.expect(200, 'usuario', 'PATCH', path, { name: odd });
      const usuarios = await rows('/usuario');
      const personas = await rows('/persona');
      assert.equal(usuarios.length, SEED + 3);
      assert.equal(personas.length, SEED + 3 + 12);
      for (const listed of [usuarios, personas]) {
        const ids = listed.map(({ id }) => id);
        assert.deepEqual(
          ids,
          [...new Set(ids)].sort((one, other) => one - other),
        );
      }
      for (const index of [0, 1, 999, 1000, 1999]) {
        const { id } = usuarios[index]!;
        assert.deepEqual(usuarios[index], await admin.usuario(id));
        const person = personas[index]!;
        const alone = await admin.expect<Persona>(200, 'persona', 'GET', `/persona/${person.id}`);
        assert.deepEqual(person, alone.body);
      }
      assert.equal((usuarios[0] as Usuario).name, odd);
    });

    const encodings: [accepted: string, used: string | null][] = [
      ['identity', null],
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['*', 'br'],
      ['*;q=0', null],
      ['deflate', null],
    ];
    for (const list of LISTS) {
      test(`${list} is the same in every encoding`, async () => {
        const tag = await knownTag(list);
        const plain = await (await send(list, { 'accept-encoding': 'identity' })).text();
        for (const [accepted, used] of encodings) {
          const answer = await send(list, { 'accept-encoding': accepted });
          assert.equal(await answer.text(), plain, accepted);
          const { headers } = answer;
          assert.equal(headers.get('content-encoding'), used, accepted);
          assert.equal(headers.get('vary'), 'Accept-Encoding');
          assert.equal(headers.get('cache-control'), 'no-store');
          assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
          assert.match(headers.get('etag') ?? '', /^W\/"[\w:,-]+"$/);
          const again = { 'accept-encoding': accepted, 'if-none-match': tag };
          // On a shared server a 200 may be due, and the tag says so.
          const known = await send(list, again);
          assert.ok(known.status === 304 || known.headers.get('etag') !== tag, accepted);
          await known.arrayBuffer();
        }
      });

      test(`HEAD ${list} is GET without the body`, async () => {
        for (const encoding of ['identity', 'br']) {
          const headers = { 'accept-encoding': encoding };
          const [whole, head] = [await send(list, headers), await send(list, headers, 'HEAD')];
          await whole.arrayBuffer();
          assert.deepEqual([head.status, await head.text()], [200, '']);
          for (const header of ['content-type', 'content-encoding', 'vary', 'cache-control']) {
            assert.equal(head.headers.get(header), whole.headers.get(header), header);
          }
        }
        const tag = await knownTag(list);
        const head = await send(list, { 'if-none-match': tag }, 'HEAD');
        assert.ok(head.status === 304 || head.headers.get('etag') !== tag);
        assert.equal(head.headers.get('content-length'), null);
      });
    }

    test('a 304 has the headers and no body, and is for whoever may read', async () => {
      const tag = await knownTag('/usuario');
      const forms: [string, number][] = [
        [tag.replace('W/', ''), 304],
        [`"x", ${tag}`, 304],
        ['*', 304],
        ['"x"', 200],
        [tag.replace('W/"', 'W/"x'), 200],
        [tag.slice(0, -1), 200],
      ];
      for (const [named, status] of forms) {
        const answer = await send('/usuario', { 'if-none-match': named });
        const body = await answer.text();
        if (name === 'PGlite') assert.equal(answer.status, status, named);
        if (answer.status !== 304) continue;
        assert.equal(body, '');
        assert.match(answer.headers.get('etag') ?? '', /^W\//);
        assert.equal(answer.headers.get('vary'), 'Accept-Encoding');
        assert.equal(answer.headers.get('cache-control'), 'no-store');
      }
      const nobody = await fetch(`${admin.url}/usuario`, { headers: { 'if-none-match': tag } });
      assert.equal(nobody.status, 401);
      assert.equal(nobody.headers.get('etag'), null);
      await nobody.arrayBuffer();
    });

    const details = {
      ...{ nombres: 'Wara', p_apellido: 'Choque', fecha_nacimiento: '2000-02-29', genero: 'F' },
    };
    const changes: [string, () => Promise<unknown>][] = [
      [
        'a registration',
        () => admin.expect(201, 'usuario', 'POST', '/usuario/register', newRegistration()),
      ],
      [
        'a PATCH of a usuario',
        () => admin.expect(200, 'usuario', 'PATCH', '/usuario/9', { name: 'Otro nombre' }),
      ],
      ['a new persona', () => admin.expect(201, 'personaEnvelope', 'POST', '/persona', details)],
      [
        'a PUT of a persona',
        () =>
          admin.expect(200, 'persona', 'PUT', '/persona', {
            ...{ id: 9, id_user_update: session.user.id, ...details },
          }),
      ],
      [
        'a usuario whose clock stands still',
        () => sql`update usuario set name = 'x' where id = 8`.execute(db),
      ],
      [
        'a persona whose clock goes back',
        () =>
          sql`update persona set genero = 'M', updated_at = '2001-01-01' where id = 8`.execute(db),
      ],
      ['a role', () => sql`update role set descripcion = 'Otra' where id = 4`.execute(db)],
      [
        'an account that is gone',
        () => sql`delete from usuario where id = (select max(id) from usuario)`.execute(db),
      ],
    ];
    for (const [change, make] of changes) {
      test(`${change} changes the ETag`, async () => {
        const tags = [await knownTag('/usuario'), await knownTag('/persona')];
        await make();
        for (const [index, list] of LISTS.entries()) {
          const answer = await send(list, { 'if-none-match': tags[index]! });
          assert.equal(answer.status, 200, list);
          await answer.arrayBuffer();
          assert.notEqual(await knownTag(list), tags[index]);
        }
      });
    }

    test('another server knows none of the tags', async () => {
      const tag = await knownTag('/usuario');
      const other = await serve(db);
      try {
        const answer = await fetch(`${urlOf(other)}/usuario`, {
          headers: { authorization: `Bearer ${admin.token}`, 'if-none-match': tag },
        });
        assert.equal(answer.status, 200);
        await answer.arrayBuffer();
      } finally {
        await other.close();
      }
    });

    test(
      'a change that began before another and ended after it changes the ETag',
      { skip: name === 'PGlite' && 'one connection' },
      async () => {
        const client = () =>
          new pg.Client({ connectionString: DATABASE_URL, options: `-c search_path=${SCHEMA}` });
        const [early, late] = [client(), client()];
        await Promise.all([early.connect(), late.connect()]);
        try {
          const update = 'update persona set genero = $1, updated_at = now() where id = $2';
          await early.query('begin');
          await early.query(update, ['X', 5]);
          await late.query(update, ['Y', 6]);
          const tag = await knownTag('/persona');
          assert.notEqual(((await rows('/persona')) as Persona[])[4]?.genero, 'X');
          await early.query('commit');
          const answer = await send('/persona', { 'if-none-match': tag });
          assert.equal(answer.status, 200);
          const { data } = (await answer.json()) as Envelope<Persona[]>;
          assert.deepEqual([data[4]?.genero, data[5]?.genero], ['X', 'Y']);
        } finally {
          await Promise.all([early.end(), late.end()]);
        }
      },
    );

    describe('while they are read', () => {
      /** A server whose database does `interfere` before it hands out this page, from 1. */
      async function interfered(page: number, interfere: () => Promise<void>) {
        const pages = new Set<unknown>();
        const plugin: KyselyPlugin = {
          transformQuery: ({ node, queryId }) => {
            if ('limit' in node && node.limit) pages.add(queryId);
            return node;
          },
          async transformResult({ result, queryId }) {
            if (pages.has(queryId) && pages.size === page) await interfere();
            return result;
          },
        };
        return { served: await serve(db.withPlugin(plugin)), pages };
      }
      async function open(served: FastifyInstance, encoding: string): Promise<IncomingMessage> {
        const headers = {
          authorization: `Bearer ${admin.token}`,
          'accept-encoding': encoding,
        };
        const request = get(`${urlOf(served)}/usuario`, { headers });
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        return response;
      }

      for (const encoding of ['identity', 'br', 'gzip']) {
        test(`the first rows leave before the last are read (${encoding})`, async () => {
          let release: () => void = () => undefined;
          const held = new Promise<void>((resolve) => (release = resolve));
          const { served } = await interfered(2, () => held);
          try {
            const response = await open(served, encoding);
            const [chunk] = (await once(response, 'data')) as [Buffer];
            assert.ok(chunk.length > 0);
            release();
            response.resume();
            await once(response, 'end');
            assert.ok(response.complete);
          } finally {
            release();
            await served.close();
          }
        });

        test(`an error among the rows cuts the answer off (${encoding})`, async () => {
          let read: () => void = () => undefined;
          const begun = new Promise<void>((resolve) => (read = resolve));
          const { served } = await interfered(2, async () => {
            await begun;
            throw new Error('The database is gone');
          });
          try {
            const response = await open(served, encoding);
            response.on('error', () => undefined);
            const closed = new Promise((resolve) => response.on('close', resolve));
            response.once('data', read);
            await closed;
            assert.equal(response.statusCode, 200);
            assert.equal(response.complete, false);
          } finally {
            await served.close();
          }
        });
      }

      test('an error before them is told as one', async () => {
        const { served } = await interfered(1, () => Promise.reject(new Error('secret $argon2')));
        try {
          const response = await open(served, 'br');
          const { statusCode, headers } = response;
          assert.deepEqual(
            [statusCode, headers.etag, headers['content-encoding']],
            [500, undefined, undefined],
          );
          const body = JSON.parse(String(await buffer(response))) as ErrorBody;
          assertAnswer('error', body);
          assert.equal(body.message, 'Error interno del servidor');
        } finally {
          await served.close();
        }
      });

      test('a caller who leaves stops the reading', async () => {
        let leave: () => void = () => undefined;
        const left = new Promise<void>((resolve) => (leave = resolve));
        const { served, pages } = await interfered(2, () => left);
        served.server.once('connection', (socket) => socket.once('close', leave));
        try {
          const response = await open(served, 'identity');
          response.on('error', () => undefined);
          response.once('data', () => response.destroy());
          await left;
        } finally {
          await served.close();
        }
        assert.equal(pages.size, 2);
      });
    });

    test('what is small stays as it is', async () => {
      const accept = { 'accept-encoding': 'br, gzip' };
      const headers = { authorization: `Bearer ${admin.token}`, ...accept };
      const roles = await fetch(`${admin.url}/auth/roles/list`, { headers });
      await roles.arrayBuffer();
      assert.equal(roles.headers.get('content-encoding'), null);

      await db.deleteFrom('usuario').where('id', '<>', session.user.id).execute();
      const one = await send('/usuario', accept);
      const text = await one.text();
      assert.equal(one.headers.get('content-encoding'), null);
      assert.equal(one.headers.get('content-length'), String(Buffer.byteLength(text)));
      const { data } = JSON.parse(text) as Envelope<Usuario[]>;
      assert.deepEqual(data, [await admin.usuario(session.user.id)]);
    });
  });
}
