import { computed, inject, Signal, WritableSignal } from '@angular/core';
import { FieldTree, form, SchemaOrSchemaFn, TreeValidationResult } from '@angular/forms/signals';
import { focusFirstError } from '../fields/server-errors';
import { UnsavedChanges } from '../leaving/unsaved-changes';
import { DraftPlan, FormDraft } from './form-draft';
import { startOver } from './start-over';

export interface FormPlan<T extends object> extends DraftPlan<T> {
  readonly schema: SchemaOrSchemaFn<T>;
  readonly submit: () => Promise<TreeValidationResult>;
}

/**
 * The form of a page, with all that such a page owes to what is typed on it: a draft, the question
 * before leaving, the way to the first error. To be made in an injection context.
 */
export class DraftedForm<T extends object> {
  private readonly draft: FormDraft<T>;
  readonly model: WritableSignal<T>;
  readonly fields: FieldTree<T>;
  /** Names of the fields that hold something else than what is saved. */
  readonly edited: Signal<readonly string[]>;
  readonly hasUnsavedChanges: Signal<boolean>;
  readonly news: FormDraft<T>['news'];

  constructor(plan: FormPlan<T>) {
    this.draft = new FormDraft(plan);
    this.model = this.draft.model;
    this.edited = this.draft.edited;
    this.news = this.draft.news;
    this.hasUnsavedChanges = computed(() => this.edited().length > 0);
    this.fields = form(this.model, plan.schema, {
      submission: { action: plan.submit, onInvalid: (fields) => focusFirstError(fields) },
    });
    inject(UnsavedChanges).watch(this.hasUnsavedChanges);
  }

  /** Puts an offered draft into the form. */
  restore(): void {
    this.draft.restore();
  }

  /** Back to what the form starts from; what was typed is forgotten. */
  discard(): void {
    this.draft.discard();
    this.fields().reset();
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
