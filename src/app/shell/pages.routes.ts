import './with-every-page';
import { computed, DOCUMENT, inject, provideEnvironmentInitializer } from '@angular/core';
import { Routes } from '@angular/router';
import { provideApi } from '../api/provide-api';
import { calidadRoutes } from '../calidad/calidad.routes';
import { correoRoutes } from '../correo/correo.routes';
import { IMPORTED_ACCOUNTS } from '../lists/quality/imported-accounts';
import { personasRoutes } from '../personas/personas.routes';
import { ROW_DEED, RowDeedFactory } from '../runs/deeds/row-deed';
import { importedAccounts } from '../runs/imported-accounts';
import { Runs } from '../runs/runs';
import { IdleTimer } from '../session/idle/idle-timer';
import { removeOldTyped } from '../session/kept/typed-keys';
import { administratorGuard, visitorGuard } from '../session/session-guards';
import { askForPasswordWhenNeeded } from '../sign-in/ask-for-password';
import { RESET_OFFER, ResetOffer } from '../trabajos/reset-offer';
import { trabajosRoutes } from '../trabajos/trabajos.routes';
import { loadPart } from '../ui/load-part';
import { tellOfUnfinishedRegistrations } from '../usuarios/register/registration/tell-unfinished';
import { usuariosRoutes } from '../usuarios/usuarios.routes';
import { countFindings } from './counts/count-findings';
import { countLists } from './counts/count-lists';
import { countRuns } from './counts/count-runs';
import { readForCounts } from './counts/read-for-counts';
import { HeadingFocus } from './navigation/heading-focus';
import { loadLikelyNext } from './navigation/likely-next';
import { offerCommands } from './palette/commands';
import { tellOfPausedRuns } from './tell-paused-runs';

/** What reads sheets is loaded for the first run over their rows. */
const rowDeed: RowDeedFactory = async (run, injector) =>
  (await loadPart(() => import('../usuarios/import/row-deed-of'))).rowDeedOf(run, injector);

const resetOffer: ResetOffer = async (ids, injector) =>
  (await loadPart(() => import('../usuarios/bulk/resets-of'))).askToReset(ids, injector);

/** Findings are told of runs by the shell: lists know of none. */
const importedByRuns = () => {
  const runs = inject(Runs);
  return computed(() => importedAccounts(runs.all()));
};

function forgetOldTyped(): void {
  const { defaultView } = inject(DOCUMENT);
  removeOldTyped(() => defaultView!.localStorage);
}

/** Every page that speaks to the backend, and what they share. */
export const pagesRoutes: Routes = [
  {
    path: '',
    providers: [
      provideApi(),
      Runs,
      { provide: ROW_DEED, useValue: rowDeed },
      { provide: RESET_OFFER, useValue: resetOffer },
      { provide: IMPORTED_ACCOUNTS, useFactory: importedByRuns },
      provideEnvironmentInitializer(forgetOldTyped),
      provideEnvironmentInitializer(askForPasswordWhenNeeded),
      provideEnvironmentInitializer(tellOfUnfinishedRegistrations),
      provideEnvironmentInitializer(() => inject(IdleTimer).start()),
      provideEnvironmentInitializer(() => void inject(HeadingFocus)),
      provideEnvironmentInitializer(() => loadLikelyNext()),
      provideEnvironmentInitializer(countLists),
      provideEnvironmentInitializer(countRuns),
      provideEnvironmentInitializer(tellOfPausedRuns),
      provideEnvironmentInitializer(countFindings),
      provideEnvironmentInitializer(readForCounts),
      provideEnvironmentInitializer(offerCommands),
    ],
    children: [
      {
        path: 'ingresar',
        title: 'Iniciar sesión',
        canMatch: [visitorGuard],
        loadComponent: () => import('../sign-in/sign-in').then((m) => m.SignIn),
      },
      { path: 'usuarios', canMatch: [administratorGuard], children: usuariosRoutes },
      { path: 'personas', canMatch: [administratorGuard], children: personasRoutes },
      { path: 'calidad', canMatch: [administratorGuard], children: calidadRoutes },
      { path: 'correo', canMatch: [administratorGuard], children: correoRoutes },
      { path: 'trabajos', canMatch: [administratorGuard], children: trabajosRoutes },
    ],
  },
];
