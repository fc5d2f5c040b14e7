import { removeOldTyped, TYPED_LIFE_MS } from './typed-keys';

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
    removeOldTyped(open);
    expect(keys()).toEqual(['access_token', 'kantuta_draft:1:usuarios/7:1-2']);
  });

  it('cleans away doubts that are all too old, and keeps those with one of now', () => {
    const doubts = (...ages: number[]) =>
      JSON.stringify(ages.map((age) => ({ key: 'a@b.bo', sent: {}, since: Date.now() - age })));
    localStorage.setItem('kantuta_doubts:1:usuarios', doubts(TYPED_LIFE_MS, TYPED_LIFE_MS));
    localStorage.setItem('kantuta_doubts:2:usuarios', doubts(TYPED_LIFE_MS, 0));
    localStorage.setItem('kantuta_doubts:3:usuarios', '[null]');
    localStorage.setItem('kantuta_doubts:4:usuarios', '[{');
    removeOldTyped(open);
    expect(keys()).toEqual(['kantuta_doubts:2:usuarios']);
  });

  it('does nothing where storage is denied', () => {
    const denied = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(() => removeOldTyped(denied)).not.toThrow();
  });
});
