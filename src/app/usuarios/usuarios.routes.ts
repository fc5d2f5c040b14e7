import { Routes } from '@angular/router';
import { unsavedChangesGuard } from '../ui/unsaved-changes-guard';

export const usuariosRoutes: Routes = [
  {
    path: '',
    title: 'Usuarios',
    loadComponent: () => import('./usuario-list').then((m) => m.UsuarioList),
  },
  {
    path: 'registrar',
    title: 'Registrar usuario',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./usuario-register').then((m) => m.UsuarioRegister),
  },
  {
    path: ':id',
    title: 'Editar usuario',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./usuario-edit').then((m) => m.UsuarioEdit),
  },
];
