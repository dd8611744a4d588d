import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, whyNotPassword } from './password.rule';

const codesOf = (password: string) => whyNotPassword(password).map(({ code }) => code);

describe('a password', () => {
  it('has at least twelve characters and at most two hundred', () => {
    expect(codesOf('x'.repeat(PASSWORD_MIN_LENGTH - 1))).toEqual(['PASSWORD_TOO_SHORT']);
    expect(codesOf('x'.repeat(PASSWORD_MIN_LENGTH))).toEqual([]);
    expect(codesOf('x'.repeat(PASSWORD_MAX_LENGTH))).toEqual([]);
    expect(codesOf('x'.repeat(PASSWORD_MAX_LENGTH + 1))).toEqual(['PASSWORD_TOO_LONG']);
  });

  it('is as long as it looks, whatever the keyboard sends', () => {
    expect(codesOf('ặặặặặặ'.normalize('NFD'))).toEqual(['PASSWORD_TOO_SHORT']);
    expect(codesOf('🌾'.repeat(6))).toEqual(['PASSWORD_TOO_SHORT']);
    expect(codesOf('mật khẩu đủ dài'.normalize('NFD'))).toEqual([]);
  });
});
