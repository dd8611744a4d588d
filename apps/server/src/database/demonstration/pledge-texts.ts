import type { PledgeContent, PledgedTask } from '@vinh-danh/domain/pledge/pledge';
import { type PersonLine, unitCodeOf } from './person-line';

const task = (description: string, measure: string, target: string, dueOn: string): PledgedTask => ({
  description,
  measure,
  target,
  dueOn,
});

const ON_TIME = task(
  'Giải quyết công việc được giao đúng thời hạn, đúng quy trình',
  'Tỷ lệ việc hoàn thành đúng hạn',
  '100%',
  '2017-12-15',
);
const STUDY = task(
  'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với nhiệm vụ chuyên môn',
  'Số chuyên đề tham gia, có bản thu hoạch',
  '04 chuyên đề',
  '2017-11-30',
);

/** What the people of a unit set out to do beside the common tasks. */
const BY_UNIT: Readonly<Record<string, PledgedTask>> = {
  BGD: task('Chỉ đạo hoàn thành chương trình công tác năm của Sở', 'Tỷ lệ nhiệm vụ hoàn thành', '100% chỉ tiêu kế hoạch', '2017-12-20'),
  VPS: task('Rút ngắn thời gian xử lý văn bản đến', 'Thời gian xử lý trung bình', 'Không quá 02 ngày làm việc', '2017-12-15'),
  TTRA: task('Thực hiện kế hoạch thanh tra, kiểm tra năm 2017', 'Số cuộc thanh tra, kiểm tra', '12 cuộc', '2017-11-30'),
  KHTC: task('Giải ngân kinh phí sự nghiệp khoa học và công nghệ', 'Tỷ lệ giải ngân', 'Từ 95% trở lên', '2017-12-15'),
  QLKH: task('Tổ chức nghiệm thu nhiệm vụ khoa học và công nghệ cấp tỉnh', 'Số nhiệm vụ nghiệm thu đúng hạn', '10 nhiệm vụ', '2017-11-30'),
  QLCN: task('Thẩm định hồ sơ an toàn bức xạ, sở hữu trí tuệ', 'Tỷ lệ hồ sơ trả đúng hạn', '100%', '2017-12-15'),
  KHCNCS: task('Hướng dẫn hoạt động khoa học và công nghệ ở huyện, thành phố', 'Số huyện, thành phố được hướng dẫn', '09/09', '2017-10-31'),
  HCTH: task('Số hóa hồ sơ lưu trữ của Chi cục', 'Số hồ sơ được số hóa', '600 hồ sơ', '2017-11-30'),
  QLTC: task('Kiểm tra chất lượng hàng hóa lưu thông trên thị trường', 'Số cơ sở được kiểm tra', '80 cơ sở', '2017-11-30'),
  QLDL: task('Kiểm tra phương tiện đo tại chợ và cửa hàng xăng dầu', 'Số phương tiện đo được kiểm tra', '1.200 phương tiện', '2017-11-30'),
  CCTDC: task('Điều hành Chi cục hoàn thành kế hoạch năm', 'Tỷ lệ nhiệm vụ hoàn thành', '100%', '2017-12-15'),
  TTUD: task('Chuyển giao mô hình ứng dụng tiến bộ kỹ thuật', 'Số mô hình chuyển giao', '05 mô hình', '2017-11-30'),
  TTKT: task('Kiểm định, hiệu chuẩn phương tiện đo', 'Số phương tiện đo được kiểm định', '9.000 phương tiện', '2017-12-10'),
};

/** A pledge as somebody of this unit would write it. Whoever plans an initiative aims at Chiến sĩ thi đua cơ sở as well. */
export function contentForPerson([code]: PersonLine, initiatives: readonly { title: string }[]): PledgeContent {
  const own = BY_UNIT[unitCodeOf(code)];
  return {
    awards: initiatives.length > 0 ? ['ADVANCED_WORKER', 'GRASSROOTS_EMULATION_FIGHTER'] : ['ADVANCED_WORKER'],
    tasks: own ? [own, ON_TIME, STUDY] : [ON_TIME, STUDY],
    initiatives: initiatives.map(({ title }) => ({ title })),
  };
}

/** A pledge as the head of a collective would write it. */
export function contentForCollective(): PledgeContent {
  return {
    awards: ['ADVANCED_COLLECTIVE', 'EXCELLENT_COLLECTIVE'],
    tasks: [
      task('Hoàn thành chương trình công tác năm của đơn vị', 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn', '100%', '2017-12-15'),
      task('100% công chức, viên chức và người lao động đăng ký thi đua', 'Tỷ lệ người đăng ký', '100%', '2017-03-31'),
      task('Không có người vi phạm kỷ luật', 'Số người bị kỷ luật', '0', '2017-12-31'),
    ],
    initiatives: [],
  };
}
