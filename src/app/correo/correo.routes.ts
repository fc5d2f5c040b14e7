import { Routes } from '@angular/router';
import { unsavedChangesGuard } from '../ui/unsaved-changes-guard';
import { Correo } from './correo';

export const correoRoutes: Routes = [
  { path: '', title: 'Enviar correo', component: Correo, canDeactivate: [unsavedChangesGuard] },
];
