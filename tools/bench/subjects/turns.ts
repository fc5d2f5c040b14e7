/** One at a time, in the order in which they asked: two fronts that are measured at once alternate. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  async take<T>(use: () => Promise<T>): Promise<T> {
    const turn = this.last.then(use);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
