import { Routes } from '@angular/router';
import { unsavedChangesGuard } from '../forms/unsaved-changes-guard';

export const personasRoutes: Routes = [
  {
    path: '',
    title: 'Personas',
    loadComponent: () => import('./list/persona-list').then((m) => m.PersonaList),
  },
  {
    path: 'nueva',
    title: 'Nueva persona',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./create/persona-create').then((m) => m.PersonaCreate),
  },
  {
    path: ':id',
    title: 'Persona',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./record/persona-record').then((m) => m.PersonaRecord),
  },
];
