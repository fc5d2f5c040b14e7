import { APP_BASE_HREF } from '@angular/common';
import { DOCUMENT, inject } from '@angular/core';
import { MailInvitation } from '../../../domain/mail/mail';
import { Usuario } from '../../../domain/usuario/usuario';
import { usuarioLabel } from '../../../domain/usuario/usuario-labels';
import { SETTINGS } from '../../../settings/settings';

/** What somebody needs to sign in. The password lives here alone, and only until this is shown. */
export interface Credentials {
  readonly usuario: Usuario;
  readonly password: string;
  /** The account was there before: an earlier password does not work any more. */
  readonly replaced?: boolean;
}

/**
 * Where people open the POS, as they type it; '' where nobody knows. Under a path of its own, as
 * /administracion/, the module stands beside the POS: that has the rest of the site. Without one the
 * site is the module's, and a card that says so sends its cashier to the wrong door. To be called in
 * an injection context.
 */
export function posAddress(): string {
  const path = inject(APP_BASE_HREF, { optional: true }) ?? '/';
  const beside = path === '/' ? '' : inject(DOCUMENT).location.origin;
  const address = inject(SETTINGS).posAddress || beside;
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}

/** All of it, to be pasted where it is handed over. @param address '' = unknown */
export function credentialsText({ usuario, password }: Credentials, address: string): string {
  return [
    `Kantuta POS: ${usuarioLabel(usuario)}`,
    ...(address ? [`Dirección: ${address}`] : []),
    `Correo electrónico: ${usuario.email}`,
    `Contraseña: ${password}`,
  ].join('\n');
}

/** What the QR code holds: what is no secret. */
export function signInText({ email }: Usuario, address: string): string {
  return [address, email].filter(Boolean).join('\n');
}

/**
 * A mail that says how to sign in. The password is not in it: what is written there is kept, as a
 * draft, in the history and in two mailboxes.
 */
export function credentialsMail(
  { usuario, replaced }: Credentials,
  address: string,
): MailInvitation {
  return {
    recipients: [{ email: usuario.email, name: usuarioLabel(usuario) }],
    subject: replaced ? 'Tu contraseña de Kantuta POS es otra' : 'Tu cuenta de Kantuta POS',
    message: [
      replaced
        ? 'Restablecimos tu contraseña de Kantuta POS. La anterior ya no sirve.'
        : 'Ya puedes ingresar a Kantuta POS.',
      '',
      ...(address ? [`Dirección: ${address}`] : []),
      // As a template, it is another person's.
      'Correo electrónico: {correo}',
      '',
      `La contraseña ${replaced ? 'nueva ' : ''}te la entregamos en persona.`,
    ].join('\n'),
  };
}
