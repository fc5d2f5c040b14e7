import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Found, hostileLists, plainLists } from './hostile-lists.ts';
import { HOSTILE } from './hostile-names.ts';

interface Persona {
  nombres: string;
  p_apellido: string;
  fecha_nacimiento: string;
}

const NOTHING: Found = { mendable: 0, open: 0, twins: 0 };
const hostile = HOSTILE.find(({ id }) => id === 'many-words')!;
const personasOf = ({ personas }: { personas: string }) =>
  (JSON.parse(personas) as { data: Persona[] }).data;
const plain = (found: Partial<Found>) =>
  personasOf(plainLists({ ...hostile, rows: 60 }, { ...NOTHING, ...found }));
const named = ({ nombres, p_apellido, fecha_nacimiento }: Persona) =>
  [nombres, p_apellido, fecha_nacimiento].join('/');

test('plain lists are as large as hostile ones', () => {
  const few = HOSTILE.map((kind) => ({ ...kind, rows: 20, roles: 4 }));
  for (const kind of few) {
    const sizes = [hostileLists(kind), plainLists(kind, NOTHING)].map(({ usuarios }) =>
      Buffer.byteLength(usuarios),
    );
    assert.ok(Math.abs(sizes[0]! / sizes[1]! - 1) < 0.02, `${kind.id}: ${sizes.join(' and ')}`);
  }
});

test('as much is wrong in plain names as was found in hostile ones', () => {
  const people = plain({ mendable: 70, open: 30 });
  const fields = people.flatMap(({ nombres, p_apellido }) => [nombres, p_apellido]);
  assert.equal(fields.filter((name) => name === name.toLowerCase()).length, 70);
  assert.equal(fields.filter((name) => /\d/.test(name)).length, 30);
});

test('as many pairs are alike, also where there are more of them than people', () => {
  for (const twins of [0, 20, 90]) {
    const people = plain({ twins }).map(named);
    const pairs = people.flatMap((one, at) => people.slice(at + 1).filter((two) => one === two));
    assert.ok(Math.abs(pairs.length - twins) < 3, `${pairs.length} of ${twins}`);
  }
});
