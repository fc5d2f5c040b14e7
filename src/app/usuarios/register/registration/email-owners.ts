import { inject, Service } from '@angular/core';
import { UsuarioApi } from '../../../api/usuario-api';
import { sameEmail } from '../../../domain/text/email';
import { Usuario } from '../../../domain/usuario/usuario';
import { Registration } from './registration';

export type KnownOfEmail = 'free' | 'in-doubt' | 'landed' | 'nothing';

/** To know an e-mail that is in use before sending. Without the accounts, the backend says so after. */
@Service({ autoProvided: false })
export class EmailOwners {
  private readonly accounts = inject(UsuarioApi).all;
  private readonly registration = inject(Registration);

  constructor() {
    this.accounts.refresh();
  }

  ownerOf(email: string): Usuario | undefined {
    if (this.registration.isUnderWay() || this.isInDoubt(email)) return undefined;
    return this.accounts.value().find((usuario) => sameEmail(usuario.email, email));
  }

  /** What is known of it. @param landed the account that turned up of what was sent here */
  knows(email: string, landed?: Usuario): KnownOfEmail {
    if (landed && sameEmail(landed.email, email)) return 'landed';
    if (this.isInDoubt(email)) return 'in-doubt';
    return this.accounts.hasValue() && !this.ownerOf(email) ? 'free' : 'nothing';
  }

  /** Whoever has it turned up of what was sent here, and is no reason to write another. */
  private isInDoubt(email: string): boolean {
    return this.registration.doubtful().some((doubtful) => sameEmail(doubtful, email));
  }
}
