import {
  Component,
  computed,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatAutocompleteModule, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { Info, TriangleAlert, X } from 'lucide';
import { Recipient } from '../../domain/mail/mail';
import { INCOMPLETE_EMAIL, isEmail, sameEmail } from '../../domain/text/email';
import { formatCount } from '../../domain/text/format-count';
import { withDomain } from '../../domain/text/misspelt-domain';
import { namesakesAmong } from '../../domain/text/namesakes';
import { HIDDEN_CHARACTER, hidesSomething } from '../../domain/text/shown-text';
import { Usuario } from '../../domain/usuario/usuario';
import { hidesInLabel, markedLabel } from '../../domain/usuario/usuario-labels';
import { Icon } from '../../ui/icon/icon';
import { Notifier } from '../../ui/toast/notifier';
import { NameRefusal } from '../mail-draft';
import { MailRoles } from '../mail-roles';
import { peopleIn, RecipientGroup, RecipientIndex } from './recipient-index';
import { RecipientName } from './recipient-name';
import { inactiveNote, nobodyNote } from './recipient-notes';
import { named, readRecipients, recipientOf, withRecipients } from './recipients-typed';
import { UnreachableNote } from './unreachable-note';

/** So many are shown until somebody wants to see all. */
const MOST_SHOWN = 6;
/** Names that nobody knows are asked for a few at a time. */
const MOST_ASKED = 3;

/** Who gets a mail: chosen by name, typed, or pasted as a list. Each name stays with its address. */
@Component({
  selector: 'app-recipients-field',
  imports: [Icon, MatAutocompleteModule, MatButtonModule, RecipientName, UnreachableNote],
  templateUrl: './recipients-field.html',
  styleUrl: './recipients-field.scss',
})
export class RecipientsField implements FormValueControl<readonly Recipient[]> {
  readonly value = model.required<readonly Recipient[]>();
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();
  /** What is typed and no address yet. */
  readonly rest = model('');
  /** Accounts that were chosen, and that no mail reaches. */
  readonly unreachable = model<readonly number[]>([]);
  /** Every account, for suggestions: without them, addresses are typed in full. */
  readonly index = input.required<RecipientIndex>();
  /** As far as they are read: who has a role is offered once it is known of all. */
  readonly roles = input.required<MailRoles>();
  /** Why they could not be read; '' = they could, or will be. */
  readonly failure = input('');

  private readonly notifier = inject(Notifier);
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('input');
  private readonly list = viewChild.required(MatAutocompleteTrigger);
  private readonly names = viewChildren<RecipientName>('greeting');
  protected readonly id = 'recipients';
  protected readonly icons = { info: Info, remove: X, warning: TriangleAlert };
  protected readonly format = formatCount;
  protected readonly hiddenCharacter = HIDDEN_CHARACTER;
  protected readonly most = MOST_SHOWN;
  protected readonly all = signal(false);

  /** A group that is named in whole, else one person first: Enter must not write to all of them. */
  protected readonly suggestions = computed(() => {
    const people = this.index()
      .matches(this.rest())
      .map((usuario) => ({
        label: markedLabel(usuario),
        note: `${usuario.email}${usuario.estado ? '' : ' · cuenta inactiva'}`,
        usuarios: [usuario],
      }));
    const groups = this.index()
      .groups(this.rest(), !this.roles().areAwaited())
      .map((group) => ({ ...group, note: peopleIn(group.usuarios) }));
    const isWhole = ({ isWhole }: RecipientGroup) => isWhole;
    return [...groups.filter(isWhole), ...people, ...groups.filter((group) => !isWhole(group))];
  });
  protected readonly tags = computed(() => {
    const shown = this.all() ? this.value() : this.value().slice(0, MOST_SHOWN);
    const isNamesake = namesakesAmong(this.value().flatMap(({ name }) => name || []));
    return shown.map((one) => {
      const recipient = named(one, this.index());
      const account = this.index().accountOf(recipient.email);
      return {
        ...recipient,
        label: recipient.name || recipient.email,
        isNamesake: isNamesake(recipient.name),
        inactive: account?.estado === false,
        hides: account ? hidesInLabel(account) : hidesSomething(recipient.name),
      };
    });
  });
  protected readonly folded = computed(() => this.value().length - this.tags().length);
  /** Whose name is typed here: nobody has an account with the address. */
  protected readonly nameless = computed(() =>
    this.value()
      .filter(({ email }) => !this.index().accountOf(email))
      .filter(({ name }, position) => name.trim() === '' || position < MOST_ASKED)
      .slice(0, MOST_ASKED)
      .map((recipient) => ({ ...recipient, meant: this.index().meantDomain(recipient.email) })),
  );
  private readonly error = computed(() => (this.touched() ? this.errors()[0] : null));
  /** What is wrong with a name that is asked for here: it is said at its field. */
  protected readonly wrongName = computed(() => {
    const error = this.error() as NameRefusal | null;
    return this.nameless().some(({ email }) => email === error?.email) ? error : null;
  });
  protected readonly wrong = computed(() =>
    this.wrongName() ? '' : (this.error()?.message ?? ''),
  );
  protected readonly inactive = computed(() =>
    this.value().filter((recipient) => this.isInactive(recipient)),
  );
  protected readonly leftOut = computed(() => this.index().withIds(this.unreachable()));
  /** Who types a name sees at once that nobody has it; an address of anybody is right. */
  protected readonly nobody = computed(() => {
    const typed = this.rest().trim();
    const isFound = this.suggestions().length > 0;
    if (!typed || isFound || isEmail(typed) || this.roles().areAwaited()) return '';
    if (this.index().hasPeople()) return nobodyNote(typed);
    return this.failure() && `${this.failure()} ${INCOMPLETE_EMAIL}`;
  });
  protected readonly note = computed(() => {
    const count = this.value().length;
    const several = count > 1 ? 'Cada persona recibe su propio correo; no ve a las demás. ' : '';
    return several + inactiveNote(this.inactive().length, count);
  });

  constructor() {
    const document = inject(DOCUMENT);
    // What is put back, as by a draft, is taken apart too: nobody will leave the field then.
    effect(() => {
      const rest = this.rest();
      if (document.activeElement === this.input().nativeElement) return;
      untracked(() => {
        if (readRecipients(rest, this.index()).recipients.length > 0) this.take(rest);
      });
    });
  }

  /** Where something is wrong, also before it is said. */
  focus(): void {
    const { email } = (this.errors()[0] ?? {}) as Partial<NameRefusal>;
    const name = this.names().find((one) => one.recipient().email === email);
    if (name) return name.focus();
    this.input().nativeElement.focus();
    // It opens with the focus, over what is said of the field.
    this.list().closePanel();
  }

  protected choose(usuarios: readonly Usuario[]): void {
    const reached = usuarios.filter(({ email }) => isEmail(email));
    this.add(reached.map(({ email }) => recipientOf(email, this.index())));
    const left = new Set([...this.unreachable(), ...usuarios.map(({ id }) => id)]);
    for (const { id } of reached) left.delete(id);
    this.unreachable.set([...left]);
    this.take('');
  }

  protected takeTyped(event: Event): void {
    // Enter adds a recipient; with nothing typed it sends, as in every other field.
    if (!this.rest() || event.defaultPrevented) return;
    event.preventDefault();
    this.take(this.rest());
    // What is no address stays, and it is said why.
    if (this.rest()) this.touch.emit();
  }

  /** A list that is pasted is taken apart at once. */
  protected paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (readRecipients(pasted, this.index()).recipients.length === 0) return;
    event.preventDefault();
    this.take(`${this.rest()}\n${pasted}`);
  }

  protected leave(): void {
    this.take(this.rest());
    this.touch.emit();
  }

  protected remove(email: string): void {
    this.value.update((all) => all.filter((recipient) => recipient.email !== email));
    this.input().nativeElement.focus();
  }

  /** As those of a role that was not meant. */
  protected removeAll(): void {
    const [all, unreachable] = [this.value(), this.unreachable()];
    this.value.set([]);
    this.unreachable.set([]);
    this.input().nativeElement.focus();
    const run = () => {
      this.value.update((added) => withRecipients(all, added));
      this.unreachable.set(unreachable);
    };
    this.notifier.success('Se quitó a todos.', { label: 'Deshacer', run });
  }

  protected removeInactive(): void {
    this.value.update((all) => all.filter((recipient) => !this.isInactive(recipient)));
    this.input().nativeElement.focus();
  }

  protected removeLast(): void {
    if (!this.rest()) this.value.update((all) => all.slice(0, -1));
  }

  protected rename(email: string, name: string): void {
    this.value.update((all) =>
      all.map((recipient) => (sameEmail(recipient.email, email) ? { email, name } : recipient)),
    );
  }

  /** A misspelt domain is another one; whoever has that address is greeted by their name. */
  protected correct(email: string, domain: string): void {
    const { recipients } = readRecipients(withDomain(email, domain), this.index());
    this.value.update((all) =>
      withRecipients(
        [],
        all.flatMap((recipient) => {
          if (!sameEmail(recipient.email, email)) return [recipient];
          return recipients.map((one) => ({ ...one, name: one.name || recipient.name }));
        }),
      ),
    );
  }

  private take(text: string): void {
    const { recipients, rest } = readRecipients(text, this.index());
    this.add(recipients);
    this.rest.set(rest);
    this.input().nativeElement.value = rest;
  }

  private add(added: readonly Recipient[]): void {
    if (added.length) this.value.update((all) => withRecipients(all, added));
  }

  private isInactive({ email }: Recipient): boolean {
    return this.index().accountOf(email)?.estado === false;
  }
}
