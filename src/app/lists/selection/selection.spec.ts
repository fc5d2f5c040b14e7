import { Selection } from './selection';

const rows = (...ids: number[]) => ids.map((id) => ({ id }));
const chosen = (selection: Selection) => [...selection.ids()].sort((a, b) => a - b);

describe('Selection', () => {
  let selection: Selection;

  beforeEach(() => (selection = new Selection()));

  it('ticks one and unticks it', () => {
    selection.toggle(3);
    expect(chosen(selection)).toEqual([3]);
    selection.toggle(3);
    expect(selection.size()).toBe(0);
  });

  it('ticks from the row ticked last to another, in either direction, as they are in view', () => {
    selection.toggle(4);
    selection.toggleRange(2, rows(9, 2, 7, 4, 5));
    expect(chosen(selection)).toEqual([2, 4, 7]);
    selection.toggleRange(5, rows(9, 2, 7, 4, 5));
    expect(chosen(selection)).toEqual([2, 4, 5, 7]);
  });

  it('unticks a range that ends at a ticked row', () => {
    selection.toggle(1);
    selection.toggleRange(3, rows(1, 2, 3));
    selection.toggleRange(1, rows(1, 2, 3));
    expect(selection.size()).toBe(0);
  });

  it('ticks just one where the row ticked last is out of view', () => {
    selection.toggle(99);
    selection.toggleRange(2, rows(1, 2, 3));
    expect(chosen(selection)).toEqual([2, 99]);
  });

  it('lets go of what "all" took when something else is searched, and keeps what was ticked', () => {
    selection.toggle(8);
    selection.chooseAll(rows(1, 2, 3), 'q=ana');
    selection.follow('q=ana');
    expect(chosen(selection)).toEqual([1, 2, 3, 8]);
    selection.follow('q=eva');
    expect(chosen(selection)).toEqual([8]);
  });

  it('keeps what "all" took whatever is filtered, and adds what another filter shows', () => {
    selection.chooseAll(rows(1, 2), 'ana');
    selection.chooseAll(rows(4, 5), 'ana');
    expect(chosen(selection)).toEqual([1, 2, 4, 5]);
    selection.chooseAll(rows(9), 'eva');
    expect(chosen(selection)).toEqual([9]);
  });

  it('keeps one out that was unticked after "all"', () => {
    selection.chooseAll(rows(1, 2, 3), '');
    selection.toggle(2);
    expect(chosen(selection)).toEqual([1, 3]);
  });

  it('forgets everybody', () => {
    selection.toggle(8);
    selection.chooseAll(rows(1), '');
    selection.clear();
    expect(selection.size()).toBe(0);
  });
});
