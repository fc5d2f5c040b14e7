/** What a healthy backend answers, or one of those in use. */
export interface HealthyAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A hash that every account carries (contract, C). */
const HASH = '$2b$10$0123456789012345678901uKqZ8sFvKq2mBv0X1n2bA3cD4eF5gH6';

/** As deployed backends answer the same calls (contract, C): what the screens have to be right on. */
export function asDeployed(call: string, answer: HealthyAnswer): HealthyAnswer {
  const { status, body } = answer;
  switch (call.replace(/\d+$/, ':id')) {
    case 'GET /usuario': {
      const { data } = body as { data: readonly Record<string, unknown>[] };
      return { status, body: { data: data.map(({ role: _, ...row }) => withHash(row)) } };
    }
    case 'GET /usuario/:id': {
      const { data } = body as { data?: object };
      return { status, body: { data: data ? withHash(data) : null } };
    }
    case 'PATCH /usuario/:id':
      return { status, body: { generatedMaps: [], raw: [], affected: 1 } };
    case 'POST /usuario/register': {
      const made = body as { role: { id: number } };
      return { status, body: { ...withHash(made), role: { id: made.role.id } } };
    }
    case 'POST /auth/login': {
      const { user, ...tokens } = body as { user: object };
      return { status, body: { ...tokens, user: withHash(user) } };
    }
  }
  return answer;
}

function withHash(usuario: object): object {
  return { ...usuario, password: HASH };
}
