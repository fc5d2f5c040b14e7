import { Injector } from '@angular/core';
import { MailApi } from '../../api/mail-api';
import { passwordApiOf } from '../../api/password-api';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { ClosedAccesses } from '../../session/closed-accesses';
import { MailLimit } from '../mail/mail-limit';
import { NewPasswords } from '../new-passwords';
import { Run, RunItem } from '../run';
import { AccessDeed } from './access-deed';
import { Deed } from './deed';
import { MailDeed } from './mail-deed';
import { PersonaDeed } from './persona-deed';
import { ResetDeed } from './reset-deed';
import { PersonaTextsDeed, UsuarioTextsDeed } from './text-deeds';
import { ClosingDeed, UsuarioDeed } from './usuario-deed';

/** How each kind of run does what it does. @param injector that has the API */
export function deedOf(
  { id: run, field, mail, closesAccess }: Run,
  injector: Injector,
  items: readonly RunItem[] = [],
): Deed {
  const usuarioApi = injector.get(UsuarioApi);
  const passwordApi = passwordApiOf(injector);
  const closed = injector.get(ClosedAccesses);
  switch (field) {
    case 'correo':
      return new MailDeed(injector.get(MailApi), usuarioApi, injector.get(MailLimit), mail!);
    case 'genero':
      return new PersonaDeed(injector.get(PersonaApi));
    case 'datos':
      return new PersonaTextsDeed(injector.get(PersonaApi), items);
    case 'cuenta':
      return new UsuarioTextsDeed(usuarioApi, items);
    case 'acceso':
      return new AccessDeed(passwordApi, closed);
    case 'clave': {
      const passwords = injector.get(NewPasswords);
      return new ResetDeed(usuarioApi, passwordApi, (id) => passwords.of(run, id));
    }
    default:
      return closesAccess
        ? new ClosingDeed(usuarioApi, passwordApi, closed)
        : new UsuarioDeed(usuarioApi, field);
  }
}
