import { Routes } from '@angular/router';
import { signOutGuard } from '../session/session-guards';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'usuarios' },
  {
    path: 'salir',
    title: 'Salir',
    canActivate: [signOutGuard],
    loadComponent: () => import('../sign-in/sign-out').then((m) => m.SignOut),
  },
  { path: '', loadChildren: () => import('./pages.routes').then((m) => m.pagesRoutes) },
  {
    path: '**',
    title: 'Página no encontrada',
    loadComponent: () => import('./not-found').then((m) => m.NotFound),
  },
];
