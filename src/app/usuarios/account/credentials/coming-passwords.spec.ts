import { signal } from '@angular/core';
import { RunView } from '../../../runs/run-records';
import { aUsuario } from '../../../testing/factories';
import { ComingPasswords } from './coming-passwords';

describe('ComingPasswords', () => {
  const aRun = (state: RunView['state'], id = 'uno') => ({ id, state }) as RunView;
  const ana = aUsuario({ id: 7 });

  it('have their place as long as the run may go on', () => {
    const run = signal<RunView | undefined>(undefined);
    const coming = new ComingPasswords(run, () => []);
    const expected = (['running', 'paused', 'stopped', 'finished'] as const).map((state) => {
      run.set(aRun(state));
      return coming.areExpected();
    });
    expect(expected).toEqual([true, true, false, false]);
  });

  it('name those whom nobody knows as before while the run goes on, and not those of another', () => {
    const run = signal<RunView | undefined>(aRun('paused'));
    const coming = new ComingPasswords(run, () => [ana]);
    expect(coming.unknown()).toEqual([ana]);
    run.set(aRun('running'));
    expect(coming.unknown()).toEqual([ana]);
    run.set(aRun('running', 'otro'));
    expect(coming.unknown()).toEqual([]);
    run.set(aRun('finished', 'otro'));
    expect(coming.unknown()).toEqual([ana]);
  });
});
