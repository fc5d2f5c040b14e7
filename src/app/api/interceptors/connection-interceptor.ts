import { HttpErrorResponse, HttpEventType, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Connection } from '../connection/connection';

/** Whether anything came back is told to whoever says that nothing does. */
export const connectionInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: ({ type }) => {
        if (type !== HttpEventType.Sent) connection.tell(true);
      },
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse) connection.tell(error.status !== 0);
      },
    }),
  );
};
