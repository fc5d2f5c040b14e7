import { ROLES } from '../../../local-backend/usuario/roles.ts';
import type { Hostile } from './hostile-names.ts';
import { plainOfSize } from './plain-names.ts';
import type { Planted } from './planted-lists.ts';

/** What /calidad finds in names: to draw it is work that any names make with which as much is wrong. */
export interface Found {
  /** fields for which there is a proposal */
  mendable: number;
  /** fields that a person has to look at */
  open: number;
  /** pairs of likely duplicates */
  twins: number;
}

interface Names {
  nombres: string;
  p_apellido: string;
  born: string;
}

export function hostileLists({ rows, text, born, roles }: Hostile): Planted {
  const names = (row: number) => ({
    nombres: text(row),
    p_apellido: text(row + 1),
    born: born ?? bornOn(row),
  });
  return lists(
    Array.from({ length: rows }, (_, row) => names(row)),
    roles,
  );
}

/** Plain names of the same size, in which as much is wrong. */
export function plainLists({ rows, text }: Hostile, { mendable, open, twins }: Found): Planted {
  const people = Array.from({ length: rows }, (_, row): Names => {
    const nombres = plainOfSize(text(row), row);
    // Not the next row's names: who shares all words but their place is a likely duplicate, too.
    const p_apellido = plainOfSize(text(row + 1), rows + row);
    return { nombres, p_apellido, born: bornOn(row) };
  });
  plantTwins(people, twins);
  plantFaults(people, mendable, open);
  return lists(people);
}

/** Groups of people under one name, born on one day: of so many that there are as many pairs. */
function plantTwins(people: Names[], twins: number): void {
  const size = Math.max(2, Math.ceil((2 * twins) / people.length) + 1);
  const groups = Math.floor(twins / ((size * (size - 1)) / 2));
  for (let row = 0; row < groups * size; row++) {
    people[row] = { ...people[row - (row % size)]! };
  }
}

/** In small letters, which has a proposal, and with a number, which has none. */
function plantFaults(people: readonly Names[], mendable: number, open: number): void {
  let field = 0;
  for (const name of ['nombres', 'p_apellido'] as const) {
    for (const person of people) {
      if (field < mendable) person[name] = person[name].toLowerCase();
      else if (field < mendable + open) person[name] = person[name].replace(/.$/, '1');
      field++;
    }
  }
}

function lists(people: readonly Names[], roles = 4): Planted {
  const audit = {
    estado: true,
    id_user_create: 1,
    id_user_update: null,
    created_at: '2026-01-05T12:00:00.000Z',
    updated_at: '2026-03-05T12:00:00.000Z',
  };
  const role = (at: number) => ({ id: at + 1, nombre: ROLES[at]?.nombre ?? `Rol ${at}` });
  const personas = people.map(({ nombres, p_apellido, born }, row) => ({
    id: row + 1,
    ...{ nombres, p_apellido, s_apellido: null },
    fecha_nacimiento: born,
    genero: row % 2 ? 'M' : 'F',
    ...audit,
  }));
  const usuarios = personas.map((persona, row) => ({
    id: row + 1,
    ...{ name: persona.nombres, email: `n${row}@kantuta.bo` },
    ...{ persona, role: role(row % roles), ...audit },
  }));
  const list = (data: unknown) => JSON.stringify({ status: 200, message: 'ok', data });
  return {
    usuarios: list(usuarios),
    personas: list(personas),
    roles: JSON.stringify(Array.from({ length: roles }, (_, at) => role(at))),
  };
}

function bornOn(row: number): string {
  return new Date(Date.UTC(1950, 0, 1) + ((row * 7919) % 18_000) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
