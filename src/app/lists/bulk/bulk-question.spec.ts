import { rarestFirst } from './bulk-question';

describe('rarestFirst', () => {
  it('has the reasons of few before those of many, each in its order', () => {
    const staying = ['inactiva', 'inactiva', 'propia', 'inactiva'].map((why, id) => ({
      id,
      name: '',
      why,
    }));
    expect(rarestFirst(staying).map(({ id }) => id)).toEqual([2, 0, 1, 3]);
  });
});
