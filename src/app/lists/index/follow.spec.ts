import * as fc from 'fast-check';
import { RecordColumn } from '../../domain/record-column';
import { RecordOrder } from './order/record-order';
import { RecordIndex } from './record-index';

interface Person {
  readonly surname: string;
  readonly state: string;
}

const column = (name: keyof Person): RecordColumn<Person, keyof Person> => ({
  name,
  label: name,
  text: (person) => person[name],
  width: '1fr',
  shown: 'at-first',
  exported: { kind: 'text' },
});

const anIndex = () =>
  new RecordIndex<Person, keyof Person, 'state'>({
    searchable: ({ surname, state }) => `${surname} ${state}`,
    columns: [column('surname'), column('state')],
    mainColumn: 'surname',
    filters: { state: ({ state }) => state },
  });

const ORDERS: readonly RecordOrder<keyof Person>[] = [
  { column: 'surname', descending: false },
  { column: 'surname', descending: true },
  { column: 'state', descending: false },
  { column: 'state', descending: true },
];

describe('an index that follows its list', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'á', 'Z', 'ñ', 'n', ' '), maxLength: 3 });
  const person = fc.record({ surname: text, state: fc.constantFrom('on', 'off', '') });
  const order = fc.constantFrom(...ORDERS);
  const changes = fc.array(fc.tuple(fc.nat(60), person), { maxLength: 4 });
  const steps = fc.array(fc.record({ changes, order }), { maxLength: 5 });

  function changed(people: readonly Person[], step: readonly (readonly [number, Person])[]) {
    const next = people.slice();
    for (const [place, one] of step) next[Math.min(place, next.length)] = one;
    return next;
  }

  it('finds, orders and counts as one that is made anew', () => {
    const property = fc.property(
      fc.array(person, { minLength: 30, maxLength: 50 }),
      steps,
      order,
      fc.constantFrom([], ['a'], ['on'], ['n', 'o']),
      (people, steps, order, words) => {
        const index = anIndex().follow(people);
        let now: readonly Person[] = people;
        // Each time somebody looks at it in another order: what the others missed is caught up.
        for (const { changes, order } of steps) {
          for (const _ of index.prepare(order));
          index.find({ words, filters: { state: '' }, order });
          now = changed(now, changes);
          index.follow(now);
        }
        const anew = anIndex().follow(now);
        for (const state of ['', 'on']) {
          const query = { words, filters: { state }, order };
          expect(index.find(query)).toEqual([...anew.find(query)]);
        }
        const counts = (of: typeof index) =>
          [...of.count('state', words)].filter(([, n]) => n).sort();
        expect(counts(index)).toEqual(counts(anew));
      },
    );
    fc.assert(property, { numRuns: 2_000 });
  });

  it('takes over what changes while a long list is being prepared', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({
      surname: `Apellido ${(i * 7919) % 5_000}`,
      state: i % 3 ? 'on' : 'off',
    }));
    const order = ORDERS[0]!;
    const index = anIndex().follow(many);
    let now: readonly Person[] = many;
    let step = 0;
    // Each time some of the work is done, another row changes and the work is taken up again.
    for (let round = 0; round < 20 && !index.isOrdered(order); round++) {
      const work = index.prepare(order);
      for (let i = 0; i < 3; i++) work.next();
      work.return(false);
      now = now.map((one, place) => (place === step ? { surname: `Z${step}`, state: 'on' } : one));
      step += 311;
      index.follow(now);
    }
    for (const _ of index.prepare(order));
    const anew = anIndex().follow(now);
    for (const _ of anew.prepare(order));
    const query = { words: [], filters: { state: '' }, order };
    expect(index.find(query)).toEqual([...anew.find(query)]);
    const found = index.find({ ...query, words: ['z311'] }).map(({ surname }) => surname);
    expect(found).toContain('Z311');
  });

  it('begins anew for another list', () => {
    const index = anIndex().follow([{ surname: 'Ana', state: 'on' }]);
    const all = { words: [], filters: { state: '' }, order: ORDERS[0]! };
    expect(index.find(all).length).toBe(1);
    expect(index.follow([]).find(all)).toEqual([]);
    expect(index.values('state')).toEqual([]);
  });
});
