import { formatDay, formatInstant } from '../format';
import type { Language, Text } from '../text';
import { dayOf } from '../time';

/** One notice as a mail tells it. */
export interface ToldNotice {
  readonly name: Text;
  readonly sentence: Text;
  /** A page of this product. */
  readonly path: string;
  readonly at: Date;
}

export interface MailToWrite {
  readonly kind: 'NOTICE' | 'DIGEST';
  readonly language: Language;
  /** How its reader is called. */
  readonly reader: string;
  /** Where the pages are found, without a slash at the end. */
  readonly publicUrl: string;
  /** At least one. */
  readonly notices: readonly ToldNotice[];
  /** Of a digest: when it was put together. */
  readonly at: Date;
}

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const WORDS = {
  vi: {
    greeting: (reader: string) => `Kính gửi ông/bà ${reader},`,
    digest: (count: number, day: string) => `Thông báo đến ngày ${day} (${count})`,
    intro: 'Từ thư trước đến nay có những việc sau liên quan đến ông/bà:',
    open: 'Mở trang',
    footer: 'Thư tự động của phần mềm thi đua, khen thưởng; xin không trả lời thư này.',
    choose: 'Chọn cách nhận thông báo',
  },
  en: {
    greeting: (reader: string) => `Dear ${reader},`,
    digest: (count: number, day: string) => `Notices up to ${day} (${count})`,
    intro: 'Since the last mail, this happened that concerns you:',
    open: 'Open the page',
    footer: 'An automatic mail of the emulation and commendation program; please do not answer it.',
    choose: 'Choose how you are told',
  },
} as const;

/** Where people choose what is mailed to them. */
const CHOICES = '/notices/settings';

/** Writes a mail, once as plain text and once as simple HTML that says the same. */
export function composeMail({ kind, language, reader, publicUrl, notices, at }: MailToWrite): WrittenMail {
  const w = WORDS[language];
  const [first] = notices;
  const isOne = kind === 'NOTICE' && first !== undefined;
  const items = notices.map((notice) => ({
    sentence: notice.sentence[language],
    link: `${publicUrl}${notice.path}`,
    when: isOne ? null : formatInstant(notice.at, language),
  }));
  const intro = isOne ? null : w.intro;
  const choose = `${publicUrl}${CHOICES}`;
  const mail = {
    subject: isOne ? first.name[language] : w.digest(notices.length, formatDay(dayOf(at), language)),
    text: [
      w.greeting(reader),
      intro,
      ...items.map(({ sentence, link, when }) => [when, sentence, link].filter((line) => line !== null).join('\n')),
      `--\n${w.footer}\n${w.choose}: ${choose}`,
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="font-family:sans-serif;line-height:1.5;max-width:40em">`,
      `<p>${escaped(w.greeting(reader))}</p>`,
      intro && `<p>${escaped(intro)}</p>`,
      ...items.map(
        ({ sentence, link, when }) =>
          `<p>${when ? `<small>${escaped(when)}</small><br>` : ''}${escaped(sentence)}<br><a href="${escaped(link)}">${escaped(w.open)}</a></p>`,
      ),
      `<hr><p><small>${escaped(w.footer)}<br><a href="${escaped(choose)}">${escaped(w.choose)}</a></small></p></body></html>`,
    ]
      .filter((part) => part !== null)
      .join('\n'),
  };
  return { subject: mail.subject.normalize('NFC'), text: `${mail.text}\n`.normalize('NFC'), html: mail.html.normalize('NFC') };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
