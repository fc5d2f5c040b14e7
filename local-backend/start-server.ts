import { sql } from 'kysely';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { keptSecret } from './access/signing-secret.ts';
import { createTokens } from './access/tokens.ts';
import { buildApp } from './app.ts';
import { openDataDir, temporaryDataDir } from './db/data-dir.ts';
import { openEmbedded } from './db/open-embedded.ts';
import { DEFAULT_SCHEMA, openServer } from './db/open-server.ts';
import type { Database } from './db/tables.ts';
import { addAccountWithoutRole, DEFAULT_SEED_SIZE, seed, seedFirstStart } from './demo/seed.ts';
import type { Profile } from './deployed/profile.ts';
import { parseFaults } from './http/faults.ts';
import { fileOutbox, smtpOutbox } from './mail/outbox.ts';
import { assertPortFree, explained } from './port.ts';

export interface ServerOptions {
  /** 0 takes a free one; default 3000, or 4300 with `staticDir` */
  port?: number;
  /** default `localhost`, which is both 127.0.0.1 and ::1 */
  host?: string;
  /** where data, mails and the secret are kept; `memory://` keeps nothing; default `.data` */
  dataDir?: string;
  /** a PostgreSQL server to use instead of the embedded one */
  databaseUrl?: string | undefined;
  /** the PostgreSQL schema for the tables on such a server; a plain lower-case name */
  databaseSchema?: string;
  /** start from nothing */
  reset?: boolean;
  /** how many people an empty database is filled with, up to 100,000; default 200 */
  seed?: number;
  /** Whether one example of each thing that /calidad finds is among them. */
  dirt?: boolean;
  /** fill an empty database with one account that has neither role nor persona, and no people */
  firstStart?: boolean;
  /** a production build to serve; the API is then under `/api` */
  staticDir?: string | undefined;
  /** as after `--fault`, see `parseFaults` */
  faults?: readonly string[];
  /** default `documented` */
  profile?: Profile;
  /** how long a registration waits on the deployed profiles; default 1500 */
  welcomeMailMs?: number;
  /** lists as slow as those of deployed backends, and uncompressed */
  slowLists?: boolean;
  /** default an hour */
  accessTokenSeconds?: number;
  /** how often one address may call the public POSTs in a minute; default 600 */
  publicPostsPerMinute?: number;
  /** sends mails through this server instead of writing them to the outbox */
  smtpUrl?: string | undefined;
  /** how many mails leave through it in an hour; default 60 */
  mailsPerHour?: number;
  /** names that `Host` may say besides those of this machine and `host` */
  allowedHosts?: readonly string[];
  /** write unexpected errors to the standard output; default false */
  log?: boolean;
}

export interface RunningServer {
  /** the origin, such as http://localhost:3000 */
  url: string;
  /** where mails land as .eml files */
  outboxDir: string;
  /** whether this start filled an empty database */
  seeded: boolean;
  /** ends connections, closes the database and lets the data directory go */
  close(): Promise<void>;
}

const MEMORY = 'memory://';

/**
 * Starts the local backend in this process.
 * @throws StartError with a sentence for the person who starts it
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { staticDir, host = 'localhost', dataDir = '.data', databaseUrl } = options;
  const {
    port = staticDir === undefined ? 3000 : 4300,
    reset = false,
    profile = 'documented',
  } = options;
  const inMemory = dataDir === MEMORY;
  const embedded = databaseUrl === undefined;
  const faults = parseFaults(options.faults ?? []);
  await assertPortFree(host, port);

  // What was taken is given back in the opposite order, however far the start came.
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const home = inMemory
      ? await temporaryDataDir()
      : await openDataDir(dataDir, { lock: embedded, reset });
    undo.push(() => home.release());

    const db: Database = embedded
      ? await openEmbedded(inMemory ? MEMORY : home.postgres)
      : await openServer(databaseUrl, options.databaseSchema ?? DEFAULT_SCHEMA, reset);
    undo.push(() => db.destroy());
    const seeded = await fill(db, profile, options);

    const app = await buildApp(
      {
        db,
        faults,
        profile,
        slowLists: options.slowLists ?? false,
        welcomeMailMs: options.welcomeMailMs ?? 1500,
        tokens: createTokens(await keptSecret(db), options.accessTokenSeconds ?? 3600),
        outbox: options.smtpUrl
          ? smtpOutbox(options.smtpUrl, options.mailsPerHour ?? 60)
          : fileOutbox(home.outbox),
        publicPostsPerMinute: options.publicPostsPerMinute ?? 600,
      },
      {
        staticDir: staticDir === undefined ? null : path.resolve(staticDir),
        log: options.log ?? false,
        allowedHosts: [host, ...(options.allowedHosts ?? [])],
      },
    );
    undo.push(() => app.close());
    await app.listen({ port, host }).catch((error: unknown) => {
      throw explained(error, host, port);
    });
    const taken = app.server.address() as AddressInfo;
    const shownHost = host.includes(':') ? `[${host}]` : host;
    const url = `http://${shownHost}:${taken.port}`;
    return { url, outboxDir: home.outbox, seeded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @returns whether the database was empty */
async function fill(db: Database, profile: Profile, options: ServerOptions): Promise<boolean> {
  const seeded = options.firstStart
    ? await seedFirstStart(db)
    : await seed(db, options.seed ?? DEFAULT_SEED_SIZE, options.dirt);
  if (profile !== 'documented') await addAccountWithoutRole(db);
  // PGlite never does it by itself, and without it the planner sorts where it could walk an index.
  await sql`analyze role, persona, usuario`.execute(db);
  return seeded;
}
