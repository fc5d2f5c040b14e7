import { Component, computed, inject, input, linkedSignal, numberAttribute } from '@angular/core';
import { form, FormRoot, TreeValidationResult } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { ApiError, toApiError } from '../../api/api-error';
import { PersonaApi } from '../../api/persona-api';
import { fullName, Persona } from '../../domain/persona';
import {
  EMPTY_PERSONA_DETAILS,
  personaDetails,
  PersonaDetails,
} from '../../domain/persona-details';
import { isRecordId } from '../../domain/wire';
import { FormDraft, RECORD_CHANGED } from '../../forms/form-draft';
import { BackLink } from '../../ui/back-link';
import { Conflicts } from '../../forms/conflict-dialog';
import { DraftNotice } from '../../forms/draft-notice';
import { FailureNotice } from '../../ui/failure-notice';
import { FormSkeleton } from '../../forms/form-skeleton';
import { Notifier } from '../../ui/notifier';
import { focusFirstError, serverErrors } from '../../forms/server-errors';
import { HasUnsavedChanges, holdUnload } from '../../forms/unsaved-changes-guard';
import { changedDetails, personaConflicts, takeTheirs } from './persona-changes';
import { PersonaFields } from '../fields/persona-fields';
import { PersonaRecord } from './persona-record';
import { personaDetailsSchema, personaDraft, personaFields } from '../fields/persona-schema';
import { joined, notBegun, partFailed, unconfirmedSave } from '../../forms/save-failures';

/** Edits one persona, with or without an account. */
@Component({
  imports: [
    BackLink,
    DraftNotice,
    FailureNotice,
    FormRoot,
    FormSkeleton,
    MatButtonModule,
    PersonaFields,
    PersonaRecord,
    RouterLink,
  ],
  host: { class: 'page', '(window:beforeunload)': 'holdUnload(this, $event)' },
  templateUrl: './persona-edit.html',
  styles: `
    .record {
      width: min(100%, 28rem);
      height: 4.5rem;
    }
  `,
})
export class PersonaEdit implements HasUnsavedChanges {
  readonly id = input.required({ transform: numberAttribute });

  private readonly personaApi = inject(PersonaApi);
  private readonly conflicts = inject(Conflicts);
  private readonly notifier = inject(Notifier);

  protected readonly persona = this.personaApi.get(this.id);
  protected readonly holdUnload = holdUnload;
  protected readonly fullName = fullName;

  private readonly loaded = computed(() =>
    this.persona.hasValue() ? this.persona.value() : undefined,
  );
  protected readonly loadFailure = computed(() => {
    const error = this.persona.error();
    return error ? toApiError(error) : null;
  });
  protected readonly missing = computed(
    () => !isRecordId(this.id()) || this.loadFailure()?.kind === 'not-found',
  );
  /** Why the last attempt to save did not go through; forgotten with the record. */
  protected readonly failure = linkedSignal<number, ApiError | null>({
    source: this.id,
    computation: () => null,
  });

  protected readonly draft = new FormDraft<PersonaDetails>({
    screen: () => `personas/${this.id()}`,
    start: () => {
      const persona = this.loaded();
      return persona && personaDetails(persona);
    },
    empty: EMPTY_PERSONA_DETAILS,
    readDraft: personaDraft,
    clean: () => {
      this.form().reset();
    },
    hasUnsavedChanges: () => this.hasUnsavedChanges(),
    version: () => this.loaded()?.updated_at ?? '',
    otherVersion: RECORD_CHANGED,
  });
  private readonly model = this.draft.model;
  protected readonly form = form(this.model, personaDetailsSchema, {
    submission: { action: () => this.save(), onInvalid: (form) => focusFirstError(form) },
  });
  private readonly changes = computed(() => {
    const loaded = this.loaded();
    return loaded ? changedDetails(loaded, this.model()) : null;
  });

  hasUnsavedChanges(): boolean {
    return this.changes() !== null;
  }

  private async save(): Promise<TreeValidationResult> {
    this.failure.set(null);
    const loaded = this.loaded();
    if (!loaded) return;
    if (!this.hasUnsavedChanges()) {
      this.notifier.success('No hay cambios que guardar.');
      return;
    }
    try {
      if (await this.isReconciled(loaded)) return await this.send(loaded.id);
    } catch (error) {
      this.failure.set(toApiError(error));
    }
    return;
  }

  /** Nobody's changes are overwritten unseen: the record is read again right before it is saved. */
  private async isReconciled(loaded: Persona): Promise<boolean> {
    const typed = this.model();
    const current = await this.readAgain(loaded.id);
    if (this.id() !== loaded.id) return false;
    const rows = personaConflicts(loaded, current, typed);
    const choice = rows.length ? await firstValueFrom(this.conflicts.ask(rows)) : 'mine';
    if (choice === 'cancel') return false;
    this.persona.set(current);
    this.model.set(choice === 'mine' ? typed : takeTheirs(loaded, current, typed));
    if (choice === 'theirs') this.notifier.success('Ahora ves lo guardado. Revísalo.');
    return choice === 'mine';
  }

  private async readAgain(id: number): Promise<Persona> {
    try {
      return await firstValueFrom(this.personaApi.read(id));
    } catch (error) {
      throw notBegun(toApiError(error));
    }
  }

  private async send(id: number): Promise<TreeValidationResult> {
    const changes = this.changes();
    const who = fullName(this.loaded()!);
    try {
      const saved = changes && (await firstValueFrom(this.personaApi.update(id, changes)));
      if (this.id() === id) {
        if (saved) this.persona.set(saved);
        this.form().reset(personaDetails(this.loaded()!));
        this.draft.discard();
      }
      this.notifier.success(
        saved ? 'Se guardaron los datos personales.' : 'Los cambios ya estaban guardados.',
      );
      return;
    } catch (error) {
      // The page may show another record by now.
      if (this.id() !== id) return void this.notifier.failure(unconfirmedSave(who));
      const failure = joined(
        [],
        [partFailed(toApiError(error), 'se guardaron los datos personales')],
      );
      this.failure.set(failure);
      return serverErrors(failure.fields, personaFields(this.form));
    }
  }
}
