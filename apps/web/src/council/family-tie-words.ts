import type { TieKind } from '@vinh-danh/domain/council/sitting';
import { defineWords } from '../ui/words';

const viKinds: Record<TieKind, string> = {
  SPOUSE: 'vợ, chồng',
  PARENT: 'cha, mẹ',
  CHILD: 'con',
  SIBLING: 'anh, chị, em',
  OTHER: 'quan hệ thân thích khác',
};
const enKinds: Record<TieKind, string> = {
  SPOUSE: 'spouse',
  PARENT: 'parent',
  CHILD: 'child',
  SIBLING: 'brother or sister',
  OTHER: 'another close relative',
};

/** Words of the page on which people declare their family ties. */
export const familyTieWords = defineWords({
  vi: {
    title: 'Quan hệ gia đình',
    lead: 'Khai báo người thân cùng công tác trong cơ quan. Khi người thân được đưa ra Hội đồng, ông/bà không bỏ phiếu về trường hợp đó. Chỉ ông/bà và thư ký của Hội đồng mà ông/bà là thành viên xem được.',
    noPerson: 'Tài khoản này không gắn với cán bộ nào nên không có gì để khai báo.',
    own: 'Đã khai báo',
    none: 'Ông/bà chưa khai báo quan hệ gia đình nào.',
    noneLead: 'Nếu không có người thân cùng công tác thì không phải khai báo gì.',
    relative: 'Người thân',
    kind: 'Là',
    declaredAt: 'Ngày khai báo',
    acts: 'Thao tác',
    remove: 'Bỏ khai báo',
    removeOf: (name: string) => `Bỏ khai báo về ${name}`,
    removeTitle: (name: string) => `Bỏ khai báo quan hệ với ${name}?`,
    removeLead: 'Khai báo đã bỏ vẫn còn trong nhật ký. Những lần không bỏ phiếu trước đó không thay đổi.',
    declare: 'Khai báo thêm',
    declareAct: 'Khai báo',
    relation: 'Người đó là gì của ông/bà',
    kinds: viKinds,
    missing: 'Hãy chọn một người trong danh sách tìm được.',
  },
  en: {
    title: 'Family ties',
    lead: 'Declare relatives who work in the same body. When one of them comes before a council, you do not vote on that case. Only you and the secretary of a council on which you sit can see this.',
    noPerson: 'This account belongs to nobody on the rolls, so there is nothing to declare.',
    own: 'Declared',
    none: 'You have declared no family ties.',
    noneLead: 'If no relative of yours works here, there is nothing to declare.',
    relative: 'Relative',
    kind: 'Is your',
    declaredAt: 'Declared on',
    acts: 'Acts',
    remove: 'Take back',
    removeOf: (name: string) => `Take back the tie to ${name}`,
    removeTitle: (name: string) => `Take back the declared tie to ${name}?`,
    removeLead: 'What is taken back stays in the audit trail. Earlier recusals do not change.',
    declare: 'Declare another',
    declareAct: 'Declare',
    relation: 'What they are to you',
    kinds: enKinds,
    missing: 'Choose one of the people found.',
  },
});
