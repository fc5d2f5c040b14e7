export interface Mail {
  email: string;
  subject: string;
  message: string;
  name: string;
}
