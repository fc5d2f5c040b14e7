import { DOCUMENT, inject } from '@angular/core';
import { MailInvitation } from '../../../domain/mail/mail';
import { Usuario } from '../../../domain/usuario/usuario';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { SETTINGS } from '../../../settings/settings';

/** What somebody needs to sign in. The password lives here alone, and only until this is shown. */
export interface Credentials {
  readonly usuario: Usuario;
  readonly password: string;
}

/** Where people open the POS, as they type it. To be called in an injection context. */
export function posAddress(): string {
  const address = inject(SETTINGS).posAddress || inject(DOCUMENT).location.origin;
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}

/** All of it, to be pasted where it is handed over. */
export function credentialsText({ usuario, password }: Credentials, address: string): string {
  return [
    `Kantuta POS: ${usuarioLabel(usuario)}`,
    `Dirección: ${address}`,
    `Correo electrónico: ${usuario.email}`,
    `Contraseña: ${password}`,
  ].join('\n');
}

/** What the QR code holds: what is no secret. */
export function signInText({ email }: Usuario, address: string): string {
  return `${address}\n${email}`;
}

/**
 * A mail that says how to sign in. The password is not in it: what is written there is kept, as a
 * draft, in the history and in two mailboxes.
 */
export function welcomeMail(usuario: Usuario, address: string): MailInvitation {
  return {
    recipients: [{ email: usuario.email, name: usuarioLabel(usuario) }],
    subject: 'Tu cuenta de Kantuta POS',
    message: [
      'Ya puedes ingresar a Kantuta POS.',
      '',
      `Dirección: ${address}`,
      `Correo electrónico: ${usuario.email}`,
      '',
      'La contraseña te la entregamos en persona.',
    ].join('\n'),
  };
}
