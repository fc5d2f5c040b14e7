import { strToU8 } from 'fflate';
import { readAll } from '../../../testing/sheet-reading';

async function useOf(head: string, ...names: readonly string[]) {
  const rows = names.map((name) => `${name};15/01/1990;F`);
  const found = await readAll(strToU8([`${head};Nacimiento;Sexo`, ...rows].join('\n')), 'personas');
  return found.map[0];
}

describe('the order of whole names', () => {
  it('is the one in which most of them stand, whatever the head says', async () => {
    const surnamesFirst = ['QUISPE MAMANI ANA', 'PEÑA ROJAS LUIS', 'Condori Choque Wara'];
    expect(await useOf('Nombre completo', ...surnamesFirst)).toBe('apellidos_nombres');
    expect(await useOf('Trabajador', ...surnamesFirst)).toBe('apellidos_nombres');
    const namesFirst = ['Ana Quispe Mamani', 'Luis Peña', 'Wara Condori Choque'];
    expect(await useOf('Apellidos y nombres', ...namesFirst)).toBe('nombres_apellidos');
    expect(await useOf('Nombre completo', ...namesFirst)).toBe('nombres_apellidos');
  });

  it('is the one of the head where the names tell nothing, or both', async () => {
    const nothing = ['Wara Condori', 'Saya Choque Poma', 'María José', 'Luna, Ana'];
    expect(await useOf('Apellidos y nombres', ...nothing)).toBe('apellidos_nombres');
    expect(await useOf('Nombre completo', ...nothing)).toBe('nombres_apellidos');
    const both = ['Ana Quispe', 'Quispe Luis', 'Rojas Eva'];
    expect(await useOf('Nombre completo', ...both)).toBe('nombres_apellidos');
  });
});
