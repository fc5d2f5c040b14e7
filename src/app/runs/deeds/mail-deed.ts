import { firstValueFrom } from 'rxjs';
import { ApiError } from '../../api/api-error';
import { MailApi } from '../../api/mail-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Mail } from '../../domain/mail/mail';
import { lacksRole, mailFor } from '../../domain/mail/mail-merge';
import { usuarioLabel } from '../../domain/usuario/usuario-labels';
import { MailLimit } from '../mail/mail-limit';
import { Reading, RunMail } from '../run';
import { Deed } from './deed';

/**
 * Sends each person a mail of their own, one after another, as many a minute as may go. Whose
 * account it is, is read right before: it goes to the address of today, and says the role of today.
 */
export class MailDeed implements Deed {
  readonly doubt =
    'No se sabe si salió: el servidor no respondió. Pregunta si llegó antes de enviarlo otra vez.';
  readonly atOnce = 1;
  private readonly mails = new Map<number, Mail>();

  constructor(
    private readonly mailApi: MailApi,
    private readonly usuarioApi: UsuarioApi,
    private readonly limit: MailLimit,
    private readonly mail: RunMail,
  ) {}

  pace(): number {
    return this.limit.msToWait();
  }

  /** Nothing shows whether a mail went out: what is read is what it will say. */
  async read(id: number): Promise<Reading> {
    this.mails.set(id, await this.mailTo(id));
    return { value: false, version: '' };
  }

  async write(id: number): Promise<Reading> {
    this.limit.record();
    const receipt = await firstValueFrom(this.mailApi.send(this.mails.get(id)!));
    return { value: true, version: '', ...(receipt.id === null && { note: NOT_CONFIRMED }) };
  }

  private async mailTo(id: number): Promise<Mail> {
    const other = this.mail.others.find((recipient) => recipient.id === id);
    if (other) return mailFor(this.mail, { email: other.email, name: other.name }, undefined);
    const account = await firstValueFrom(this.usuarioApi.read(id));
    if (lacksRole(this.mail, account)) throw new ApiError('invalid', NO_ROLE);
    return mailFor(this.mail, { email: account.email, name: usuarioLabel(account) }, account);
  }
}

const NO_ROLE = 'El mensaje dice {rol}, y no se conoce el suyo: no se le envió nada.';
const NOT_CONFIRMED =
  'Aceptado, sin confirmación del proveedor. Pregunta si llegó antes de enviarlo otra vez.';
