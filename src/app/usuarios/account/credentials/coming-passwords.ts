import { computed, linkedSignal, Signal } from '@angular/core';
import { Usuario } from '../../../domain/usuario/usuario';
import { RunView } from '../../../runs/run-records';

/**
 * What the page of a run that makes passwords has place for: nothing moves from under a press while
 * the run goes on.
 */
export class ComingPasswords {
  /** They are made where the run is carried out, and stay there when it is over. */
  readonly areElsewhere: Signal<boolean> = linkedSignal<RunView | undefined, boolean>({
    source: () => this.run(),
    computation: (run, before) => {
      // Its tab may be gone; who goes on with it here gets them here.
      if (!run || run.state === 'paused') return false;
      const wereElsewhere = before?.source?.id === run.id && before.value;
      return wereElsewhere || this.isElsewhere(run.id);
    },
  });
  /** Passwords may still come: their card has its place before the first is there. */
  readonly areExpected = computed(
    () => ['running', 'paused'].includes(this.run()?.state ?? '') && !this.areElsewhere(),
  );
  /** Whose password this page does not know; as before while the run goes on. */
  readonly unknown: Signal<readonly Usuario[]> = linkedSignal<
    RunView | undefined,
    readonly Usuario[]
  >({
    source: () => this.run(),
    computation: (run, before) => {
      if (!run) return [];
      if (run.state !== 'running') return this.unknownOf(run);
      return before?.source?.id === run.id ? before.value : [];
    },
  });

  constructor(
    private readonly run: Signal<RunView | undefined>,
    private readonly unknownOf: (run: RunView) => readonly Usuario[],
    private readonly isElsewhere: (id: string) => boolean,
  ) {}
}
