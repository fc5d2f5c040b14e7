import { Routes } from '@angular/router';

export const trabajosRoutes: Routes = [
  {
    path: '',
    title: 'Trabajos',
    loadComponent: () => import('./trabajos').then((m) => m.Trabajos),
  },
  {
    path: ':id',
    title: 'Trabajo',
    loadComponent: () => import('./trabajo').then((m) => m.Trabajo),
  },
];
