import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { FormRoot } from '@angular/forms/signals';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { PersonaApi } from '../../api/persona-api';
import { fullName, Persona } from '../../domain/persona';
import {
  detailText,
  EMPTY_PERSONA_DETAILS,
  PERSONA_LABELS,
  personaDetails,
  PersonaDetails,
} from '../../domain/persona-details';
import { isRecordId } from '../../domain/wire';
import { ConflictChoice, Conflicts } from '../../forms/conflicts';
import { DraftNotice } from '../../forms/draft-notice';
import { FormSkeleton } from '../../forms/form-skeleton';
import { RecordEditing } from '../../forms/record-editing';
import { joined } from '../../forms/save-failures';
import { Sent, Theirs } from '../../forms/save-record';
import { BackLink } from '../../ui/back-link';
import { FailureNotice } from '../../ui/failure-notice';
import { PersonaFields } from '../fields/persona-fields';
import { personaDetailsSchema, personaDraft, personaFields } from '../fields/persona-schema';
import { sendDetails } from './persona-changes';
import { PersonaRecord } from './persona-record';

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
  host: { class: 'page' },
  templateUrl: './persona-edit.html',
  styles: `
    .record {
      width: min(100%, 28rem);
      height: 4.5rem;
    }
  `,
})
export class PersonaEdit {
  readonly id = input.required({ transform: numberAttribute });

  private readonly personaApi = inject(PersonaApi);
  private readonly conflicts = inject(Conflicts);

  protected readonly editing = new RecordEditing<Persona, PersonaDetails>({
    screen: () => `personas/${this.id()}`,
    resource: this.personaApi.get(this.id),
    editable: personaDetails,
    empty: EMPTY_PERSONA_DETAILS,
    readDraft: personaDraft,
    version: ({ updated_at }) => updated_at,
    schema: personaDetailsSchema,
    namedFields: personaFields,
    label: fullName,
    read: () => this.personaApi.read(this.id()),
    confirm: (merged) => this.confirm(merged),
    send: (current, details) => this.send(current, details),
  });
  protected readonly form = this.editing.form;
  protected readonly missing = computed(
    () => !isRecordId(this.id()) || this.editing.loadFailure()?.kind === 'not-found',
  );
  protected readonly fullName = fullName;

  private async confirm({
    value,
    theirs,
    conflicts,
  }: Theirs<PersonaDetails>): Promise<ConflictChoice> {
    if (conflicts.length === 0) return 'mine';
    return this.conflicts.ask(
      (conflicts as (keyof PersonaDetails)[]).map((field) => ({
        label: PERSONA_LABELS[field],
        theirs: detailText(field, theirs),
        mine: detailText(field, value),
      })),
    );
  }

  private async send(current: Persona, details: PersonaDetails): Promise<Sent<Persona>> {
    const sent = await sendDetails(this.personaApi, current, details);
    return { ...sent, failure: sent.failure && joined([], [sent.failure]) };
  }
}
