import { inject, linkedSignal, Service } from '@angular/core';
import { Session } from '../../session/session';
import { SheetPeopleKept } from '../work/sheet-person';
import { TabVault } from './tab-vault';

/** The rows of runs under way, so that a reload does not lose them. */
@Service()
export class RowVault {
  private readonly session = inject(Session);
  private readonly vault = inject(TabVault);
  private readonly inMemory = linkedSignal<unknown, Map<string, SheetPeopleKept>>({
    source: () => this.session.visit(),
    computation: () => new Map(),
  });

  async keep(run: string, sheet: SheetPeopleKept): Promise<void> {
    this.inMemory().set(run, sheet);
    const content = new TextEncoder().encode(JSON.stringify(sheet));
    // Without encryption, or room, they are as long as the page is.
    await this.vault.keep(this.owner(), run, content).catch(() => undefined);
  }

  /** null where they are gone. */
  async read(run: string): Promise<SheetPeopleKept | null> {
    const kept = this.inMemory().get(run) ?? (await this.unseal(run).catch(() => null));
    if (kept) this.inMemory().set(run, kept);
    return kept;
  }

  /** Nothing of it is left on this machine; this page still knows it. */
  async forget(run: string): Promise<void> {
    await this.vault.forget(this.owner(), run);
  }

  private async unseal(run: string): Promise<SheetPeopleKept | null> {
    const content = await this.vault.read(this.owner(), run);
    return content && (JSON.parse(new TextDecoder().decode(content)) as SheetPeopleKept);
  }

  private owner(): number {
    return this.session.user()?.id ?? 0;
  }
}
