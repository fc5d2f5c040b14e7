import { httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Role } from '../domain/usuario/role';
import { parseRoles } from '../domain/usuario/role-list';
import { API_PATH } from './api-url';
import { askedAgain } from './connection/ask-again';

@Service({ autoProvided: false })
export class RoleApi {
  private readonly path = `${inject(API_PATH)}/auth/roles/list`;

  /** `GET /auth/roles/list`. To be called in an injection context, as every read. */
  list(): HttpResourceRef<readonly Role[] | undefined> {
    return askedAgain(httpResource(() => this.path, { parse: parseRoles }));
  }
}
