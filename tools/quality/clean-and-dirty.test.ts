import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Census } from '../../local-backend/demo/census.ts';
import { dirt } from '../../local-backend/demo/dirt.ts';
import { ROLES } from '../../local-backend/usuario/roles.ts';
import { loadEngine, loadRules } from './engine.ts';
import type { Account, Person } from './slips.ts';

type UsuarioRow = ReturnType<Census['usuario']>;

const { PeopleIndex } = await loadEngine();
const { findings } = await loadRules();

/** As lists have it: with its role, and its person. */
function account({ id, name, email, estado, id_role }: UsuarioRow, persona: Person): Account {
  const role = ROLES.find((known) => known.id === id_role) ?? null;
  return { id, name, email, estado: estado !== false, role, persona };
}

function seeded(count: number) {
  const census = new Census('', count);
  const personas = Array.from({ length: count }, (_, at) => census.persona(at + 1));
  const usuarios = personas.map((row, at) =>
    account(census.usuario(at + 1, row), row as unknown as Person),
  );
  return { census, personas: personas as unknown as Person[], usuarios };
}

function found(usuarios: readonly Account[], personas: readonly Person[]) {
  const administratorRoles = ['Administrador', 'admin'];
  const steps = findings({ usuarios, personas, administratorRoles, today: '2026-11-26' });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function pairs(personas: readonly Person[]) {
  const index = new PeopleIndex();
  for (const _ of index.read(personas)) continue;
  return index.pairs();
}

test('nothing is found in clean data of 10,000', () => {
  const { personas, usuarios } = seeded(10_000);
  assert.deepEqual(found(usuarios, personas), []);
  assert.deepEqual(pairs(personas), []);
});

test('of each kind an example is planted in the seed, and found', () => {
  const { census, personas, usuarios } = seeded(200);
  let [lastPersona, lastUsuario] = [personas.length, usuarios.length];
  const planted = dirt(
    () => census.persona(++lastPersona),
    (persona) => census.usuario(++lastUsuario, persona),
  );
  const people = planted.personas as unknown as Person[];
  const owner = (row: UsuarioRow) => people.find(({ id }) => id === row.id_persona)!;
  const all = found(
    [...usuarios, ...planted.usuarios.map((row) => account(row, owner(row)))],
    [...personas, ...people],
  );
  for (const why of [
    /carácter que no se ve/,
    /Tiene cifras/,
    /Sobra un espacio/,
    /todo en mayúsculas/,
    /todo en minúsculas/,
    /Repite el apellido/,
    /nada llega ahí|dominio parece/,
    /dominio parece «gmail\.com» mal escrito/,
    /el buzón de/,
    /Tendría 7 años/,
    /Tendría 125 años/,
    /parece puesta por no saber/,
    /No es Femenino ni Masculino/,
    /Es el nombre de/,
    /difiere en una letra/,
    /no tiene rol/,
    /quedó de un registro que falló/,
    /sigue siendo de administrador/,
  ]) {
    assert.ok(
      all.some((finding) => why.test(finding.why)),
      `Nothing says ${String(why)}`,
    );
  }
  const dates = all.filter(({ kind }) => kind === 'fechas').map(({ before }) => before);
  assert.ok(dates.includes('05/03/2091'), 'a day to come');
  assert.ok(dates.includes('05/03/1898'), 'a day before 1900');
  assert.equal(pairs([...personas, ...people]).length, 2);
});
