import { Injector, runInInjectionContext } from '@angular/core';
import { UsuarioApi } from '../../api/usuario-api';
import { ManyResets } from './many-resets';

/** Asks whether these accounts are to have new passwords. @param injector that has the API */
export function askToReset(ids: ReadonlySet<number>, injector: Injector): Promise<boolean> {
  const accounts = injector.get(UsuarioApi).all.value();
  const resets = runInInjectionContext(injector, () => new ManyResets());
  return resets.ask(resets.planOf(accounts.filter(({ id }) => ids.has(id))));
}
