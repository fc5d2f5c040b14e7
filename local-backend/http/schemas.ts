/** Pieces that the schemas of several resources are made of. */

/** The largest id that PostgreSQL's integer holds. */
export const MAX_ID = 2_147_483_647;

/** A line of text that is not blank. */
export const line = (maxLength?: number) => ({
  type: 'string',
  ...(maxLength === undefined ? {} : { maxLength }),
  pattern: '\\S',
  format: 'one-line',
});

export const email = {
  type: 'string',
  maxLength: 150,
  allOf: [{ format: 'email' }, { format: 'one-line' }],
};
/** At most 64 characters: a longer one only makes the hash work. */
export const password = { type: 'string', minLength: 8, maxLength: 64 };
export const id = { type: 'integer', minimum: 1, maximum: MAX_ID };

/** An object with these properties and no other: an unknown one is refused, never dropped. */
export const exactly = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

// What answers may hold. The serializer leaves out every property that is not named, so that a hash
// that strays into a row cannot leave the server.

export const text = { type: 'string' };
export const optionalText = { type: 'string', nullable: true };
const optionalId = { type: 'integer', nullable: true };

export const audit = {
  estado: { type: 'boolean' },
  id_user_create: optionalId,
  id_user_update: optionalId,
  created_at: text,
  updated_at: text,
};

export const holding = (properties: Record<string, unknown>) => ({ type: 'object', properties });

export const enveloped = (data: object) =>
  holding({ status: { type: 'integer' }, message: text, data });
