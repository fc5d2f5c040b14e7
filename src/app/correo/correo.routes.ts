import { Routes } from '@angular/router';
import { unsavedChangesGuard } from '../forms/leaving/unsaved-changes-guard';

export const correoRoutes: Routes = [
  {
    path: '',
    title: 'Enviar correo',
    canDeactivate: [unsavedChangesGuard],
    loadComponent: () => import('./correo').then((m) => m.Correo),
  },
];
