import { inject, Service } from '@angular/core';
import { catchError, defer, Observable, tap, throwError } from 'rxjs';
import { KnownBackend } from '../settings/known-backend';
import { toApiError } from './api-error';

const DEMANDED = 'second-surname-demanded';

/**
 * Some backends refuse a person without a second surname, and take a space for one (contract, C).
 * A 400 made nothing: it is answered once, with the space, and remembered.
 */
@Service()
export class SecondSurname {
  private readonly backend = inject(KnownBackend);

  /** @param send the person, with this second surname. */
  sendWith<T, None>(
    s_apellido: string | None,
    send: (s_apellido: string | None) => Observable<T>,
  ): Observable<T> {
    if (s_apellido) return send(s_apellido);
    return defer(() => {
      if (this.backend.knows(DEMANDED)) return send(' ');
      return send(s_apellido).pipe(
        catchError((error: unknown) => {
          const { kind, fields } = toApiError(error);
          if (kind !== 'invalid' || !fields['s_apellido']) return throwError(() => error);
          return send(' ').pipe(tap(() => this.backend.learn(DEMANDED)));
        }),
      );
    });
  }
}
