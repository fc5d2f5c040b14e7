import { HttpResourceRef } from '@angular/common/http';
import { computed, DestroyRef, inject, Signal, signal } from '@angular/core';
import { FieldTree, SchemaOrSchemaFn, TreeValidationResult } from '@angular/forms/signals';
import { ApiError, toApiError } from '../../api/api-error';
import { Notifier } from '../../ui/toast/notifier';
import { RECORD_CHANGED } from '../draft/draft-news';
import { DraftedForm } from '../draft/drafted-form';
import { NamedFields, OwnWords, serverErrors } from '../fields/server-errors';
import type { ConflictChoice } from './conflicts';
import { unconfirmedSave } from './save-failures';
import { RecordSave, SaveOutcome, saveRecord, Theirs } from './save-record';
import { differences, mergeThreeWay, takeTheirs } from './three-way-merge';

/** What is saved: on top of which record, and whether to take back what was saved before. */
interface Sending<R> {
  readonly onServer: R;
  readonly isTakingBack: boolean;
}

type Saved<R, T> = Extract<SaveOutcome<R, T>, { name: 'saved' }>;

/** R: the record. T: what is typed of it. */
export interface RecordPlan<R, T extends object> extends Omit<RecordSave<R, T>, 'merge'> {
  /** The screen and the record on it, for its draft: 'usuarios/7'. */
  screen(): string;
  readonly resource: HttpResourceRef<R | undefined>;
  /** What the form holds of a record, and of none. */
  editable(record: R): T;
  readonly empty: T;
  /** @throws UnexpectedAnswer */
  readDraft(value: unknown): T;
  /** Another text whenever the record was saved. */
  version(record: R): string;
  readonly schema: SchemaOrSchemaFn<T>;
  /** The fields under the names that the backend gives them. */
  namedFields(fields: FieldTree<T>): NamedFields;
  /** What people call the fields, by their names. */
  readonly labels: Readonly<Record<string, string>>;
  /** What people call the record. */
  label(record: R): string;
  ownWords?(failure: ApiError): OwnWords;
  /** The record is on the server like this now. */
  saved?(record: R): void;
}

/**
 * Reads, edits and saves one record: what all pages of a record have in common. To be made in an
 * injection context; a page is made anew for each record.
 */
export class RecordEditing<R, T extends object> {
  private readonly notifier = inject(Notifier);
  private readonly destroyRef = inject(DestroyRef);
  private readonly resource: HttpResourceRef<R | undefined>;

  readonly record: Signal<R | undefined>;
  readonly form: DraftedForm<T>;
  readonly isLoading: Signal<boolean>;
  readonly loadFailure: Signal<ApiError | null>;
  /** What the form holds of the record as it was read. */
  readonly onRecord = computed(() => this.started());
  /** Labels of the fields that were changed. */
  readonly changed = computed(() =>
    this.form.edited().map((field) => this.plan.labels[field] ?? field),
  );
  private readonly _failure = signal<ApiError | null>(null);
  /** Why the last attempt to save did not go through. */
  readonly failure = this._failure.asReadonly();
  /** Whether what is being saved takes back what was saved before. */
  private isTakingBack = false;
  private readonly isGone = signal(false);
  private readonly _asking = signal(false);
  /** Whether nothing is sent before the person has answered. */
  readonly asking = this._asking.asReadonly();

  constructor(private readonly plan: RecordPlan<R, T>) {
    const { resource, empty, schema } = plan;
    this.resource = resource;
    this.record = computed(() => (resource.hasValue() ? resource.value() : undefined));
    this.isLoading = resource.isLoading;
    this.loadFailure = computed(() => {
      const error = resource.error();
      return error ? toApiError(error) : null;
    });
    this.form = new DraftedForm<T>({
      screen: () => plan.screen(),
      empty,
      schema,
      start: this.onRecord,
      version: computed(() => this.version()),
      otherVersion: RECORD_CHANGED,
      readDraft: (value) => plan.readDraft(value),
      submit: () => this.save(),
    });
    this.destroyRef.onDestroy(() => this.isGone.set(true));
  }

  /** Takes over the record as somebody else, or another call, made it; what is typed stays. */
  update(record: R): void {
    this.resource.set(record);
  }

  reload(): void {
    this.resource.reload();
  }

  /** Back to what is on record. */
  discard(): void {
    this._failure.set(null);
    this.form.discard();
  }

  private started(): T | undefined {
    const record = this.record();
    return record && this.plan.editable(record);
  }

  private version(): string {
    const record = this.record();
    return record ? this.plan.version(record) : '';
  }

  private async save(): Promise<TreeValidationResult> {
    this._failure.set(null);
    const before = this.record();
    if (!before) return;
    if (!this.form.hasUnsavedChanges()) {
      this.notifier.success('No hay cambios que guardar.');
      return;
    }
    const typed = this.form.model();
    const isTakingBack = this.isTakingBack;
    let onServer: R = before;
    const outcome = await saveRecord<R, T>({
      read: () => this.plan.read(),
      merge: (current) => {
        onServer = current;
        const theirs = this.plan.editable(current);
        return { ...mergeThreeWay(this.plan.editable(before), theirs, typed), theirs };
      },
      confirm: (merged, current) => this.confirm(merged, current),
      send: (current, value) => this.plan.send(current, value),
    });
    return this.destroyRef.destroyed
      ? this.tell(before, outcome)
      : this.show({ onServer, isTakingBack }, typed, outcome);
  }

  /** For somebody who has gone on to another page meanwhile. */
  private tell(before: R, outcome: SaveOutcome<R, T>): undefined {
    if (outcome.name === 'failed') {
      this.notifier.failure(unconfirmedSave(this.plan.label(before)));
    } else if (outcome.name === 'saved') {
      this.form.settle();
      this.notifier.success(this.saved(outcome.record));
    }
  }

  /** @param sent what was typed when it was sent: what is typed since then stays, and is unsaved. */
  private show(save: Sending<R>, sent: T, outcome: SaveOutcome<R, T>): TreeValidationResult {
    const typed = this.form.model();
    const withLater = (value: T) => mergeThreeWay(sent, value, typed).value;
    switch (outcome.name) {
      case 'cancelled':
        return undefined;
      case 'review':
        this.resource.set(outcome.record);
        this.form.model.set(withLater(outcome.value));
        this.notifier.success('Ahora ves la versión guardada. Revísala.');
        return undefined;
      case 'saved':
        this.remember(outcome.record);
        this.startOver(this.plan.editable(outcome.record), withLater);
        this.tellSaved(save, outcome);
        return undefined;
      case 'failed':
        if (outcome.record) this.remember(outcome.record);
        this._failure.set(outcome.failure);
        return this.errorsOf(outcome.failure);
    }
  }

  /** For a moment it can be taken back, which is a change like any other. */
  private tellSaved({ onServer, isTakingBack }: Sending<R>, { record, landed }: Saved<R, T>): void {
    if (landed.length === 0) this.notifier.success('Los cambios ya estaban guardados.');
    else if (isTakingBack) this.notifier.success(`${this.plan.label(record)}: se deshizo.`);
    else {
      const run = () => this.takeBack(onServer, record);
      const action = { label: 'Deshacer', run, isOver: this.isGone };
      this.notifier.success(this.saved(record), action);
    }
  }

  private takeBack(before: R, after: R): void {
    const was = this.plan.editable(before);
    const changed = differences(was, this.plan.editable(after));
    const value = takeTheirs(this.form.model(), was, changed);
    if (this.form.hasUnsavedChanges()) {
      // What is being typed by now is not saved along with it.
      this.form.model.set(value);
      this.notifier.success('Lo de antes está otra vez en el formulario, sin guardar.');
      return;
    }
    this.isTakingBack = true;
    void this.form.send(value).finally(() => (this.isTakingBack = false));
  }

  /** Whose changes: this may be said over another page by now. */
  private saved(record: R): string {
    return `${this.plan.label(record)}: cambios guardados.`;
  }

  private startOver(onRecord: T, withLater: (value: T) => T): void {
    this.form.startOver(onRecord);
    this.form.model.set(withLater(onRecord));
  }

  private async confirm(merged: Theirs<T>, current: R): Promise<ConflictChoice> {
    if (this.destroyRef.destroyed) return 'cancel';
    this._asking.set(true);
    const choice = await this.plan.confirm(merged, current);
    this._asking.set(false);
    return choice;
  }

  private remember(record: R): void {
    this.resource.set(record);
    this.plan.saved?.(record);
  }

  private errorsOf(failure: ApiError): TreeValidationResult {
    const fields = this.plan.namedFields(this.form.fields);
    return serverErrors(failure.fields, fields, this.plan.ownWords?.(failure));
  }
}
