import { jwtVerify, SignJWT } from 'jose';
import { randomBytes } from 'node:crypto';

const REFRESH_TOKEN_SECONDS = 7 * 24 * 60 * 60;
const ISSUER = 'kantuta-local-backend';

// Signed into each token and asked for at each check, so that neither kind passes for the other.
type Purpose = 'access' | 'refresh';

/** What a token says of its owner; a `Usuario` is one. */
export interface TokenOwner {
  id: number;
  name: string;
  role: { id: number; nombre?: string } | null;
}

export interface Tokens {
  issueAccess(owner: TokenOwner): Promise<string>;
  issueRefresh(owner: TokenOwner): Promise<string>;
  /** @returns the id of the user it was issued to, or null for a token that is not good */
  userIdOf(token: string, purpose: Purpose): Promise<number | null>;
}

/** @param accessTokenSeconds how long an access token lives */
export function createTokens(secret: Uint8Array, accessTokenSeconds: number): Tokens {
  const sign = (claims: Record<string, unknown>, userId: number, use: Purpose, seconds: number) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(String(userId))
      .setIssuer(ISSUER)
      .setAudience(use)
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(secret);
  };
  return {
    issueAccess: ({ id, name, role }) =>
      sign(
        { username: name, roleName: role?.nombre, roleId: role?.id },
        id,
        'access',
        accessTokenSeconds,
      ),
    issueRefresh: ({ id }) => sign({}, id, 'refresh', REFRESH_TOKEN_SECONDS),
    async userIdOf(token, purpose) {
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: purpose,
          requiredClaims: ['exp', 'sub'],
        });
        return Number(payload.sub);
      } catch {
        return null;
      }
    },
  };
}

export function newSecret(): Uint8Array {
  return randomBytes(32);
}
