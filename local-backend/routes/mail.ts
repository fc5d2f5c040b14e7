import type { FastifyInstance } from 'fastify';
import type { RouteContext } from '../api.ts';
import { answers, bodies } from '../schemas.ts';
import type { Mail } from '../wire.ts';

export async function mailRoutes(
  app: FastifyInstance,
  { sendMail, publicPost }: RouteContext,
): Promise<void> {
  app.post<{ Body: Mail }>(
    '/',
    { config: publicPost, schema: { body: bodies.mail, response: { 201: answers.mailReceipt } } },
    async ({ body }, reply) =>
      reply.code(201).send({ message: 'Correo enviado', id: await sendMail(body) }),
  );
}
