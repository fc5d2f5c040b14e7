import { signal } from '@angular/core';
import { readFile } from '../../files/read-file';
import { ReadBook, TextForm } from '../../files/read-sheet';
import { readPasted } from '../../files/text-reader';
import { damaged, UnreadableFile } from '../../files/unreadable-file';

/** The file that is imported, or what was pasted in its place. */
export class ImportFile {
  private bytes: Uint8Array | null = null;
  private readonly _name = signal('');
  private readonly _book = signal<ReadBook | null>(null);
  private readonly _failure = signal<UnreadableFile | null>(null);
  private readonly _reading = signal(false);

  readonly name = this._name.asReadonly();
  readonly book = this._book.asReadonly();
  readonly failure = this._failure.asReadonly();
  readonly reading = this._reading.asReadonly();

  /** @param use reads on in the book: what it throws is a failure of the file too */
  constructor(private readonly use: (book: ReadBook) => Promise<void>) {}

  async open(name: string, bytes: Uint8Array): Promise<void> {
    this.bytes = bytes;
    this._name.set(name);
    await this.take(() => readFile(bytes));
  }

  async paste(text: string): Promise<void> {
    this.bytes = null;
    this._name.set('Celdas pegadas');
    await this.take(async () => readPasted(text));
  }

  /** The person knows better how a text is written. */
  async readAgain(form: Partial<TextForm>): Promise<void> {
    const { bytes } = this;
    if (bytes) await this.take(() => readFile(bytes, { ...this.book()?.form, ...form }));
  }

  close(): void {
    this.bytes = null;
    this._name.set('');
    this._book.set(null);
    this._failure.set(null);
  }

  private async take(read: () => Promise<ReadBook>): Promise<void> {
    this._failure.set(null);
    this._reading.set(true);
    this._book.set(null);
    try {
      const book = await read();
      this._book.set(book);
      await this.use(book);
    } catch (error) {
      this._book.set(null);
      this._failure.set(error instanceof UnreadableFile ? error : damaged());
    } finally {
      this._reading.set(false);
    }
  }
}
