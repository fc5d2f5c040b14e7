import { signal } from '@angular/core';
import { RunView } from '../../../runs/run-records';
import { aUsuario } from '../../../testing/factories';
import { ComingPasswords } from './coming-passwords';

describe('ComingPasswords', () => {
  const aRun = (state: RunView['state'], id = 'uno') => ({ id, state }) as RunView;
  const ana = aUsuario({ id: 7 });

  it('have their place as long as the run may go on', () => {
    const run = signal<RunView | undefined>(undefined);
    const coming = new ComingPasswords(
      run,
      () => [],
      () => false,
    );
    const expected = (['running', 'paused', 'stopped', 'finished'] as const).map((state) => {
      run.set(aRun(state));
      return coming.areExpected();
    });
    expect(expected).toEqual([true, true, false, false]);
  });

  it('are in the tab that carries the run out, also when it has come to its end', () => {
    const run = signal<RunView | undefined>(aRun('running'));
    const isElsewhere = signal(true);
    const coming = new ComingPasswords(run, () => [], isElsewhere);
    expect([coming.areElsewhere(), coming.areExpected()]).toEqual([true, false]);
    // That it lets go of it is heard of before what came of it.
    isElsewhere.set(false);
    expect(coming.areElsewhere()).toBeTrue();
    run.set(aRun('finished'));
    expect(coming.areElsewhere()).toBeTrue();
    run.set(aRun('finished', 'otro'));
    expect(coming.areElsewhere()).toBeFalse();
  });

  it('come here where a run goes on that was cut off elsewhere', () => {
    const run = signal<RunView | undefined>(aRun('running'));
    const isElsewhere = signal(true);
    const coming = new ComingPasswords(run, () => [], isElsewhere);
    expect(coming.areExpected()).toBeFalse();
    isElsewhere.set(false);
    run.set(aRun('paused'));
    expect(coming.areExpected()).toBeTrue();
    run.set(aRun('running'));
    expect([coming.areElsewhere(), coming.areExpected()]).toEqual([false, true]);
  });

  it('name those whom nobody knows as before while the run goes on, and not those of another', () => {
    const run = signal<RunView | undefined>(aRun('paused'));
    const coming = new ComingPasswords(
      run,
      () => [ana],
      () => false,
    );
    expect(coming.unknown()).toEqual([ana]);
    run.set(aRun('running'));
    expect(coming.unknown()).toEqual([ana]);
    run.set(aRun('running', 'otro'));
    expect(coming.unknown()).toEqual([]);
    run.set(aRun('finished', 'otro'));
    expect(coming.unknown()).toEqual([ana]);
  });
});
