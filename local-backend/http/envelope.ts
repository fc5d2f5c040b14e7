/** What every record knows of its own history. */
export interface Audit {
  estado: boolean;
  id_user_create: number | null;
  id_user_update: number | null;
  /** ISO 8601 instant, UTC */
  created_at: string;
  /** ISO 8601 instant, UTC */
  updated_at: string;
}

/** The envelope of the lists and of `GET /usuario/:id`. */
export interface Envelope<T> {
  status: number;
  message: string;
  data: T;
}
