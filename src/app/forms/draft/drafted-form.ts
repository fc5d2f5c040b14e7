import {
  computed,
  DestroyRef,
  effect,
  inject,
  Signal,
  untracked,
  WritableSignal,
} from '@angular/core';
import {
  FieldTree,
  form,
  SchemaOrSchemaFn,
  submit,
  TreeValidationResult,
} from '@angular/forms/signals';
import type { Confirmation } from '../../ui/dialog/confirmation';
import { Notifier } from '../../ui/toast/notifier';
import { focusFirstError, forgetServerErrors, NamedFields } from '../fields/server-errors';
import { UnsavedChanges } from '../leaving/unsaved-changes';
import { isGroup } from '../saving/three-way-merge';
import { DraftPlan } from './draft-plan';
import { FormDraft } from './form-draft';
import { startOver } from './start-over';

/** Of a page that was left meanwhile. */
const FORM_GONE = 'Ese formulario ya está cerrado: no se pudo recuperar lo que escribiste.';

const LEFT = 'De lo que se estaba guardando al salir:';

const ON_ITS_WAY: Confirmation = {
  title: '¿Salir mientras se envía?',
  message: 'Lo que escribiste ya se está enviando, y salir no lo detiene. Te diremos qué pasó.',
  confirm: 'Salir',
  cancel: 'Esperar aquí',
  leaves: true,
};

export interface FormPlan<T extends object> extends DraftPlan<T> {
  readonly schema: SchemaOrSchemaFn<T>;
  readonly submit: () => Promise<TreeValidationResult>;
  /** Why the last attempt did not go through: told where the page was left meanwhile. */
  readonly failure?: () => { readonly message: string } | null;
}

/**
 * The form of a page, with all that such a page owes to what is typed on it: a draft, the question
 * before leaving, the way to the first error. To be made in an injection context.
 */
export class DraftedForm<T extends object> {
  private readonly notifier = inject(Notifier);
  readonly draft: FormDraft<T>;
  readonly model: WritableSignal<T>;
  readonly fields: FieldTree<T>;
  /** Names of the fields that hold something else than what is saved. */
  readonly edited: Signal<readonly string[]>;
  readonly hasUnsavedChanges: Signal<boolean>;
  /** Whether what is typed is on its way. */
  readonly sending = computed(() => this.fields().submitting());

  private isGone = false;

  constructor(private readonly plan: FormPlan<T>) {
    this.draft = new FormDraft(plan, this.sending);
    this.model = this.draft.model;
    this.edited = this.draft.edited;
    this.hasUnsavedChanges = computed(() => this.edited().length > 0);
    this.fields = form(this.model, plan.schema, {
      submission: { action: () => this.submit(), onInvalid: () => this.sendAgain() },
    });
    inject(UnsavedChanges).watch(this.hasUnsavedChanges, () =>
      this.sending() ? ON_ITS_WAY : undefined,
    );
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
    // What is wrong in what was typed before is said at its fields.
    effect(() => {
      if (this.draft.isRestored()) untracked(() => this.touchEdited(this.fields, this.model()));
    });
  }

  /** As if this had been typed, and saved. */
  send(value: T): Promise<boolean> {
    this.model.set(value);
    return submit(this.fields);
  }

  /** Back to what the form starts from. For a moment all but secrets can be had back. */
  discard(): void {
    const typed = this.hasUnsavedChanges() ? this.plan.readDraft(this.model()) : null;
    this.draft.discard();
    this.fields().reset();
    if (!typed) return;
    const run = () => this.takeBack(typed);
    this.notifier.success('Se descartó lo que escribiste.', { label: 'Deshacer', run });
  }

  private async submit(): Promise<TreeValidationResult> {
    this.notifier.beginAnew();
    const errors = await this.plan.submit();
    const failure = this.isGone ? this.plan.failure?.() : null;
    if (failure) this.notifier.failure(`${LEFT} ${failure.message}`);
    return errors;
  }

  /** What only the server refused, it may take by now. */
  private sendAgain(): void {
    forgetServerErrors(this.fields);
    if (this.fields().valid()) queueMicrotask(() => void submit(this.fields));
    else focusFirstError(this.fields);
  }

  private touchEdited(group: object, values: object): void {
    const fields = group as NamedFields;
    for (const [name, value] of Object.entries(values)) {
      if (isGroup(value)) this.touchEdited(fields[name]!, value);
      else if (this.edited().includes(name)) fields[name]!().markAsTouched();
    }
  }

  private takeBack(typed: T): void {
    if (this.isGone) this.notifier.failure(FORM_GONE);
    else this.model.set(typed);
  }

  /** What the form holds is saved: it may be left, and there is no draft of it any more. */
  settle(): void {
    this.draft.settle();
  }

  /** Begins anew with this value, as after saving, and lets go of what was typed. */
  startOver(value: T): void {
    startOver<T>(this.fields, this.model, value);
    this.draft.settle();
  }
}
