import * as fc from 'fast-check';
import { RecordColumn } from '../../domain/record-column';
import { searchWords } from '../../domain/text/folded-text';
import { formatOrder, parseOrder } from './order/record-order';
import { RecordIndex } from './record-index';

interface City {
  name: string;
  department: string;
}

const ALL = { department: '' };

const city = (name: string, department = '') => ({ name, department });

function column(name: 'name' | 'department'): RecordColumn<City, 'name' | 'department'> {
  return {
    name,
    label: name,
    text: (record) => record[name],
    width: '1fr',
    shown: 'at-first',
    exported: { kind: 'text' },
  };
}

function indexOf(cities: readonly City[]) {
  return new RecordIndex<City, 'name' | 'department', 'department'>({
    searchable: ({ name, department }: City) => `${name} ${department}`,
    columns: [column('name'), column('department')],
    mainColumn: 'name',
    filters: { department: (record) => record.department },
  }).follow(cities);
}

function names(cities: readonly City[], order: string, query = ''): string[] {
  return indexOf(cities)
    .find({
      words: searchWords(query),
      filters: ALL,
      order: parseOrder(order, ['name', 'department'])!,
    })
    .map(({ name }) => name);
}

describe('RecordIndex', () => {
  it('orders as Spanish does: accents beside their letter, ñ after n, missing last', () => {
    const cities = ['Ñuflo', 'Zongo', 'Ávila', '', 'Nuevo', 'Arce'].map((name) => city(name));
    expect(names(cities, 'name')).toEqual(['Arce', 'Ávila', 'Nuevo', 'Ñuflo', 'Zongo', '']);
    expect(names(cities, '-name')).toEqual(['', 'Zongo', 'Ñuflo', 'Nuevo', 'Ávila', 'Arce']);
  });

  it('settles what is equal by the main column, in both directions', () => {
    const cities = [city('Viacha', 'LP'), city('Yapacaní', 'SC'), city('El Alto', 'LP')];
    expect(names(cities, 'department')).toEqual(['El Alto', 'Viacha', 'Yapacaní']);
    expect(names(cities, '-department')).toEqual(['Yapacaní', 'El Alto', 'Viacha']);
  });

  it('keeps the order while it filters', () => {
    const cities = [city('Viacha', 'La Paz'), city('Montero', 'SC'), city('El Alto', 'La Paz')];
    expect(names(cities, 'name', 'PAZ')).toEqual(['El Alto', 'Viacha']);
    const kept = indexOf(cities).find({
      words: [],
      filters: { department: 'SC' },
      order: { column: 'name', descending: false },
    });
    expect(kept).toEqual([city('Montero', 'SC')]);
  });

  it('has nothing to find in an empty list', () => {
    expect(names([], 'name', 'x')).toEqual([]);
  });

  it('orders as a plain stable sort would', () => {
    const collator = new Intl.Collator('es');
    const text = fc.string({ minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, department: text })), (cities) => {
        const expected = [...cities].sort(
          (a, b) =>
            collator.compare(a.department, b.department) || collator.compare(a.name, b.name),
        );
        const found = indexOf(cities).find({
          words: [],
          filters: ALL,
          order: { column: 'department', descending: false },
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a long list', () => {
  const LETTERS = ['Ñ', 'á', 'Z', "D'", 'Ll', 'L', 'n', '😀', 'e\u0301', '', '-', 'Ch'];
  const many = Array.from({ length: 3_000 }, (_, i) =>
    city(LETTERS.map((_, k) => LETTERS[(i * 7 + k * i) % LETTERS.length]!).join(''), `D${i % 9}`),
  );
  const order = { column: 'name', descending: false } as const;
  const all = { words: [], filters: ALL, order };
  const sorted = [...many].sort((a, b) => {
    if (!a.name || !b.name) return a.name ? -1 : b.name ? 1 : 0;
    return new Intl.Collator('es').compare(a.name, b.name);
  });
  const named = (cities: readonly City[]) => cities.map(({ name }) => name);

  it('has its first rows in place at once, and all of them when it is prepared', () => {
    const index = indexOf(many);
    expect(index.isOrdered(order)).toBeFalse();
    const early = index.find(all);
    expect(named(early.slice(0, 100))).toEqual(named(sorted.slice(0, 100)));
    expect(early.length).toBe(3_000);
    for (const _ of index.prepare(order));
    expect(index.isOrdered(order)).toBeTrue();
    expect(named(index.find(all))).toEqual(named(sorted));
  });

  it('says when there is more to show, and works nothing out twice', () => {
    const index = indexOf(many);
    const news = [...index.prepare(order)].filter(Boolean).length;
    expect(news).toBe(2);
    expect([...index.prepare(order)].some(Boolean)).toBeFalse();
  });

  it('is ready for a search long before its order is known', () => {
    const index = indexOf(many);
    for (const isNew of index.prepare(order)) if (isNew) break;
    expect(index.isSearchable).toBeTrue();
    expect(index.isOrdered(order)).toBeFalse();
  });

  it('searches before it was prepared as after', () => {
    const query = { ...all, words: searchWords('ñ d3') };
    const [early, late] = [indexOf(many), indexOf(many)];
    for (const _ of late.prepare(order));
    const found = early.find(query);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(late.find(query)));
  });

  it('takes line breaks in a record for blanks', () => {
    const broken = [...many, city('Santa\nCruz')];
    const index = indexOf(broken);
    for (const _ of index.prepare(order));
    expect(index.find({ ...all, words: ['cruz'] })).toEqual([broken.at(-1)!]);
  });
});

describe('an order in the URL', () => {
  const columns = ['name', 'department'] as const;

  it('is read back as it was written', () => {
    for (const text of ['name', '-name', '-department']) {
      expect(formatOrder(parseOrder(text, columns)!)).toBe(text);
    }
  });

  it('is ignored when it names no column', () => {
    for (const text of [undefined, '', '-', 'constructor', '--name', 'NAME']) {
      expect(parseOrder(text, columns)).withContext(String(text)).toBeNull();
    }
  });
});
