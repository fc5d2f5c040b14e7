/** A refusal that the caller is told about: it becomes the contract's error body. */
export class ApiError extends Error {
  readonly statusCode: number;
  /** what the person is told; an array where validation failed */
  readonly messages: string | string[];
  readonly detail: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    statusCode: number,
    messages: string | string[],
    more: { detail?: string; retryAfterSeconds?: number } = {},
  ) {
    super(String(messages));
    this.statusCode = statusCode;
    this.messages = messages;
    this.detail = more.detail;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}
