/** Where text messages are handed over, and by what they are signed. */
export interface SmsConnector {
  /** POLKU_SMS_URL. */
  readonly url: string;
  /** POLKU_SMS_SECRET: `whsec_` and base64. */
  readonly secret: string;
  readonly isPrivateAllowed: boolean;
}
