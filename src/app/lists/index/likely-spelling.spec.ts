import { likelySpelling } from './likely-spelling';

function meant(words: readonly string[], texts: readonly string[]): readonly string[] | null {
  const work = likelySpelling(words, texts);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('the likely spelling of a search without a result', () => {
  const texts = ['ana munoz ana.munoz@kantuta.bo cajero', 'luis munoz', 'luz munos', 'eva mamani'];

  it('is the nearest word on record, of those the commonest', () => {
    expect(meant(['munox'], texts)).toEqual(['munoz']);
    expect(meant(['mamnai'], texts)).toEqual(['mamani']);
  });

  it('leaves the words that are on record as they are', () => {
    expect(meant(['luis', 'munox'], texts)).toEqual(['luis', 'munoz']);
    expect(meant(['kantu', 'mamamni'], texts)).toEqual(['kantu', 'mamani']);
  });

  it('is none where nothing is like it, or all words are on record', () => {
    expect(meant(['zzzz'], texts)).toBeNull();
    expect(meant(['evo'], texts))
      .withContext('too short')
      .toBeNull();
    expect(meant(['eva', 'luis'], texts)).toBeNull();
    expect(meant(['munox', 'zzzz'], texts)).toBeNull();
    expect(meant(['munox'], [])).toBeNull();
  });
});
