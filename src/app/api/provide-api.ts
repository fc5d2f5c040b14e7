import { HttpBackend, provideHttpClient, withInterceptors } from '@angular/common/http';
import { EnvironmentProviders, Provider } from '@angular/core';
import { AuthApi } from './auth-api';
import { API_INTERCEPTORS } from './interceptors/interceptors';
import { BothLists } from './lists/both-lists';
import { ListBackend } from './lists/list-backend';
import { MailApi } from './mail-api';
import { MissingRoles } from './missing-roles';
import { PersonaApi } from './persona-api';
import { RoleApi } from './role-api';
import { UsuarioApi } from './usuario-api';

export const API_SERVICES: Provider[] = [
  AuthApi,
  BothLists,
  ListBackend,
  MailApi,
  MissingRoles,
  PersonaApi,
  RoleApi,
  UsuarioApi,
];

/**
 * The backend, for the pages: their injector has it, and the root's has not. What loads first, the
 * shell, speaks to nobody.
 */
export function provideApi(): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(withInterceptors(API_INTERCEPTORS)),
    { provide: HttpBackend, useExisting: ListBackend },
    API_SERVICES,
  ];
}
