/** The one password of every seeded account. Invented for trying; good for nothing else. */
export const DEMO_PASSWORD = 'Kantuta.2026';

export interface DemoAccount {
  email: string;
  password: string;
  nombres: string;
  p_apellido: string;
  s_apellido: string;
  fecha_nacimiento: string;
  genero: 'F' | 'M';
  name: string;
  role: 'Administrador' | 'Cajero';
  /** what it is for, in a few words for the terminal */
  purpose: string;
}

/** The one that `--profile deployed` adds: it can sign in, and has neither role nor persona. */
export const ACCOUNT_WITHOUT_ROLE = {
  email: 'soporte@kantuta.bo',
  password: DEMO_PASSWORD,
  name: 'Soporte Kantuta',
  purpose: 'sin rol ni persona',
} as const;

/** Who can sign in after a first start. Their ids are 1, 2 and 3. */
export const DEMO_ACCOUNTS = {
  administrador: {
    email: 'admin@kantuta.bo',
    password: DEMO_PASSWORD,
    nombres: 'Wara Beatriz',
    p_apellido: 'Mamani',
    s_apellido: 'Peñaranda',
    fecha_nacimiento: '1984-03-12',
    genero: 'F',
    name: 'Administración Kantuta',
    role: 'Administrador',
    purpose: 'administradora',
  },
  encargada: {
    email: 'encargada@kantuta.bo',
    password: DEMO_PASSWORD,
    nombres: 'Ximena Rosario',
    p_apellido: 'Quispe',
    s_apellido: 'Ibáñez',
    fecha_nacimiento: '1990-01-15',
    genero: 'F',
    name: 'Ximena Quispe',
    role: 'Administrador',
    purpose: 'encargada de cajas',
  },
  cajero: {
    email: 'cajero@kantuta.bo',
    password: DEMO_PASSWORD,
    nombres: 'Iver Rodrigo',
    p_apellido: 'Condori',
    s_apellido: 'Choque',
    fecha_nacimiento: '1998-11-30',
    genero: 'M',
    name: 'Caja 1 · Iver',
    role: 'Cajero',
    purpose: 'cajero; el módulo no lo deja entrar',
  },
} as const satisfies Record<string, DemoAccount>;
