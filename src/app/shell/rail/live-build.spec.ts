import { buildName } from './live-build';

describe('buildName', () => {
  it('names the version, and the commit where it is known', () => {
    const told = { version: '0.1.0', commit: '03b8612', built: '2026-03-02T12:00:00.000Z' };
    expect(buildName(told)).toBe('0.1.0 (03b8612)');
    expect(buildName({ ...told, commit: null })).toBe('0.1.0');
  });

  it('says nothing where the file is another one', () => {
    for (const told of [null, 'una frase', 7, {}, { version: 1 }]) expect(buildName(told)).toBe('');
  });
});
