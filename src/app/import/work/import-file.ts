import { inject, signal } from '@angular/core';
import { ReadBook, TextForm } from '../../files/read-sheet';
import { damaged, UnreadableFile } from '../../files/unreadable-file';
import { LazyParts } from '../../ui/lazy-parts';
import { loadPart } from '../../ui/load-part';

type Bytes = Uint8Array<ArrayBuffer>;
type Reader = typeof import('../../files/read-file');

/** What reads files weighs a tenth of the page, and nobody needs it before they have found theirs. */
const loadReader = (): Promise<Reader> => loadPart(() => import('../../files/read-file'));

/** The file that is imported, or what was pasted in its place. To be made in an injection context. */
export class ImportFile {
  private readonly parts = inject(LazyParts);
  private bytes: Bytes | null = null;
  private readonly _name = signal('');
  private readonly _isPasted = signal(false);
  private readonly _book = signal<ReadBook | null>(null);
  private readonly _failure = signal<UnreadableFile | null>(null);
  private readonly _reading = signal(false);

  readonly name = this._name.asReadonly();
  readonly isPasted = this._isPasted.asReadonly();
  readonly book = this._book.asReadonly();
  readonly failure = this._failure.asReadonly();
  readonly reading = this._reading.asReadonly();

  /** @param use reads on in the book: what it throws is a failure of the file too */
  constructor(private readonly use: (book: ReadBook) => Promise<void>) {}

  /** Whoever looks for their file does not wait for the code then; if it does not come now, it is missed then. */
  prepare(): void {
    loadReader().catch(() => undefined);
  }

  /** As it was chosen, or pasted; null where there is none. */
  content(): Bytes | null {
    return this.bytes;
  }

  async open(name: string, bytes: Bytes): Promise<void> {
    this.bytes = bytes;
    this._name.set(name);
    this._isPasted.set(false);
    await this.take(({ readFile }) => readFile(bytes));
  }

  async paste(text: string): Promise<void> {
    this.bytes = new TextEncoder().encode(text);
    this._name.set('Celdas pegadas');
    this._isPasted.set(true);
    await this.take(({ readPasted }) => readPasted(text));
  }

  /** The person knows better how a text is written. */
  async readAgain(form: Partial<TextForm>): Promise<void> {
    const bytes = this.isPasted() ? null : this.bytes;
    const told = { ...this.book()?.form, ...form };
    if (bytes) await this.take(({ readFile }) => readFile(bytes, told));
  }

  /** Reads on in the book: what fails is said, and the book stays. */
  async attempt(read: () => Promise<void>): Promise<void> {
    this._failure.set(null);
    try {
      await read();
    } catch (error) {
      this.fail(error);
    }
  }

  close(): void {
    this.bytes = null;
    this._name.set('');
    this._isPasted.set(false);
    this._book.set(null);
    this._failure.set(null);
  }

  private async take(read: (reader: Reader) => ReadBook | Promise<ReadBook>): Promise<void> {
    this._failure.set(null);
    this._reading.set(true);
    this._book.set(null);
    try {
      const reader = await this.parts.load(loadReader);
      // Which was said: the same file can be chosen again.
      if (!reader) return this.close();
      const book = await read(reader);
      this._book.set(book);
      await this.use(book);
    } catch (error) {
      this._book.set(null);
      this.fail(error);
    } finally {
      this._reading.set(false);
    }
  }

  private fail(error: unknown): void {
    this._failure.set(error instanceof UnreadableFile ? error : damaged());
  }
}
