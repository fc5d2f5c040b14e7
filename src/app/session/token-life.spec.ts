import { endsSoon } from './token-life';

describe('endsSoon', () => {
  const now = Date.parse('2026-06-01T12:00:00Z');
  const token = (payload: unknown) =>
    `head.${btoa(JSON.stringify(payload)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}.sign`;
  const endingIn = (seconds: number) => token({ sub: 1, exp: now / 1000 + seconds });

  it('is so within a minute of its end, and after it', () => {
    expect(endsSoon(endingIn(-1), now)).toBeTrue();
    expect(endsSoon(endingIn(59), now)).toBeTrue();
    expect(endsSoon(endingIn(61), now)).toBeFalse();
  });

  it('leaves alone what says nothing of its end', () => {
    for (const other of ['', 'access-1', 'a.b.c', token({}), token({ exp: 'soon' }), token(null)]) {
      expect(endsSoon(other, now)).withContext(other).toBeFalse();
    }
  });
});
