import { Routes } from '@angular/router';
import { administratorGuard, signOutGuard, visitorGuard } from './session/session-guards';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'usuarios' },
  {
    path: 'ingresar',
    title: 'Iniciar sesión',
    canMatch: [visitorGuard],
    loadComponent: () => import('./sign-in/sign-in').then((m) => m.SignIn),
  },
  { path: 'salir', canActivate: [signOutGuard], children: [] },
  {
    path: 'usuarios',
    data: { likelyNext: true },
    canMatch: [administratorGuard],
    loadChildren: () => import('./usuarios/usuarios.routes').then((m) => m.usuariosRoutes),
  },
  {
    path: 'personas',
    canMatch: [administratorGuard],
    loadChildren: () => import('./personas/personas.routes').then((m) => m.personasRoutes),
  },
  {
    path: 'correo',
    canMatch: [administratorGuard],
    loadChildren: () => import('./correo/correo.routes').then((m) => m.correoRoutes),
  },
  {
    path: '**',
    title: 'Página no encontrada',
    loadComponent: () => import('./not-found').then((m) => m.NotFound),
  },
];
