import { Params } from '@angular/router';
import { KeptList } from '../../api/lists/kept-list';
import { Usuario } from '../../domain/usuario/usuario';
import { USUARIO_COLUMNS } from '../../domain/usuario/usuario-columns';
import { findWalk } from '../../lists/find-walk';
import { ShownRows } from '../../lists/list-walk';
import { oneValue } from '../../ui/navigation/one-value';
import { indexUsuarios, STATES } from './usuario-filters';
import { walkWords } from './usuario-list-words';

/** @param parameters of an address of the list: what does not make sense in it is ignored. */
export function usuarioWalk(list: KeptList<Usuario>, parameters: Params): Promise<ShownRows> {
  const { index } = indexUsuarios(list.reading(), list.value());
  const [rol, estado] = [oneValue(parameters['rol']), oneValue(parameters['estado'])];
  return findWalk({
    columns: USUARIO_COLUMNS,
    index,
    parameters,
    filters: {
      rol: index.values('rol').includes(rol) ? rol : '',
      estado: STATES.some(({ value }) => value === estado) ? estado : '',
    },
    words: walkWords,
  });
}
