import { removeOldDrafts, removeTypedBy, TYPED_LIFE_MS } from './typed-keys';

describe('typed keys', () => {
  const open = () => localStorage;
  const keys = () => Object.keys(localStorage).sort();
  const draftOf = (age: number) => JSON.stringify({ savedAt: Date.now() - age });

  beforeEach(() => localStorage.clear());

  it("cleans away everybody's old drafts and what is none, and nothing else", () => {
    localStorage.setItem('kantuta_draft:1:correo:1-2', draftOf(TYPED_LIFE_MS));
    localStorage.setItem('kantuta_draft:2:usuarios/registrar', draftOf(TYPED_LIFE_MS));
    localStorage.setItem('kantuta_draft:1:usuarios/7:1-2', draftOf(0));
    localStorage.setItem('kantuta_draft:1:personas/3', '{"savedAt":');
    localStorage.setItem('kantuta_draft:x', '{"savedAt":"ayer"}');
    localStorage.setItem('kantuta_draft:y', 'null');
    localStorage.setItem('access_token', 'a');
    removeOldDrafts(open);
    expect(keys()).toEqual(['access_token', 'kantuta_draft:1:usuarios/7:1-2']);
  });

  it('removes all of one owner and none of another whose number begins alike', () => {
    for (const owner of [1, 11]) {
      for (const key of [`kantuta_draft:${owner}:correo:1-2`, `kantuta_doubts:${owner}:usuarios`]) {
        localStorage.setItem(key, '[]');
      }
    }
    removeTypedBy(1, open);
    expect(keys()).toEqual(['kantuta_doubts:11:usuarios', 'kantuta_draft:11:correo:1-2']);
  });

  it('does nothing where storage is denied', () => {
    const denied = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(() => removeTypedBy(1, denied)).not.toThrow();
    expect(() => removeOldDrafts(denied)).not.toThrow();
  });
});
