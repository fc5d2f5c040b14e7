import type { Role } from './usuario.ts';

/** The roles on record (contract, B). */
export const ROLES = [
  { id: 1, nombre: 'Administrador', descripcion: 'Administra usuarios y personas' },
  { id: 2, nombre: 'Operador', descripcion: 'Opera inventario y compras' },
  { id: 3, nombre: 'Cajero', descripcion: 'Cobra en caja' },
  { id: 4, nombre: 'Usuario', descripcion: 'Solo consulta' },
] as const satisfies Role[];

/** Usuario: who registers without naming a role gets the least. */
export const DEFAULT_ROLE_ID = 4;
