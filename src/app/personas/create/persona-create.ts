import { Component, DestroyRef, inject, signal } from '@angular/core';
import { FormRoot, TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { fullName } from '../../domain/persona';
import { cleanDetails, EMPTY_PERSONA_DETAILS, PersonaDetails } from '../../domain/persona-details';
import { DraftNotice } from '../../forms/draft-notice';
import { DraftedForm } from '../../forms/drafted-form';
import { serverErrors } from '../../forms/server-errors';
import { BackLink } from '../../ui/back-link';
import { FailureNotice } from '../../ui/failure-notice';
import { Notifier } from '../../ui/notifier';
import { PersonaFields } from '../fields/persona-fields';
import { personaDetailsSchema, personaDraft, personaFields } from '../fields/persona-schema';
import { DuplicateNotice } from './duplicate-notice';
import { NewDuplicates } from './new-duplicates';

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
    RouterLink,
  ],
  host: { class: 'page' },
  templateUrl: './persona-create.html',
  styleUrl: './persona-create.scss',
})
export class PersonaCreate {
  private readonly personaApi = inject(PersonaApi);
  private readonly router = inject(Router);
  private readonly notifier = inject(Notifier);
  private readonly destroyRef = inject(DestroyRef);

  protected readonly failure = signal<ApiError | null>(null);
  protected readonly form = new DraftedForm<PersonaDetails>({
    screen: () => 'personas/nueva',
    start: signal(EMPTY_PERSONA_DETAILS),
    empty: EMPTY_PERSONA_DETAILS,
    readDraft: personaDraft,
    schema: personaDetailsSchema,
    submit: () => this.create(),
  });
  /** An aid: where the list cannot be read, people save all the same. */
  private readonly newDuplicates = new NewDuplicates(this.form.model);
  protected readonly duplicates = this.newDuplicates.shown;

  private async create(): Promise<TreeValidationResult> {
    this.failure.set(null);
    const details = cleanDetails(this.form.model());
    try {
      if (await this.newDuplicates.hasUnseen(details)) {
        this.failure.set(new ApiError('conflict', LOOK_FIRST));
        return;
      }
      const persona = await firstValueFrom(this.personaApi.create(details));
      this.form.settle();
      // Whoever has left meanwhile is told, and not called back.
      if (!this.destroyRef.destroyed) await this.router.navigate(['/personas', persona.id]);
      this.notifier.success(`Se guardó a ${fullName(persona)}.`);
      return;
    } catch (error) {
      const failure = toApiError(error);
      this.failure.set(withDoubt(failure));
      if (failure.outcomeUnknown) this.personaApi.all.reload();
      return serverErrors(failure.fields, personaFields(this.form.fields));
    }
  }
}

const LOOK_FIRST =
  'Ya hay alguien parecido que todavía no habías visto. Míralo arriba: si no es la misma persona, guarda otra vez.';

/** A person whose answer was lost may be on record: the list of likely duplicates will tell. */
function withDoubt(error: ApiError): ApiError {
  if (!error.outcomeUnknown) return error;
  const doubt =
    'No se sabe si la persona se guardó. Lo que escribiste se conserva. Antes de guardar de nuevo, comprobaremos si ya aparece entre las personas parecidas.';
  return new ApiError(error.kind, `${error.message} ${doubt}`, {}, error.detail);
}
