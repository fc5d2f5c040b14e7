/** What the faulty server has on record, afresh for each case. The contract's shapes, made small. */
const AUDIT = {
  estado: true,
  id_user_create: 1,
  id_user_update: null,
  created_at: '2026-01-05T14:00:00.000Z',
  updated_at: '2026-02-10T18:30:00.000Z',
};

export const ROLES = [
  { id: 1, nombre: 'Administrador' },
  { id: 2, nombre: 'Cajero' },
];

export type PersonaRow = ReturnType<typeof persona>;
export type UsuarioRow = ReturnType<typeof usuario>;

function persona(id: number, nombres: string, p_apellido: string) {
  return {
    ...AUDIT,
    id,
    nombres,
    p_apellido,
    s_apellido: 'Choque' as string | null,
    fecha_nacimiento: '1990-01-15',
    genero: 'F',
  };
}

function usuario(
  id: number,
  name: string,
  role: { id: number; nombre: string },
  owner: PersonaRow,
) {
  return { ...AUDIT, id, name, email: `${name.toLowerCase()}@kantuta.bo`, persona: owner, role };
}

/** 1 Ana, who is signed in · 2 Bruno, cashier · 3 Carla, administrator · 4 Dora, inactive · persona 5 has no account. */
export function freshRecords() {
  const [administrador, cajero] = [ROLES[0]!, ROLES[1]!];
  const personas = [
    persona(1, 'Ana', 'Arce'),
    persona(2, 'Bruno', 'Quispe'),
    persona(3, 'Carla', 'Mamani'),
    persona(4, 'Dora', 'Flores'),
    persona(5, 'Elena', 'Rojas'),
  ];
  const usuarios = [
    usuario(1, 'Ana', administrador, personas[0]!),
    usuario(2, 'Bruno', cajero, personas[1]!),
    usuario(3, 'Carla', administrador, personas[2]!),
    { ...usuario(4, 'Dora', cajero, personas[3]!), estado: false },
  ];
  return { personas, usuarios };
}

/** The three keys that the POS keeps of a signed-in person (contract, B). */
export function storedSession(id = 1, accessToken = 'acceso-1') {
  const user = freshRecords().usuarios.find((candidate) => candidate.id === id);
  return {
    access_token: accessToken,
    refresh_token: `renovacion-${id}`,
    user: JSON.stringify(user),
  };
}
