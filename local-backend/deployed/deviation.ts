import type {
  FastifyReply,
  FastifyRequest,
  RouteGenericInterface,
  RouteHandlerMethod,
} from 'fastify';

/** What a route does otherwise than documented; what is absent here stays as it is there. */
export interface Deviation {
  body?: object;
  handler?: RouteHandlerMethod;
}

/** By method and address, such as `PATCH /usuario/:id`. */
export type Deviations = Record<string, Deviation>;

/** Says what the route's schema and address make of the request. */
export function handler<Route extends RouteGenericInterface>(
  handle: (request: FastifyRequest<Route>, reply: FastifyReply) => Promise<unknown>,
): RouteHandlerMethod {
  return handle as RouteHandlerMethod;
}
