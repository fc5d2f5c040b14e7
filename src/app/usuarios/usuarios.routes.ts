import { Routes } from '@angular/router';
import { unsavedChangesGuard } from '../forms/leaving/unsaved-changes-guard';
import { stepBackGuard } from '../import/step-back-guard';

export const usuariosRoutes: Routes = [
  {
    path: '',
    title: 'Usuarios',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./list/usuario-list').then((m) => m.UsuarioList),
  },
  {
    path: 'registrar',
    title: 'Registrar usuario',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./register/usuario-register').then((m) => m.UsuarioRegister),
  },
  {
    path: 'importar',
    title: 'Importar usuarios',
    canDeactivate: [stepBackGuard],
    loadComponent: () => import('./import/usuario-import').then((m) => m.UsuarioImport),
  },
  {
    path: 'contrasenas',
    title: 'Restablecer contraseñas',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./bulk/reset-result').then((m) => m.ResetResult),
  },
  {
    path: ':id',
    title: 'Usuario',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./record/usuario-record').then((m) => m.UsuarioRecord),
  },
];
