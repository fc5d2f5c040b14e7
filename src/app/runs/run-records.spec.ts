import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Run, waitingItem } from './run';
import { RunRecords } from './run-records';

describe('RunRecords', () => {
  const header = { title: '', begunAt: Date.now(), reason: '', undoes: null };
  const run: Run = { id: 'in-order', owner: 77, field: 'estado', state: 'paused', ...header };

  const open = () =>
    TestBed.runInInjectionContext(
      () => new RunRecords(signal(run.owner), { has: () => false, hold: () => undefined }),
    );

  async function read(records: RunRecords): Promise<void> {
    while (!records.areRead()) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  it('keeps the order of a run through a reload, also as its items change', async () => {
    const before = open();
    await read(before);
    await before.add(
      run,
      [9, 3, -1, 5].map((id) => waitingItem(id, true, false)),
    );
    await before.keepItem(run.id, { ...before.find(run.id)!.items[1]!, state: 'done' });
    const after = open();
    await read(after);
    expect(after.find(run.id)?.items.map(({ id }) => id)).toEqual([9, 3, -1, 5]);
    expect(after.find(run.id)?.items[1]?.state).toBe('done');
    await after.remove(run.id);
  });
});
