import { type Refusal, refusal } from '../refusal';

/** Counted in characters as people see them, so that "mật khẩu" is eight in every Unicode form. */
export const PASSWORD_MIN_LENGTH = 12;
/** Longer ones are not read: hashing a megabyte would let anybody keep the server busy. */
export const PASSWORD_MAX_LENGTH = 200;

/** Why this may not be a password. Length is what protects; rules about signs and digits only make passwords predictable. */
export function whyNotPassword(password: string): Refusal[] {
  const length = [...password.normalize('NFC')].length;
  if (length < PASSWORD_MIN_LENGTH) return [refusal('PASSWORD_TOO_SHORT', { least: PASSWORD_MIN_LENGTH }, { field: 'newPassword' })];
  if (length > PASSWORD_MAX_LENGTH) return [refusal('PASSWORD_TOO_LONG', { most: PASSWORD_MAX_LENGTH }, { field: 'newPassword' })];
  return [];
}
