import { Injectable } from '@angular/core';
import { PreloadingStrategy, Route } from '@angular/router';
import { catchError, EMPTY, Observable, switchMap, timer } from 'rxjs';

/** The page that is open, and its list, have the line to themselves first. */
const DELAY_MS = 2_000;

/** Loads the code of the routes marked `data: { likelyNext: true }`, before anybody goes there. */
@Injectable({ providedIn: 'root' })
export class LikelyNext implements PreloadingStrategy {
  preload({ data }: Route, load: () => Observable<unknown>): Observable<unknown> {
    if (!data?.['likelyNext']) return EMPTY;
    // What cannot be loaded now is asked for again by whoever goes there, and missed then.
    return timer(DELAY_MS).pipe(
      switchMap(load),
      catchError(() => EMPTY),
    );
  }
}
