import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Mail, Venus } from 'lucide';
import { mailState } from '../../domain/mail/mail';
import { PersonaRow } from '../../domain/persona/persona-columns';
import { GENDERS } from '../../domain/persona/persona-details';
import { fullName, surnameFirst } from '../../domain/persona/persona-name';
import { formatCount } from '../../domain/text/format-count';
import { BarAction } from '../../lists/bulk/bar-action';
import { BulkQuestion, whyStaying } from '../../lists/bulk/bulk-question';
import { BulkQuestions } from '../../lists/bulk/bulk-questions';
import { Chosen } from '../../lists/bulk/chosen';
import { ChosenBar } from '../../lists/bulk/chosen-bar';
import { ShownList } from '../../lists/list-screen';
import { Runs } from '../../runs/runs';
import { KnownBackend } from '../../settings/known-backend';
import { Icon } from '../../ui/icon/icon';
import type { MenuEntry } from '../../ui/menu/menu-entry';
import { OpensMenu } from '../../ui/menu/opens-menu';
import { changingGender, genderItems, planGender } from './gender-plan';

/** What can be done to all personas that are chosen. */
@Component({
  selector: 'app-persona-selection-bar',
  imports: [BarAction, ChosenBar, Icon, OpensMenu],
  template: `
    <app-chosen-bar [screen]="screen()" [chosen]="chosen">
      <button
        appBarAction
        footAction
        [label]="'Corregir género (' + format(plan().changing.length) + ')'"
        [title]="why()"
        [idle]="plan().changing.length === 0"
        [appMenu]="genderMenu"
      >
        <app-icon small [icon]="icons.Venus" /><span class="words">Corregir género</span> ({{
          format(plan().changing.length)
        }})
      </button>
      <button
        appBarAction
        footAction
        [label]="'Escribir correo (' + format(recipients().length) + ')'"
        [title]="withoutAccount()"
        [idle]="recipients().length === 0"
        (click)="writeMail()"
      >
        <app-icon small [icon]="icons.Mail" /><span class="words">Escribir correo</span> ({{
          format(recipients().length)
        }})
      </button>
      <ng-content />
    </app-chosen-bar>
  `,
  styles: `
    :host {
      display: contents;
    }
    @container (width < 720px) {
      .words {
        display: none;
      }
    }
  `,
})
export class PersonaSelectionBar {
  readonly screen = input.required<ShownList<PersonaRow>>();
  readonly all = input.required<readonly PersonaRow[]>();

  private readonly runs = inject(Runs);
  private readonly questions = inject(BulkQuestions);
  private readonly router = inject(Router);
  protected readonly chosen = new Chosen<PersonaRow>(
    computed(() => this.screen().selection),
    this.all,
    computed(() => this.screen().rows()),
    ({ persona }) => surnameFirst(persona),
  );

  private readonly backend = inject(KnownBackend);
  protected readonly plan = computed(() =>
    planGender(this.chosen.rows(), this.backend.knows('persona-update-refused')),
  );
  protected readonly why = computed(() =>
    this.plan().staying.length ? whyStaying(this.plan().staying) : '',
  );
  protected readonly recipients = computed(() =>
    this.chosen
      .rows()
      .flatMap(({ persona, account }) =>
        account ? [{ email: account.email, name: fullName(persona) }] : [],
      ),
  );
  protected readonly withoutAccount = computed(() => {
    const count = this.chosen.rows().length - this.recipients().length;
    return count
      ? `${formatCount(count)}: No tiene cuenta, y sin ella no se conoce su correo.`
      : '';
  });
  protected readonly genderMenu = (): readonly MenuEntry[] =>
    GENDERS.map((gender) => ({ label: gender.label, run: () => void this.correct(gender) }));
  protected readonly format = formatCount;
  protected readonly icons = { Mail, Venus };

  protected writeMail(): void {
    const recipients = this.recipients();
    if (recipients.length === 0) return;
    void this.router.navigate(['/correo'], { state: mailState({ recipients }) });
  }

  private async correct({ code, label }: { code: string; label: string }): Promise<void> {
    const plan = this.plan();
    const question: BulkQuestion = {
      verb: `Escribir ${label} como género de`,
      confirm: 'Corregir a',
      nouns: ['persona', 'personas'],
      changing: plan.changing.map(changingGender),
      staying: plan.staying,
      hidden: this.chosen.hidden(),
      after: label,
      consequence:
        'Solo se corrigen códigos que no son ni M ni F. Los demás datos quedan como están, y puedes deshacerlo.',
    };
    const answer = await this.questions.ask(question);
    const items = answer ? genderItems(plan, code, answer.leftOut) : [];
    if (items.length === 0) return;
    const title = this.questions.titleOf(question, items.length);
    const id = await this.runs.begin({ title, field: 'genero', items });
    this.screen().selection.clear();
    await this.router.navigate(['/trabajos', id]);
  }
}
