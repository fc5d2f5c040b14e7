import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { FormRoot, TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { debounceTime, firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { fullName } from '../../domain/persona';
import { EMPTY_PERSONA_DETAILS, PersonaDetails, cleanDetails } from '../../domain/persona-details';
import { DraftedForm } from '../../forms/drafted-form';
import { BackLink } from '../../ui/back-link';
import { DraftNotice } from '../../forms/draft-notice';
import { FailureNotice } from '../../ui/failure-notice';
import { Notifier } from '../../ui/notifier';
import { serverErrors } from '../../forms/server-errors';
import { DuplicateIndex } from './likely-duplicates';
import { DuplicateNotice } from './duplicate-notice';
import { PersonaFields } from '../fields/persona-fields';
import { personaDetailsSchema, personaDraft, personaFields } from '../fields/persona-schema';

/** Puts a person on record who is no user of the system. */
@Component({
  imports: [
    BackLink,
    DraftNotice,
    DuplicateNotice,
    FailureNotice,
    FormRoot,
    MatButtonModule,
    PersonaFields,
  ],
  host: { class: 'page' },
  templateUrl: './persona-create.html',
  styles: `
    .intro {
      margin: 0;
    }
  `,
})
export class PersonaCreate {
  private readonly personaApi = inject(PersonaApi);
  private readonly router = inject(Router);
  private readonly notifier = inject(Notifier);
  private readonly destroyRef = inject(DestroyRef);

  /** To show who may be on record already. An aid: without it, people save all the same. */
  private readonly onRecord = this.personaApi.all;
  protected readonly failure = signal<ApiError | null>(null);

  protected readonly form = new DraftedForm<PersonaDetails>({
    screen: () => 'personas/nueva',
    start: signal(EMPTY_PERSONA_DETAILS),
    empty: EMPTY_PERSONA_DETAILS,
    readDraft: personaDraft,
    schema: personaDetailsSchema,
    submit: () => this.create(),
  });

  private readonly index = computed(() => new DuplicateIndex(this.onRecord.value()));
  /** Looked for when the typing pauses. */
  private readonly typed = toSignal(toObservable(this.form.model).pipe(debounceTime(250)), {
    initialValue: EMPTY_PERSONA_DETAILS,
  });
  protected readonly duplicates = computed(() => this.index().find(this.typed()));

  constructor() {
    this.onRecord.refresh();
  }

  private async create(): Promise<TreeValidationResult> {
    this.failure.set(null);
    try {
      const persona = await firstValueFrom(this.personaApi.create(cleanDetails(this.form.model())));
      this.form.settle();
      // Whoever has left meanwhile is told, and not called back.
      if (!this.destroyRef.destroyed) await this.router.navigate(['/personas', persona.id]);
      this.notifier.success(`Se guardó a ${fullName(persona)}.`);
      return;
    } catch (error) {
      const failure = toApiError(error);
      this.failure.set(withDoubt(failure));
      if (failure.outcomeUnknown) this.onRecord.reload();
      return serverErrors(failure.fields, personaFields(this.form.fields));
    }
  }
}

/** A person whose answer was lost may be on record: the list of likely duplicates will tell. */
function withDoubt(error: ApiError): ApiError {
  if (!error.outcomeUnknown) return error;
  const doubt =
    'No se sabe si la persona se guardó. Lo que escribiste se conserva. Antes de guardar de nuevo, mira si ya aparece entre las personas parecidas.';
  return new ApiError(error.kind, `${error.message} ${doubt}`, {}, error.detail);
}
