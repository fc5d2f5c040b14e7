import fp from 'fastify-plugin';
import type { Mail } from './mail.ts';
import { mailBody, mailReceipt } from './mail-schemas.ts';

export const mailRoutes = fp(
  async (app) => {
    const { guard, outbox, publicPost } = app;
    app.post<{ Body: Mail }>(
      '/',
      {
        config: publicPost,
        schema: { body: mailBody, response: { 201: mailReceipt } },
        // A mail that really goes out is nothing that anybody may send.
        onRequest: outbox.isReal ? guard.required : guard.optional,
      },
      async ({ body }, reply) =>
        reply.code(201).send({ message: 'Correo enviado', id: await outbox.send(body) }),
    );
  },
  {
    name: 'mail-routes',
    encapsulate: true,
    dependencies: ['outbox', 'sign-in-guard', 'public-posts'],
  },
);
