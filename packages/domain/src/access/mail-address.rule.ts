import { type Refusal, refusal } from '../refusal';

/** As long as mail servers take it. */
export const MAIL_ADDRESS_MAX_LENGTH = 254;

/** What the mail servers of agencies understand; quoted parts and bare hosts, which the standard knows as well, nobody has. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/;

/** What somebody types, as it is kept; nothing at all means that no mail is wanted. */
export function mailAddressOf(typed: string): string | null {
  return typed.trim().normalize('NFC') || null;
}

/** Why mail cannot be sent there. Whether anybody reads it, only the mail server knows. */
export function whyNotMailAddress(address: string | null): Refusal[] {
  if (address === null || (address.length <= MAIL_ADDRESS_MAX_LENGTH && ADDRESS.test(address))) return [];
  return [refusal('MAIL_ADDRESS_INVALID', {}, { field: 'address' })];
}
