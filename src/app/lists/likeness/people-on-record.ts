import { effect, inject, Injector, Service, signal, untracked } from '@angular/core';
import { KeptList } from '../../api/lists/kept-list';
import type { PeopleIndex } from '../../domain/likeness/people-index';
import { Persona } from '../../domain/persona/persona';
import { loadPart } from '../../ui/load-part';
import { inSlices } from '../../ui/waiting/in-slices';

/**
 * The people on record, ready to be likened, for every screen that asks who is who: made once, a
 * slice at a time, and patched where a record changes.
 */
@Service()
export class PeopleOnRecord {
  private readonly injector = inject(Injector);
  private readonly _index = signal<PeopleIndex<Persona> | null>(null);
  private readonly _version = signal(0);
  private list: KeptList<Persona> | null = null;
  private reading: object | null = null;
  private records: readonly Persona[] = [];
  private building: Promise<void> = Promise.resolve();

  /** null as long as the list is not read, or not gone through. */
  readonly index = this._index.asReadonly();
  /** Another number each time that something in the index is other than it was. */
  readonly version = this._version.asReadonly();

  /** Follows the list from now on. Whoever asks again changes nothing. */
  follow(list: KeptList<Persona>): void {
    if (this.list === list) return;
    this.list = list;
    effect(
      () => {
        list.value();
        untracked(() => void this.caughtUp());
      },
      { injector: this.injector },
    );
  }

  /** Until the index says what the list does. */
  caughtUp(): Promise<void> {
    const list = this.list;
    if (!list || list.value() === this.records) return this.building;
    const records = list.value();
    const index = this._index();
    if (list.reading() === this.reading && index) {
      this.patch(index, records);
    } else {
      this.reading = list.reading();
      this.records = records;
      this._index.set(null);
      this.building = this.build(records);
    }
    return this.building;
  }

  private patch(index: PeopleIndex<Persona>, records: readonly Persona[]): void {
    const before = this.records;
    this.records = records;
    for (const [place, record] of records.entries()) {
      if (record !== before[place]) index.put(record);
    }
    this._version.update((version) => version + 1);
  }

  private async build(records: readonly Persona[]): Promise<void> {
    const isWanted = () => this.records === records;
    // Behind the page: until the list is read there is nobody to liken.
    const part = await loadPart(() => import('../../domain/likeness/people-index')).catch(
      () => null,
    );
    if (!part) {
      // It is an aid: whoever asks next asks for it again.
      if (isWanted()) this.records = [];
      return;
    }
    const index = new part.PeopleIndex<Persona>();
    const steps = index.read(records);
    const isThrough = (await inSlices(steps, isWanted)) !== null;
    // What is soon gone through may be through and outdated: it is no index to be patched.
    if (!isThrough || !isWanted()) return this.caughtUp();
    this._index.set(index);
    this._version.update((version) => version + 1);
  }
}
