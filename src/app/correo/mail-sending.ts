import { inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../api/api-error';
import { MailApi } from '../api/mail-api';
import { Mail } from '../domain/mail/mail';
import { MailLimit, MAILS_PER_MINUTE } from '../runs/mail/mail-limit';
import { SentMail } from './mail-result';

/** Sends one mail at a time, within the limit. To be made in an injection context. */
export class MailSending {
  private readonly api = inject(MailApi);
  private readonly limit = inject(MailLimit);
  private readonly _failure = signal<ApiError | null>(null);

  /** Why the last one did not go out, or may not have. */
  readonly failure = this._failure.asReadonly();

  /** @returns null when it failed */
  async send(mail: Mail): Promise<SentMail | null> {
    const seconds = Math.ceil(this.limit.msToWait() / 1000);
    this._failure.set(seconds > 0 ? new ApiError('throttled', tooMany(seconds)) : null);
    if (seconds > 0) return null;
    this.limit.record();
    try {
      const { id } = await firstValueFrom(this.api.send(mail));
      return { mail, confirmed: id !== null };
    } catch (error) {
      this._failure.set(withDoubt(toApiError(error)));
      return null;
    }
  }

  forget(): void {
    this._failure.set(null);
  }
}

function tooMany(seconds: number): string {
  return `Ya salieron ${MAILS_PER_MINUTE} correos en el último minuto. Podrás enviar este en ${seconds} segundos: lo que escribiste se conserva.`;
}

/** A mail whose answer was lost may have gone out: the person decides, not we. */
function withDoubt(error: ApiError): ApiError {
  if (!error.outcomeUnknown) return error;
  const doubt =
    'No se sabe si el correo salió. Si lo envías de nuevo, puede llegar dos veces. Lo que escribiste se conserva.';
  return new ApiError(error.kind, `${error.message} ${doubt}`, {}, error.detail);
}
