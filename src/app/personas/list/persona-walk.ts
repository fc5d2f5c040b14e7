import { Params } from '@angular/router';
import { KeptList } from '../../api/lists/kept-list';
import { Persona } from '../../domain/persona/persona';
import { PERSONA_COLUMNS } from '../../domain/persona/persona-columns';
import { Usuario } from '../../domain/usuario/usuario';
import { findWalk } from '../../lists/find-walk';
import { ShownRows } from '../../lists/list-walk';
import { oneValue } from '../../ui/navigation/one-value';
import { walkWords } from './persona-list-words';
import { ACCOUNT_FILTERS, indexPersonas, joinAccounts } from './persona-rows';

/** @param parameters of an address of the list: what does not make sense in it is ignored. */
export function personaWalk(
  list: KeptList<Persona>,
  accounts: KeptList<Usuario>,
  parameters: Params,
): Promise<ShownRows> {
  const rows = joinAccounts(list.reading(), list.value(), accounts.value());
  const cuenta = oneValue(parameters['cuenta']);
  // Who has an account is not known without the accounts.
  const isKnown =
    accounts.readAt() !== null && ACCOUNT_FILTERS.some(({ value }) => value === cuenta);
  return findWalk({
    columns: PERSONA_COLUMNS,
    index: indexPersonas(list.reading(), rows).index,
    parameters,
    filters: { cuenta: isKnown ? cuenta : '' },
    words: walkWords,
  });
}
