import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seed } from '../demo/seed.ts';
import { migrate, MIGRATIONS } from './migrate.ts';
import { tables } from './migrations/0001-tables.ts';
import { memoryCluster } from './new-cluster.ts';
import type { Database, Tables } from './tables.ts';

let db: Database;
before(async () => {
  const pglite = await PGlite.create({ fs: await memoryCluster() });
  db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
});
after(() => db.destroy());

const celular: Migration = {
  up: (schema) => schema.schema.alterTable('persona').addColumn('celular', 'text').execute(),
};

test('data of before there were migrations are kept, and get what is new', async () => {
  await tables.up(db);
  await seed(db, 3);
  await migrate(db, 'public');
  const { rows } = await sql`select * from usuario`.execute(db);
  assert.equal(rows.length, 6);
  assert.deepEqual(await db.selectFrom('signing_secret').selectAll().execute(), []);
});

test('a new column works on data that are there, and a second start changes nothing', async () => {
  const more = { ...MIGRATIONS, '9999-celular': celular };
  for (let start = 0; start < 2; start++) await migrate(db, 'public', more);
  const { rows } = await sql<{ celular: unknown }>`select celular from persona`.execute(db);
  assert.equal(rows.length, 18);
  assert.ok(rows.every((row) => row.celular === null));
});

test('a migration that fails leaves the tables as they were, and says so', async () => {
  const broken: Migration = {
    async up(schema) {
      await schema.schema.alterTable('persona').addColumn('apodo', 'text').execute();
      throw new Error('No further');
    },
  };
  const all = { ...MIGRATIONS, '9999-celular': celular, '99999-broken': broken };
  await assert.rejects(migrate(db, 'public', all), /No further/);
  await assert.rejects(sql`select apodo from persona`.execute(db), /apodo/);
});
