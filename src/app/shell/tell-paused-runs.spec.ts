import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CUT_OFF } from '../runs/run';
import { RunView } from '../runs/run-records';
import { Runs } from '../runs/runs';
import { Notifier } from '../ui/toast/notifier';
import { tellOfPausedRuns } from './tell-paused-runs';

describe('tellOfPausedRuns', () => {
  const CUT: RunView = {
    id: 'run',
    owner: 1,
    title: 'Desactivar 6 cuentas',
    field: 'estado',
    begunAt: 0,
    state: 'paused',
    reason: CUT_OFF,
    undoes: null,
    items: [],
  };
  beforeEach(() => localStorage.clear());

  /** As after the page was opened. */
  function openPage(...found: RunView[]) {
    TestBed.resetTestingModule();
    const all = signal<readonly RunView[]>(found);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Runs, useValue: { all, find: (id: string) => all().find((r) => r.id === id) } },
      ],
    });
    const failure = spyOn(TestBed.inject(Notifier), 'failure');
    TestBed.runInInjectionContext(tellOfPausedRuns);
    TestBed.tick();
    return { failure, all };
  }

  it('tells a pause once, however often the page is opened', () => {
    const { failure } = openPage(CUT);
    expect(failure).toHaveBeenCalledTimes(1);
    expect(failure.calls.mostRecent().args[0]).toContain('«Desactivar 6 cuentas» quedó en pausa');
    expect(openPage(CUT).failure).not.toHaveBeenCalled();
  });

  it('tells the next pause of the same run, and that of another', () => {
    openPage(CUT);
    expect(openPage({ ...CUT, goneOnAt: 7 }).failure).toHaveBeenCalledTimes(1);
    expect(openPage(CUT, { ...CUT, id: 'other' }).failure).toHaveBeenCalledTimes(1);
  });

  it('takes it away by itself: the sections go on telling it', () => {
    const { failure } = openPage(CUT);
    expect(failure.calls.mostRecent().args[3]).toBeGreaterThan(0);
  });
});
