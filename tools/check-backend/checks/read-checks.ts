import { mismatches } from '../../../local-backend/contract/wire-schemas.ts';
import { inShort, isOk, isRow, type Row, rowOf } from '../answers.ts';
import { type Check, conforms, handled, listed, unchecked, unhandled } from '../check.ts';
import { areReadableRoles, isReadablePersona, isReadableUsuario } from '../readable.ts';
import { NOBODY } from '../subject.ts';
import { failed, judgeList, judgeRows, UNREADABLE } from './judge-reads.ts';
import { isSecondary } from './secondary.ts';

export const readChecks: Check[] = [
  {
    id: 'roles.list',
    call: 'GET /auth/roles/list',
    contract: '200 with a bare array of { id, nombre, descripcion? }, an administrator among them',
    module: 'reads id and nombre and nothing else',
    judge: async (subject) => {
      const answer = await subject.get('/auth/roles/list');
      const { body } = answer;
      const roles = Array.isArray(body) ? body : [];
      if (!isOk(answer)) return failed(answer);
      if (!areReadableRoles(body))
        return unhandled('no array of roles', 'offers no role to choose');
      const names = roles.map((role) => String(rowOf(role)['nombre']).trim().toLowerCase());
      if (!names.includes('administrador') && !names.includes('admin')) {
        return unhandled('neither "Administrador" nor "admin"', 'lets nobody in');
      }
      const found = mismatches('roleList', body);
      return found.length > 0 ? handled(listed(found)) : conforms(`${roles.length} roles`);
    },
  },
  {
    id: 'usuario.list',
    call: 'GET /usuario',
    contract: '200 { status, message, data }',
    module: 'a list that answers 404 has no rows',
    judge: async (subject) => judgeList(await subject.get('/usuario'), 'usuarioList'),
  },
  {
    id: 'usuario.rows',
    call: 'GET /usuario',
    contract: 'every row is an account as documented',
    module: 'reads past what it does not need, and counts the rows that it sets aside',
    judge: async (subject) =>
      judgeRows(await subject.rows('/usuario'), 'usuario', isReadableUsuario),
  },
  {
    id: 'usuario.rows.role',
    call: 'GET /usuario',
    contract: 'every row has its role',
    module: 'shows "sin dato", and reads the role from GET /usuario/:id where it is needed',
    judge: async (subject) => {
      const rows = await subject.rows('/usuario');
      if (rows.length === 0) return unchecked('no rows');
      const without = rows.filter(({ role }) => typeof rowOf(role)['nombre'] !== 'string').length;
      return without > 0 ? handled(`absent in ${without} of ${rows.length} rows`) : conforms();
    },
  },
  {
    id: 'usuario.rows.persona',
    call: 'GET /usuario',
    contract: 'every row has its persona',
    module: 'shows "sin dato", and lets the account be changed all the same',
    judge: async (subject) => {
      const rows = await subject.rows('/usuario');
      if (rows.length === 0) return unchecked('no rows');
      const without = rows.filter(({ persona }) => !isRow(persona)).length;
      return without > 0 ? handled(`absent in ${without} of ${rows.length} rows`) : conforms();
    },
  },
  {
    id: 'usuario.get',
    call: 'GET /usuario/:id',
    contract: '200 { status, message, data }, data being the account',
    module: 'reads past what it does not need',
    judge: async (subject) => {
      const answer = await subject.get(`/usuario/${subject.user.id}`);
      const { data } = rowOf(answer.body);
      if (!isOk(answer)) return failed(answer);
      if (!isReadableUsuario(data)) return unhandled('no account in data', UNREADABLE);
      const found = mismatches('usuarioEnvelope', answer.body).filter(
        ({ at }) => !at.startsWith('/data') || !isSecondary(at.slice('/data'.length)),
      );
      return found.length > 0 ? handled(listed(found)) : conforms();
    },
  },
  {
    id: 'usuario.get.role',
    call: 'GET /usuario/:id',
    contract: 'the account comes with its role and its persona',
    module: 'shows "sin dato", never a guess',
    judge: async (subject) => {
      const { data } = rowOf((await subject.get(`/usuario/${subject.user.id}`)).body);
      if (!isRow(data)) return unchecked('no account in data');
      const has = (row: Row) => typeof rowOf(row['role'])['nombre'] === 'string';
      if (!has(data) && has(subject.user)) {
        return unhandled('no role, though the sign-in had one', 'shows no role anywhere');
      }
      const absent = [
        ...(has(data) ? [] : ['role']),
        ...(isRow(data['persona']) ? [] : ['persona']),
      ];
      return absent.length > 0 ? handled(`no ${absent.join(', no ')}`) : conforms();
    },
  },
  {
    id: 'usuario.get.missing',
    call: 'GET /usuario/:id',
    contract: '404 for an id that nobody has',
    module: 'says "no existe"',
    judge: async (subject) => {
      const answer = await subject.get(`/usuario/${NOBODY}`);
      if (answer.status === 404) return conforms();
      const isNull = isOk(answer) && isRow(answer.body) && answer.body['data'] === null;
      return isNull ? handled('200 with data: null') : failed(answer);
    },
  },
  {
    id: 'persona.list',
    call: 'GET /persona',
    contract: '200 { status, message, data }',
    module: 'a list that answers 404 has no rows',
    judge: async (subject) => judgeList(await subject.get('/persona'), 'personaList'),
  },
  {
    id: 'persona.rows',
    call: 'GET /persona',
    contract: 'every row is a person as documented',
    module: 'reads past what it does not need, and counts the rows that it sets aside',
    judge: async (subject) =>
      judgeRows(await subject.rows('/persona'), 'persona', isReadablePersona),
  },
  {
    id: 'persona.get',
    call: 'GET /persona/:id',
    contract: '200 with the bare person',
    module: 'reads past what it does not need',
    judge: async (subject) => {
      const id = (await subject.rows('/persona'))[0]?.['id'];
      if (id === undefined) return unchecked('no rows');
      const answer = await subject.get(`/persona/${String(id)}`);
      if (!isOk(answer)) return failed(answer);
      if (!isReadablePersona(answer.body)) return unhandled('no bare person', UNREADABLE);
      const found = mismatches('persona', answer.body);
      return found.length > 0 ? handled(listed(found)) : conforms();
    },
  },
  {
    id: 'persona.get.missing',
    call: 'GET /persona/:id',
    contract: '404 for an id that nobody has',
    module: 'says "no existe"',
    judge: async (subject) => {
      const answer = await subject.get(`/persona/${NOBODY}`);
      if (answer.status === 404) return conforms();
      return isOk(answer) ? unhandled(inShort(answer), UNREADABLE) : failed(answer);
    },
  },
];
