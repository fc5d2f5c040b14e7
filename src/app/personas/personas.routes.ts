import { Routes } from '@angular/router';
import { unsavedChangesGuard } from '../forms/leaving/unsaved-changes-guard';
import { stepBackGuard } from '../import/step-back-guard';

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
    path: 'importar',
    title: 'Importar personas',
    canDeactivate: [stepBackGuard],
    loadComponent: () => import('./import/persona-import').then((m) => m.PersonaImport),
  },
  {
    path: ':id',
    title: 'Persona',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./record/persona-record').then((m) => m.PersonaRecord),
  },
];
