import { Component, computed, DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { FormRoot, TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Hourglass } from 'lucide';
import { ApiError, toApiError } from '../../api/api-error';
import { Persona } from '../../domain/persona/persona';
import {
  cleanDetails,
  EMPTY_PERSONA_DETAILS,
  isExactlyLike,
  PersonaDetails,
} from '../../domain/persona/persona-details';
import { fullName } from '../../domain/persona/persona-name';
import { DraftNotice } from '../../forms/draft/draft-notice';
import { DraftedForm } from '../../forms/draft/drafted-form';
import { DifferenceTable } from '../../forms/fields/difference-table';
import { Held } from '../../forms/fields/held';
import { serverErrors, showErrors } from '../../forms/fields/server-errors';
import { LookAgain } from '../../forms/saving/look-again';
import { SendingDoubt } from '../../forms/saving/sending-doubt';
import { ComesIntoView } from '../../ui/comes-into-view';
import { BackLink } from '../../ui/navigation/back-link';
import { focusHeading } from '../../ui/navigation/focus-heading';
import { Notice } from '../../ui/notice';
import { Notifier } from '../../ui/toast/notifier';
import { CountedWait } from '../../ui/waiting/counted-wait';
import { PersonaFields } from '../fields/persona-fields';
import { personaDetailsSchema, personaDraft, personaFields } from '../fields/persona-schema';
import { DuplicateNotice } from './duplicate-notice';
import { NewDuplicates } from './new-duplicates';
import { isPerhapsSame } from './perhaps-same';
import { PersonaCreation, PersonaOutcome } from './persona-creation';
import { personaDifferences } from './persona-differences';

/** Puts a person on record who is no user of the system. */
@Component({
  imports: [
    BackLink,
    ComesIntoView,
    CountedWait,
    DifferenceTable,
    DraftNotice,
    DuplicateNotice,
    FormRoot,
    Held,
    MatButtonModule,
    Notice,
    PersonaFields,
    RouterLink,
    SendingDoubt,
  ],
  providers: [PersonaCreation],
  host: { class: 'page' },
  templateUrl: './persona-create.html',
  styleUrl: './persona-create.scss',
})
export class PersonaCreate {
  private readonly creation = inject(PersonaCreation);
  private readonly router = inject(Router);
  private readonly notifier = inject(Notifier);
  private readonly document = inject(DOCUMENT);
  private readonly destroyRef = inject(DestroyRef);

  protected readonly icon = Hourglass;
  protected readonly fullName = fullName;
  protected readonly failure = signal<ApiError | null>(null);
  protected readonly form = new DraftedForm<PersonaDetails>({
    screen: () => 'personas/nueva',
    start: signal(EMPTY_PERSONA_DETAILS),
    empty: EMPTY_PERSONA_DETAILS,
    readDraft: personaDraft,
    schema: personaDetailsSchema,
    submit: () => this.create(),
    failure: () => this.failure(),
  });
  /** An aid: where the list cannot be read, people save all the same. */
  private readonly newDuplicates = new NewDuplicates(this.form.model);
  protected readonly duplicates = this.newDuplicates.shown;

  private readonly lookAgain = new LookAgain(() => this.look());
  protected readonly watching = this.lookAgain.watching;
  protected readonly doubtful = computed(() =>
    this.form.sending() ? '' : this.creation.doubtful().join(', '),
  );
  /** Somebody of an attempt from before, with other data than are typed now. */
  protected readonly turnedUp = signal<Persona | null>(null);
  /** What is typed is not to be put on her record. */
  protected readonly isAnother = computed(() => {
    const persona = this.turnedUp();
    return persona !== null && !isPerhapsSame(persona, this.form.model());
  });
  protected readonly differences = computed(() => {
    const persona = this.turnedUp();
    return persona && this.form.hasUnsavedChanges() && !this.isAnother()
      ? personaDifferences(persona, this.form.model())
      : [];
  });
  protected readonly changing = signal(false);

  constructor() {
    if (this.creation.doubtful().length === 0) return;
    this.lookAgain.start();
    void this.look();
  }

  /** Whether who has no answer turned up. What cannot be read now is looked for the next time. */
  protected async look(): Promise<void> {
    if (this.form.sending()) return;
    const persona = await this.creation.look().catch(() => null);
    if (persona) await this.tell({ persona, earlier: true });
  }

  /** Who turned up becomes what is typed now. */
  protected async changeTurnedUp(): Promise<void> {
    const before = this.turnedUp();
    if (!before || this.changing()) return;
    this.failure.set(null);
    if (this.form.fields().invalid()) return showErrors(this.form.fields);
    this.changing.set(true);
    try {
      const persona = await this.creation.change(before, this.form.model());
      await this.tell({ persona, earlier: true });
    } catch (error) {
      this.failure.set(toApiError(error));
    }
    this.changing.set(false);
  }

  /** What was pressed goes away: the focus does not go with it. */
  protected leaveTurnedUp(): void {
    focusHeading(this.document.querySelector('main'));
    this.turnedUp.set(null);
  }

  private async tell({ persona, earlier }: PersonaOutcome): Promise<void> {
    this.lookAgain.stop();
    this.failure.set(null);
    if (earlier && !isExactlyLike(persona, this.form.model())) {
      this.turnedUp.set(persona);
      return;
    }
    this.form.settle();
    // Whoever has left meanwhile is told, and not called back.
    if (!this.destroyRef.destroyed) await this.router.navigate(['/personas', persona.id]);
    this.notifier.success(`Se guardó a ${fullName(persona)}.`);
  }

  private async create(): Promise<TreeValidationResult> {
    this.failure.set(null);
    this.turnedUp.set(null);
    const details = cleanDetails(this.form.model());
    try {
      // Who turned up of those in doubt is alike too, and no duplicate.
      const earlier = this.creation.doubtful().length ? await this.creation.look() : null;
      if (earlier) return void (await this.tell({ persona: earlier, earlier: true }));
      if (await this.newDuplicates.hasUnseen(details)) {
        this.failure.set(new ApiError('conflict', LOOK_FIRST));
        return;
      }
      await this.tell(await this.creation.create(details));
      return;
    } catch (error) {
      const failure = toApiError(error);
      this.failure.set(withDoubt(failure));
      if (failure.outcomeUnknown) this.lookAgain.start();
      return serverErrors(failure.fields, personaFields(this.form.fields));
    }
  }
}

const LOOK_FIRST =
  'Ya hay alguien parecido que todavía no habías visto. Míralo arriba: si no es la misma persona, guarda otra vez.';

/** A person whose answer was lost may be on record. */
function withDoubt(error: ApiError): ApiError {
  if (!error.outcomeUnknown) return error;
  const doubt = 'No se sabe si la persona se guardó. Lo que escribiste se conserva.';
  return new ApiError(error.kind, `${error.message} ${doubt}`, {}, error.detail);
}
