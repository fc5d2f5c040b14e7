import { of, throwError } from 'rxjs';
import { ApiError } from '../../api/api-error';
import { RecordSave, saveRecord, Sent, Theirs } from './save-record';
import { mergeThreeWay } from './three-way-merge';

interface Shop {
  name: string;
  city: string;
}

describe('saveRecord', () => {
  const before: Shop = { name: 'Caja', city: 'Oruro' };
  const refused = new ApiError('invalid', 'No.');
  let calls: string[];

  function save(
    { current = before, typed = before }: { current?: Shop; typed?: Shop },
    steps: Partial<RecordSave<Shop, Shop>> = {},
  ) {
    calls = [];
    return saveRecord<Shop, Shop>({
      read: () => of(current),
      merge: (theirs) => ({ ...mergeThreeWay(before, theirs, typed), theirs }),
      confirm: async ({ conflicts }: Theirs<Shop>) => {
        calls.push(`confirm ${conflicts.join()}`);
        return 'mine';
      },
      send: async (_, value): Promise<Sent<Shop>> => {
        calls.push(`send ${value.name}, ${value.city}`);
        return { record: value, landed: ['Todo.'], failure: null };
      },
      ...steps,
    });
  }

  it('keeps what somebody else corrected beside what I changed', async () => {
    const outcome = await save({
      current: { name: 'Caja', city: 'Potosí' },
      typed: { name: 'Caja 1', city: 'Oruro' },
    });
    expect(calls).toEqual(['confirm ', 'send Caja 1, Potosí']);
    expect(outcome).toEqual({
      name: 'saved',
      record: { name: 'Caja 1', city: 'Potosí' },
      landed: ['Todo.'],
    });
  });

  it('sends nothing when the record cannot be read first, and says so', async () => {
    const outcome = await save(
      {},
      { read: () => throwError(() => new ApiError('offline', 'Sin red.')) },
    );
    expect(calls).toEqual([]);
    expect(outcome.name).toBe('failed');
    expect(outcome).toEqual(
      jasmine.objectContaining({
        failure: jasmine.objectContaining({
          message: jasmine.stringContaining('No se guardó nada'),
        }),
      }),
    );
  });

  it('sends nothing when the person thinks better of it', async () => {
    expect(await save({}, { confirm: async () => 'cancel' })).toEqual({ name: 'cancelled' });
    expect(calls).toEqual([]);
  });

  it('shows their version when the person takes it, and mine where they changed nothing', async () => {
    const current = { name: 'De otro', city: 'Oruro' };
    const outcome = await save(
      { current, typed: { name: 'Mío', city: 'Sucre' } },
      { confirm: async () => 'theirs' },
    );
    expect(outcome).toEqual({
      name: 'review',
      record: current,
      value: { name: 'De otro', city: 'Sucre' },
    });
    expect(calls).toEqual([]);
  });

  it('tells what did not land, with the record as far as it did', async () => {
    const record = { name: 'Caja 1', city: 'Oruro' };
    const outcome = await save(
      { typed: record },
      { send: async () => ({ record, landed: [], failure: refused }) },
    );
    expect(outcome).toEqual({ name: 'failed', record, failure: refused });
  });
});
