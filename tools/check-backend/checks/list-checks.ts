import { inShort, isOk, isRow, rowOf } from '../answers.ts';
import { type Check, conforms, handled, unchecked, unhandled } from '../check.ts';
import { rowsOf, type Subject } from '../subject.ts';
import { Unchecked } from '../unchecked.ts';

/** Lists as a whole, read again: last, when the trial records are in them. */

async function fresh(subject: Subject, path: string) {
  const answer = await subject.call('GET', path);
  const rows = rowsOf(answer);
  if (!rows) throw new Unchecked(`GET ${path} gives no list`);
  return { answer, rows: rows.filter(isRow) };
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

export const listChecks: Check[] = [
  {
    id: 'lists.inactive_usuarios',
    call: 'GET /usuario',
    contract: 'all accounts are in it, active and inactive',
    module: 'shows what comes',
    judge: async (subject, trial) => {
      if (trial) await trial.patch({ estado: false });
      const { rows } = await fresh(subject, '/usuario');
      const inactive = rows.filter(({ estado }) => estado === false).length;
      if (inactive > 0) return conforms(`${inactive} of ${rows.length} are inactive`);
      if (!trial) return unchecked('no inactive account is there to look for');
      return unhandled('inactive ones are left out', 'cannot activate them again');
    },
  },
  {
    id: 'lists.inactive_personas',
    call: 'GET /persona',
    contract: 'all people are in it, active and inactive',
    module: 'shows those that come; the others are reached through their accounts',
    judge: async (subject, trial) => {
      await trial?.main();
      const usuarios = (await fresh(subject, '/usuario')).rows;
      const { rows } = await fresh(subject, '/persona');
      if (rows.some(({ estado }) => estado === false)) return conforms();
      const inactive = usuarios.filter(({ persona }) => rowOf(persona)['estado'] === false).length;
      if (inactive === 0) return unchecked('no inactive person is there to look for');
      return handled(`${inactive} inactive ${inactive === 1 ? 'one is' : 'ones are'} left out`);
    },
  },
  {
    id: 'lists.order',
    call: 'GET of a list',
    contract: 'the rows stand in one order, which a change does not alter',
    module: 'sorts by itself',
    judge: async (subject) => {
      const ids = (await fresh(subject, '/usuario')).rows.map(({ id }) => Number(id));
      if (ids.length < 2) return unchecked('too few rows');
      const isSorted = ids.every((id, index) => index === 0 || id > ids[index - 1]!);
      return isSorted ? conforms('by id') : handled('not by id: changed rows move');
    },
  },
  {
    id: 'lists.etag',
    call: 'GET of a list',
    contract:
      'kept by no cache on the way (no-store); where there is an ETag, it is answered with 304',
    module: 'reads a list again where the backend has another version of it',
    judge: async (subject) => {
      const { answer } = await fresh(subject, '/usuario');
      const { headers, bytes } = answer;
      const tag = headers.get('etag');
      const isKept = !/no-store/.test(headers.get('cache-control') ?? '');
      const size = `${kilobytes(bytes)}, ${headers.get('content-encoding') ?? 'uncompressed'}`;
      const ask = (tag: string, wish: string) =>
        subject.call('GET', '/usuario', {
          headers: { 'if-none-match': tag, 'cache-control': wish },
        });
      // Browsers ask for what they have kept with max-age=0; Node alone would say no-cache.
      const again = tag === null ? null : await ask(tag, 'max-age=0');
      if (again && again.status !== 304 && !isOk(again)) {
        return unhandled(`with If-None-Match: ${inShort(again)}`, 'cannot read the list twice');
      }
      const tagged = again ? `ETag, then ${again.status}` : 'no ETag';
      const forced = tag !== null && again?.status === 304 && (await ask(tag, 'no-cache')).status;
      const whole = forced === 200 ? ' (200 with no-cache)' : '';
      const got = `${tagged}${whole}; ${isKept ? 'without no-store' : 'no-store'}; ${size}`;
      return isKept || (again && again.status !== 304) ? handled(got) : conforms(got);
    },
  },
  {
    id: 'secrets',
    call: 'every answer',
    contract: 'no password, no hash and no other secret',
    module: 'drops it while reading: it is never in memory, storage or the page',
    judge: async ({ secrets }) => {
      const leaks = secrets.leaks();
      if (leaks.length === 0) return conforms();
      const grave = leaks.filter(({ isDropped }) => !isDropped);
      const worst = grave.length > 0 ? grave : leaks;
      const shown = worst.slice(0, 4).map(({ call, at }) => `${call} (${at})`);
      const more = worst.length > 4 ? ` and ${worst.length - 4} more` : '';
      const got = `${shown.join(', ')}${more}`;
      return grave.length > 0
        ? unhandled(got, 'may show it, as a text like any other')
        : handled(got);
    },
  },
];
