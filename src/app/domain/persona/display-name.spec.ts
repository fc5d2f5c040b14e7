import { renamed } from './display-name';

describe('a display name whose person is renamed', () => {
  const before = { nombres: 'Yéssica Luz', p_apellido: 'Alanoca de Rojas', s_apellido: 'Choque' };
  const now = { nombres: 'Olga Inés', p_apellido: 'Ramos', s_apellido: null };

  it('is made of the new names as it was of the old ones', () => {
    const after: [string, string | null][] = [
      ['Yessica Alanoca de Rojas', 'Olga Ramos'],
      ['Yéssica Alanoca', 'Olga Ramos'],
      ['Yéssica Luz Alanoca de Rojas', 'Olga Inés Ramos'],
      ['Yéssica Luz Alanoca de Rojas Choque', 'Olga Inés Ramos'],
      ['Yéssica', 'Olga'],
    ];
    for (const [name, expected] of after) expect(renamed(name, before, now)).toBe(expected);
  });

  it('is left alone where it was made of something else, or stays', () => {
    expect(renamed('Caja 1', before, now)).toBeNull();
    expect(renamed('', before, now)).toBeNull();
    expect(renamed('Yéssica Alanoca', before, { ...before, s_apellido: null })).toBeNull();
    expect(renamed('Yéssica Alanoca', before, { ...now, nombres: ' ' })).toBeNull();
  });

  it('is corrected along with capitals and accents, and left alone where others are its own', () => {
    const shouted = { nombres: 'MARÍA LUZ', p_apellido: 'LÓPEZ', s_apellido: null };
    const written = { nombres: 'María Luz', p_apellido: 'López', s_apellido: null };
    expect(renamed('MARÍA LÓPEZ', shouted, written)).toBe('María López');
    expect(renamed('MARIA LUZ LOPEZ', shouted, written)).toBe('María Luz López');
    expect(renamed('María López', shouted, written)).toBeNull();
    expect(renamed('MARIA LOPEZ', written, { ...written, s_apellido: 'Paz' })).toBeNull();
  });

  it('keeps what stands before a surname', () => {
    const quintana = { ...now, p_apellido: 'de la Quintana' };
    expect(renamed('Yéssica Alanoca', before, quintana)).toBe('Olga de la Quintana');
  });
});
