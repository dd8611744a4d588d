import { sentence } from './sentence';

/** Ways to say no: any act. */
export const anyActRefusals = {
  STALE: sentence((f: { by: string; at: string; atEnglish: string }) => ({
    vi: `${f.by} đã thay đổi nội dung này lúc ${f.at}. Chưa có gì bị ghi đè: hãy xem bản mới rồi làm lại.`,
    en: `${f.by} changed this at ${f.atEnglish}. Nothing was overwritten: look at the new version and try again.`,
  })),
};
