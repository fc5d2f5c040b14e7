import { Component, computed, inject, Injector, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { ChoiceField } from '../forms/fields/choice-field';
import { OUTLINED_FIELDS } from '../forms/fields/outlined-fields';
import { MailTemplate, MailTemplates } from '../preferences/mail-templates';
import { loadPart } from '../ui/load-part';
import { Notifier } from '../ui/toast/notifier';

/** Templates of this browser: one to begin with, what is written as another, or one less. */
@Component({
  selector: 'app-template-field',
  imports: [ChoiceField, MatButtonModule, MatFormFieldModule],
  host: { class: 'field' },
  providers: [OUTLINED_FIELDS],
  template: `
    <span class="label" id="template-label">Plantilla</span>
    <div class="actions">
      <mat-form-field>
        <app-choice-field
          labelledBy="template-label"
          [choices]="choices()"
          [value]="chosen()?.name ?? ''"
          (valueChange)="choose($event)"
        />
      </mat-form-field>
      @if (chosen(); as chosen) {
        <button matButton type="button" (click)="rename(chosen)">Cambiar nombre</button>
        <button matButton type="button" (click)="remove(chosen)">Borrar plantilla</button>
      } @else {
        <button matButton type="button" [disabled]="!canKeep()" (click)="keep()">
          Guardar como plantilla
        </button>
      }
    </div>
  `,
  styles: `
    mat-form-field {
      flex: 1 1 160px;
    }

    /* What it says ends where the fields do; on a phone, in a line of its own, it begins there. */
    button {
      margin-inline: -6px -14px;
    }
    @media (width < 600px) {
      mat-form-field {
        flex-basis: 100%;
      }
      button {
        margin-inline: -14px 0;
      }
    }
  `,
})
export class TemplateField {
  readonly subject = input.required<string>();
  readonly message = input.required<string>();
  /** One was chosen: its text is to be written. */
  readonly chose = output<MailTemplate>();

  protected readonly templates = inject(MailTemplates);
  private readonly notifier = inject(Notifier);
  private readonly injector = inject(Injector);
  /** The name of the one that was chosen last: what is changed of it is most likely kept under it. */
  private readonly begunWith = signal('');
  /** The one that is written, to the letter. */
  protected readonly chosen = computed(() =>
    this.templates
      .all()
      .find(({ subject, message }) => subject === this.subject() && message === this.message()),
  );
  protected readonly choices = computed(() => [
    { value: '', label: 'Sin plantilla' },
    ...this.templates.all().map(({ name }) => ({ value: name, label: name })),
  ]);
  protected readonly canKeep = computed(
    () => this.subject().trim() !== '' && this.message().trim() !== '',
  );

  protected choose(name: string): void {
    const template = this.templates.all().find((kept) => kept.name === name);
    if (!template) return;
    this.begunWith.set(name);
    const before = { name: '', subject: this.subject(), message: this.message() };
    this.chose.emit(template);
    if (!before.message.trim()) return;
    const run = () => this.chose.emit(before);
    this.notifier.success('La plantilla reemplazó lo que escribiste.', { label: 'Deshacer', run });
  }

  /** Under the name of the one that it was begun with, or of its subject: that is what a mail is known by. */
  protected async keep(): Promise<void> {
    const { askForName } = await loadPart(() => import('./template-name-dialog'));
    const name = await askForName(this.injector, {
      title: 'Guardar como plantilla',
      name: this.begunWith() || this.subject().trim(),
      taken: this.templates.all().map((template) => template.name),
      confirm: 'Guardar',
    });
    if (name === undefined) return;
    const before = this.templates.all();
    const replaced = this.templates.named(name);
    this.templates.keep({ name, subject: this.subject(), message: this.message() });
    this.begunWith.set(name);
    if (replaced) this.tell(`Se reemplazó la plantilla «${name}».`, before);
    else this.notifier.success(`Plantilla «${name}» guardada en este equipo.`);
  }

  protected async rename(template: MailTemplate): Promise<void> {
    const { askForName } = await loadPart(() => import('./template-name-dialog'));
    const others = this.templates.all().filter(({ name }) => name !== template.name);
    const name = await askForName(this.injector, {
      title: 'Cambiar el nombre',
      name: template.name,
      taken: others.map((other) => other.name),
      confirm: 'Cambiar nombre',
    });
    if (name === undefined || name === template.name) return;
    const before = this.templates.all();
    this.templates.remove(template.name);
    this.templates.keep({ ...template, name });
    this.tell(`La plantilla se llama «${name}».`, before);
  }

  protected remove(template: MailTemplate): void {
    const before = this.templates.all();
    this.templates.remove(template.name);
    this.tell(`Se borró la plantilla «${template.name}».`, before);
  }

  /** What was done to the templates, which can be taken back. */
  private tell(done: string, before: readonly MailTemplate[]): void {
    const run = () => this.templates.putBack(before);
    this.notifier.success(done, { label: 'Deshacer', run });
  }
}
