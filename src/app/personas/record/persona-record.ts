import { Component, computed, inject, input } from '@angular/core';
import { apply, disabled, FormRoot, schema } from '@angular/forms/signals';
import { BothLists } from '../../api/lists/both-lists';
import { PersonaApi } from '../../api/persona-api';
import { UsuarioApi } from '../../api/usuario-api';
import { Persona } from '../../domain/persona/persona';
import {
  detailText,
  EMPTY_PERSONA_DETAILS,
  PERSONA_LABELS,
  PersonaDetails,
  personaDetails,
} from '../../domain/persona/persona-details';
import { fullName, hidesInName, initials } from '../../domain/persona/persona-name';
import { relativeTime } from '../../domain/relative-time';
import { DraftNotice } from '../../forms/draft/draft-notice';
import { ConflictChoice, Conflicts } from '../../forms/saving/conflicts';
import { RecordEditing } from '../../forms/saving/record-editing';
import { RecordSaving } from '../../forms/saving/record-saving';
import { joined } from '../../forms/saving/save-failures';
import { Sent, Theirs } from '../../forms/saving/save-record';
import { clock } from '../../lists/clock';
import { ListWalker } from '../../lists/list-walk';
import { RecordFindings } from '../../lists/quality/record-findings';
import { KnownBackend } from '../../settings/known-backend';
import { pageTitle } from '../../ui/navigation/page-title';
import { plainId } from '../../ui/navigation/plain-id';
import { PersonaFields } from '../fields/persona-fields';
import { personaDraft, personaEditsSchema, personaFields } from '../fields/persona-schema';
import { FixedDetails } from './fixed-details';
import { PersonaAccount } from './persona-account';
import { sendDetails } from './persona-changes';
import { RecordBar } from './record-bar';
import { RecordHead } from './record-head';
import { RecordHistory } from './record-history';
import { RecordNames } from './record-names';
import { RecordUnread } from './record-unread';

/** A person on record, with or without an account. */
@Component({
  imports: [
    DraftNotice,
    FixedDetails,
    FormRoot,
    PersonaAccount,
    PersonaFields,
    RecordBar,
    RecordFindings,
    RecordHead,
    RecordHistory,
    RecordSaving,
    RecordUnread,
  ],
  providers: [Conflicts],
  host: { class: 'page' },
  templateUrl: './persona-record.html',
  styleUrl: './_record-page.scss',
})
export class PersonaRecord {
  readonly id = input.required({ transform: plainId });

  private readonly personaApi = inject(PersonaApi);
  private readonly accounts = inject(UsuarioApi).all;
  private readonly conflicts = inject(Conflicts);
  private readonly backend = inject(KnownBackend);
  protected readonly listsAreRead = inject(BothLists).areRead;
  private readonly now = clock();

  protected readonly editing = new RecordEditing<Persona, PersonaDetails>({
    screen: () => `personas/${this.id()}`,
    resource: this.personaApi.get(this.id),
    editable: personaDetails,
    empty: EMPTY_PERSONA_DETAILS,
    readDraft: personaDraft,
    version: ({ updated_at }) => updated_at,
    schema: schema<PersonaDetails>((path) => {
      disabled(path, { when: () => this.backend.knows('persona-update-refused') });
      apply(
        path,
        personaEditsSchema(() => this.editing.onRecord()),
      );
    }),
    namedFields: personaFields,
    labels: PERSONA_LABELS,
    label: fullName,
    read: () => this.personaApi.read(this.id()),
    confirm: (merged, current) => this.confirm(merged, current),
    send: (current, details) => this.send(current, details),
  });
  protected readonly form = this.editing.form.fields;
  protected readonly fields = computed(() => personaFields(this.form));
  protected readonly names: RecordNames = {
    list: '/personas',
    listName: 'Personas',
    noun: 'persona',
    demonstrative: 'Esta persona',
  };
  protected readonly walker: ListWalker = {
    isRead: () => this.personaApi.all.readAt() !== null,
    find: async (parameters) => {
      const code = await import('../list/persona-walk').catch(() => null);
      return code && code.personaWalk(this.personaApi.all, this.accounts, parameters);
    },
  };
  protected readonly initialsOf = initials;
  protected readonly hides = hidesInName;
  /** The list knows the name while the record is still on its way. */
  protected readonly title = computed(() => {
    const persona = this.editing.record();
    return persona ? fullName(persona) : this.nameOf(this.id());
  });
  protected readonly updated = computed(() =>
    relativeTime(this.editing.record()?.updated_at ?? '', this.now()),
  );
  protected readonly nameOf = (id: number) =>
    fullName(this.personaApi.all.value().find((persona) => persona.id === id) ?? null);

  constructor() {
    pageTitle(this.title);
  }

  private async confirm(
    { value, theirs, conflicts }: Theirs<PersonaDetails>,
    current: Persona,
  ): Promise<ConflictChoice> {
    if (conflicts.length === 0) return 'mine';
    return this.conflicts.ask(
      (conflicts as (keyof PersonaDetails)[]).map((field) => ({
        label: PERSONA_LABELS[field],
        theirs: detailText(field, theirs),
        mine: detailText(field, value),
      })),
      current,
    );
  }

  private async send(current: Persona, details: PersonaDetails): Promise<Sent<Persona>> {
    const sent = await sendDetails(this.personaApi, current, details);
    return { ...sent, failure: sent.failure && joined([], [sent.failure]) };
  }
}
