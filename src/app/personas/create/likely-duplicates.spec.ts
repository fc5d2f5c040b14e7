import * as fc from 'fast-check';
import { EMPTY_PERSONA_DETAILS, PersonaDetails } from '../../domain/persona-details';
import { aPersona } from '../../testing/factories';
import { DuplicateIndex } from './likely-duplicates';

describe('DuplicateIndex', () => {
  const onRecord = aPersona({
    id: 70,
    nombres: 'María José',
    p_apellido: 'Quispe',
    s_apellido: 'Muñoz',
    fecha_nacimiento: '1990-01-15',
  });
  const index = new DuplicateIndex([
    onRecord,
    aPersona({ id: 71, nombres: 'Iver', p_apellido: 'Condori', s_apellido: null }),
  ]);
  const find = (overrides: Partial<PersonaDetails>) =>
    index.find({ ...EMPTY_PERSONA_DETAILS, ...overrides }).map(({ persona }) => persona.id);

  it('knows a person without case and accents, in any order, with swapped surnames', () => {
    expect(find({ nombres: 'maria jose', p_apellido: 'QUISPE', s_apellido: 'munoz' })).toEqual([
      70,
    ]);
    expect(find({ nombres: 'José María', p_apellido: 'Muñoz', s_apellido: 'Quispe' })).toEqual([
      70,
    ]);
  });

  it('forgives two typos, not three', () => {
    expect(find({ nombres: 'Maria Jsoe', p_apellido: 'Kispe', s_apellido: 'Muñoz' })).toEqual([]);
    expect(find({ nombres: 'Maria Jsoe', p_apellido: 'Quizpe', s_apellido: 'Muñoz' })).toEqual([
      70,
    ]);
    expect(find({ nombres: 'Naria José', p_apellido: 'Quispe', s_apellido: 'Muñoz' })).toEqual([
      70,
    ]);
  });

  it('knows a person by fewer names', () => {
    expect(find({ nombres: 'María', p_apellido: 'Quispe' })).toEqual([70]);
    expect(find({ nombres: 'Iver Rodrigo', p_apellido: 'Condori' })).toEqual([71]);
  });

  it('suggests nobody for one name alone, or for another person', () => {
    expect(find({ nombres: 'María' })).toEqual([]);
    expect(find({ nombres: 'Ana', p_apellido: 'Mamani', fecha_nacimiento: '1990-01-15' })).toEqual(
      [],
    );
  });

  it('puts the same birth date first', () => {
    const twins = new DuplicateIndex([
      aPersona({ id: 1, fecha_nacimiento: '1980-05-05' }),
      aPersona({ id: 2, fecha_nacimiento: '1990-01-15' }),
    ]);
    const found = twins.find({
      nombres: 'María José',
      p_apellido: 'Quispe',
      s_apellido: 'Muñoz',
      fecha_nacimiento: '1990-01-15',
      genero: '',
    });
    expect(found.map(({ persona, sameBirthDate }) => [persona.id, sameBirthDate])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('finds whoever is on record, whatever the name', () => {
    const name = fc.stringMatching(/^[a-zñáéíóú]{2,12}$/);
    fc.assert(
      fc.property(name, name, name, (nombres, p_apellido, s_apellido) => {
        const one = new DuplicateIndex([aPersona({ nombres, p_apellido, s_apellido })]);
        const typed = {
          ...EMPTY_PERSONA_DETAILS,
          nombres,
          p_apellido: s_apellido,
          s_apellido: p_apellido,
        };
        return one.find(typed).length === 1;
      }),
      { numRuns: 10_000 },
    );
    expect(find({ nombres: 'x', p_apellido: 'y' })).toEqual([]);
  });
});
