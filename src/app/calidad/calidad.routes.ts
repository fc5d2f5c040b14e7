import { Routes } from '@angular/router';

export const calidadRoutes: Routes = [
  {
    path: '',
    title: 'Calidad de datos',
    loadComponent: () => import('./calidad').then((m) => m.Calidad),
  },
  {
    path: 'accesos',
    title: 'Revisión de accesos',
    loadComponent: () => import('./accesos/accesos').then((m) => m.Accesos),
  },
];
