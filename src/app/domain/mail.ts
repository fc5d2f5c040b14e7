import * as v from 'valibot';

/** Body of `POST /mail`: one plain-text notice to one person. */
export interface Mail {
  email: string;
  subject: string;
  /** Plain text; line breaks arrive as typed. */
  message: string;
  /** The recipient's display name, used in the greeting. */
  name: string;
}

export interface MailReceipt {
  /** The provider's id; null = accepted, but the provider has not confirmed it (contract, C). */
  id: string | null;
}

const receiptSchema = v.object({
  id: v.pipe(
    v.nullish(v.union([v.string(), v.number()]), null),
    v.transform((id) => (id === null ? null : String(id))),
  ),
});

/** Reads the answer of `POST /mail`. @throws v.ValiError */
export function parseMailReceipt(answer: unknown): MailReceipt {
  return v.parse(receiptSchema, answer);
}
