import { UndecodedUrls } from './undecoded-urls';

describe('UndecodedUrls', () => {
  const read = (url: string) => new UndecodedUrls().parse(url);

  it('reads what is well formed as the router does', () => {
    expect(read('/usuarios?q=Mu%C3%B1oz%20%26%20Co&estado=activos#x').queryParams).toEqual({
      q: 'Muñoz & Co',
      estado: 'activos',
    });
  });

  it('keeps the page, and what cannot be decoded as it stands', () => {
    for (const text of ['%', '50%', '%E0%A4%A', '%FF', '%zz', '%C3%28']) {
      const tree = read(`/personas?q=${text}&cuenta=con`);
      expect(tree.root.children['primary']!.segments.map(({ path }) => path)).toEqual(['personas']);
      expect(tree.queryParams).toEqual({ q: text, cuenta: 'con' });
    }
    expect(read('/usuarios?q=50%20%').queryParams).toEqual({ q: '50 %' });
    expect(read('/usuarios/%E0%A4').root.children['primary']!.segments[1]!.path).toBe('%E0%A4');
    expect(read('/usuarios#%').fragment).toBe('%');
  });

  it('knows no parameters within a path', () => {
    const tree = read('/usuarios/1;id=2?q=a;b');
    const [, record] = tree.root.children['primary']!.segments;
    expect(record!.path).toBe('1;id=2');
    expect(record!.parameters).toEqual({});
    expect(tree.queryParams).toEqual({ q: 'a;b' });
  });
});
