import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { map, Observable } from 'rxjs';
import { cleanMail, Mail, MailReceipt, parseMailReceipt } from '../domain/mail/mail';
import { API_PATH } from './api-url';
import { freshTokenContext } from './interceptors/request-context';

@Service({ autoProvided: false })
export class MailApi {
  private readonly http = inject(HttpClient);
  private readonly path = `${inject(API_PATH)}/mail`;

  /** `POST /mail`. Never resent by itself: a mail may have gone out though the answer was lost. */
  send(mail: Mail): Observable<MailReceipt> {
    const context = freshTokenContext();
    return this.http
      .post<unknown>(this.path, cleanMail(mail), { context })
      .pipe(map(parseMailReceipt));
  }
}
