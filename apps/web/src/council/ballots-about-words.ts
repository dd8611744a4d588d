import { defineWords } from '../ui/words';

/** What a secret ballot keeps, proves, and does not prove; said plainly. */
export const aboutWords = defineWords({
  vi: {
    title: 'Phiếu kín được giữ bí mật như thế nào',
    lead: 'Trang này nói rõ hệ thống làm gì với một phiếu kín, điều đó chứng minh được gì và không chứng minh được gì.',
    drawing:
      'Phiếu nằm trong phong bì trong, phong bì trong nằm trong phong bì ngoài. Người thứ nhất mở phong bì ngoài và trộn; người thứ hai mở phong bì trong và đếm.',
    voter: 'Máy của tôi',
    box: 'Hòm phiếu',
    mixed: 'Đã trộn',
    list: 'Công bố',
    how: 'Các bước',
    steps: {
      one: 'Máy của ông/bà ghi ý kiến và một mã phiếu ngẫu nhiên lên phiếu, bỏ vào hai phong bì khóa bằng khóa của hai người kiểm phiếu. Máy chủ chỉ nhận phong bì đã khóa, không thấy ý kiến và mã.',
      two: 'Máy chủ ghi riêng: ai đã bỏ phiếu (không ghi giờ), và các phong bì. Nhật ký chỉ ghi rằng ông/bà đã bỏ phiếu.',
      three: 'Khi đang bỏ phiếu chỉ hiển thị số người đã bỏ phiếu, không có kết quả tạm.',
      four: 'Người thứ nhất nhập mã: hết giờ bỏ phiếu, phong bì ngoài được mở, các phong bì trong được trộn và đánh số lại ngẫu nhiên.',
      five: 'Người thứ hai nhập mã: phong bì trong được mở, phiếu được đếm và công bố theo thứ tự mã phiếu; phong bì và khóa bị xóa.',
    },
    proves: 'Điều này chứng minh',
    provesList: {
      one: 'Phiếu của tôi được đếm đúng như tôi đã bỏ: mã phiếu của tôi có trong danh sách, bên cạnh đúng ý kiến của tôi.',
      two: 'Không có kết quả nào lộ trước khi kiểm phiếu, và phải có cả hai mã mới kiểm được.',
      three: 'Cơ sở dữ liệu, bản sao lưu và nhật ký không nối được người bỏ phiếu với phiếu đã đếm.',
    },
    provesNot: 'Điều này không chứng minh',
    notList: {
      one: 'Không có phiếu nào bị thêm vào: hãy so số phiếu với số người đã bỏ phiếu, và mỗi người tìm mã của mình.',
      two: 'Không ai ép buộc được tôi: ai bắt tôi cho xem mã phiếu thì sau khi công bố sẽ biết tôi bỏ gì. Đừng đưa mã cho người khác; có thể xóa mã khỏi máy.',
      three:
        'Người vận hành không đọc được bộ nhớ của máy chủ đang chạy lúc mở phong bì, hoặc không gửi cho máy của tôi một trang đã bị sửa.',
      four: 'Hai người kiểm phiếu không thông đồng với người vận hành. Nếu cả ba thông đồng và có bản sao lưu lấy trong lúc bỏ phiếu, họ đọc được phiếu: vì vậy hai mã phải do hai người khác nhau giữ.',
      five: 'Khi tất cả bỏ cùng một ý kiến, ai cũng biết mỗi người đã bỏ gì. Khi chỉ có rất ít người bỏ phiếu cũng gần như vậy.',
    },
    lost: 'Mất mã kiểm phiếu',
    lostText:
      'Không ai khôi phục được mã. Cuộc bỏ phiếu được hủy bởi hai người, có lý do, và bỏ phiếu lại; lần đã hủy không tính vào số lần bỏ phiếu.',
    technical: 'Chi tiết kỹ thuật',
    technicalText:
      'Mỗi phong bì dùng một khóa riêng: P-256 (ECDH), HKDF-SHA-256, AES-256-GCM. Mã kiểm phiếu có 140 bit ngẫu nhiên, mã phiếu có 100 bit.',
  },
  en: {
    title: 'How a secret vote is kept secret',
    lead: 'This page says what becomes of a secret paper, what that proves, and what it does not.',
    drawing:
      'The paper lies in an inner envelope, and that in an outer one. The first closer opens the outer envelopes and mixes; the second opens the inner ones and counts.',
    voter: 'My device',
    box: 'Ballot box',
    mixed: 'Mixed',
    list: 'Published',
    how: 'Step by step',
    steps: {
      one: 'Your device writes your vote and a random receipt on a paper and locks it into two envelopes with the keys of the two who close the ballot. The server gets the locked envelope and sees neither vote nor receipt.',
      two: 'The server keeps apart who has voted (without a time) and the envelopes. The audit trail says that you voted and nothing more.',
      three: 'While voting goes on only the number of those who have voted is shown; there are no running totals.',
      four: 'The first closer enters their code: voting ends, the outer envelopes are opened, the inner ones are mixed and numbered anew at random.',
      five: 'The second closer enters theirs: the inner envelopes are opened, the papers are counted and published in the order of the receipts; envelopes and keys are deleted.',
    },
    proves: 'What this proves',
    provesList: {
      one: 'My paper was counted as I cast it: my receipt stands in the list beside my vote.',
      two: 'No result is known before the count, and the count needs both codes.',
      three: 'Database, backups and audit trail do not join a voter to a counted paper.',
    },
    provesNot: 'What this does not prove',
    notList: {
      one: 'That no paper was added: compare the number of papers with the number of those who voted, and let everybody look for their receipt.',
      two: 'That nobody can force me: whoever makes me show my receipt knows my vote once the list is out. Do not hand it on; you can remove it from your device.',
      three:
        'That an operator does not read the memory of the running server while envelopes are opened, or does not send my device a page that was tampered with.',
      four: 'That the two closers do not conspire with an operator. If all three do, and have a backup from the time of voting, they can read the papers: so two different people keep the codes.',
      five: 'That a vote is hidden when all vote alike: then everybody knows. With very few voters it is nearly the same.',
    },
    lost: 'A code is lost',
    lostText:
      'Nobody can restore it. Two people declare the ballot void, with a reason, and it is held again; a void ballot uses up none of those the rules allow.',
    technical: 'Technically',
    technicalText:
      'Each envelope has a key of its own: P-256 (ECDH), HKDF-SHA-256, AES-256-GCM. A closing code has 140 random bits, a receipt 100.',
  },
});
