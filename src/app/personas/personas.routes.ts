import { Routes } from '@angular/router';
import { unsavedChangesGuard } from '../ui/unsaved-changes-guard';

export const personasRoutes: Routes = [
  {
    path: '',
    title: 'Personas',
    loadComponent: () => import('./persona-list').then((m) => m.PersonaList),
  },
  {
    path: 'nueva',
    title: 'Nueva persona',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./persona-create').then((m) => m.PersonaCreate),
  },
  {
    path: ':id',
    title: 'Editar persona',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./persona-edit').then((m) => m.PersonaEdit),
  },
];
