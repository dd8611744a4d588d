/**
 * Exemplary people and collectives of earlier years. All of it is invented, as the people are; each story says so. Pictures are drawn
 * placeholders.
 */
interface StoryLine {
  readonly kind: 'PERSON' | 'COLLECTIVE';
  /** Code of the person or unit. */
  readonly code: string;
  readonly title: string;
  readonly story: string;
  readonly alt: string;
  readonly colour: readonly [number, number, number];
  readonly publishedOn: string;
}

const INVENTED = 'Nhân vật và sự việc trong bài được dựng cho bản trình diễn; ảnh là hình vẽ thay thế.';

export const STORIES: readonly StoryLine[] = [
  {
    kind: 'PERSON',
    code: 'QLKH-02',
    title: 'Ba năm liền giữ nhịp cho các đề tài cấp tỉnh',
    story: `Từ năm 2014 đến năm 2016, các đề tài chị Ước theo dõi đều nghiệm thu đúng hạn. Chị lập bộ tiêu chí rút gọn để chấm điểm đề xuất, nhờ đó Hội đồng khoa học đọc xong một hồ sơ trong một buổi.

Chị gọi cho từng chủ nhiệm đề tài vào thứ Hai đầu tháng, hỏi một câu: “Tháng này vướng ở đâu?”. Những vướng mắc nhỏ được gỡ trước khi thành chậm tiến độ.

${INVENTED}`,
    alt: 'Hình vẽ thay thế: một người nhìn thẳng, nền xanh nhạt',
    colour: [31, 78, 133],
    publishedOn: '2017-01-16',
  },
  {
    kind: 'PERSON',
    code: 'TTKT-03',
    title: 'Thiết bị kiểm định cân ô tô gọn trong một chuyến xe',
    story: `Các trạm thu mua nông sản ở xa phải chờ nhiều ngày mới được kiểm định cân ô tô. Chị Trúc cùng đồng nghiệp làm bộ quả cân và giá nâng tháo rời, chở được bằng một xe tải nhỏ.

Hai năm qua, bộ thiết bị đã đi hơn bốn mươi lượt xuống các xã. Người dân bán mía, bán mì không còn phải tin vào một chiếc cân chưa ai kiểm.

${INVENTED}`,
    alt: 'Hình vẽ thay thế: một người nhìn thẳng, nền xanh nhạt, màu đỏ nâu',
    colour: [125, 31, 26],
    publishedOn: '2017-01-17',
  },
  {
    kind: 'COLLECTIVE',
    code: 'QLKH',
    title: 'Phòng Quản lý Khoa học: ba năm không để hồ sơ quá hạn',
    story: `Cả phòng dùng chung một bảng theo dõi, ai cũng thấy việc của nhau. Khi một người nghỉ, người khác tiếp ngay được.

Cách làm này đã được bốn phòng, đơn vị khác của Sở áp dụng.

${INVENTED}`,
    alt: 'Hình vẽ thay thế: ba người đứng cạnh nhau',
    colour: [23, 99, 58],
    publishedOn: '2017-01-18',
  },
];
