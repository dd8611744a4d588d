import { between } from './chance';
import type { Rows } from './copy-rows';
import { key } from './key';
import type { ProvinceSize } from './province-size';

const DEPARTMENTS =
  'Nội vụ, Tài chính, Kế hoạch và Đầu tư, Tư pháp, Công Thương, Nông nghiệp và Phát triển nông thôn, Giao thông vận tải, Xây dựng, Tài nguyên và Môi trường, Thông tin và Truyền thông, Lao động - Thương binh và Xã hội, Văn hóa - Thể thao và Du lịch, Khoa học và Công nghệ, Giáo dục và Đào tạo, Y tế, Ngoại vụ';
const DISTRICTS = 'Tân Biên, Tân Châu, Dương Minh Châu, Châu Thành, Hòa Thành, Bến Cầu, Gò Dầu, Trảng Bàng';
const BODIES = [
  ...DEPARTMENTS.split(', ').map((name) => `Sở ${name}`),
  ...DISTRICTS.split(', ').map((name) => `Ủy ban nhân dân huyện ${name}`),
  'Thanh tra tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
];
const ROOMS = [
  'Văn phòng',
  'Thanh tra',
  'Phòng Tổ chức cán bộ',
  'Phòng Kế hoạch - Tài chính',
  'Phòng Quản lý chuyên ngành',
  'Phòng Pháp chế',
  'Phòng Nghiệp vụ',
  'Trung tâm Thông tin',
  'Trung tâm Kiểm định',
  'Chi cục Quản lý chất lượng',
];

/** The province, its bodies, and their rooms: those above first, since each takes its path from the one above. */
export function unitRows({ bodies, roomsPerBody }: ProvinceSize): Rows {
  function* rows() {
    yield [key('unit', 0), null, 'TINH', 'Ủy ban nhân dân tỉnh', "People's Committee of the province", 'DEPARTMENT', '1990-01-01', 0];
    for (let body = 1; body <= bodies; body += 1) {
      const name = BODIES[body - 1] ?? `Trường Trung học phổ thông số ${body - BODIES.length}`;
      yield [key('unit', body), key('unit', 0), `CQ${body}`, name, `Body ${body}`, 'SUBORDINATE_BODY', '1995-01-01', body];
    }
    for (let body = 1; body <= bodies; body += 1) {
      for (let room = 1; room <= roomsPerBody; room += 1) {
        const name = ROOMS[room - 1] ?? `Phòng số ${room}`;
        const id = key('unit', bodies + (body - 1) * roomsPerBody + room);
        yield [id, key('unit', body), `CQ${body}P${room}`, name, `Room ${room} of body ${body}`, 'ROOM', '2000-01-01', room];
      }
    }
  }
  return { table: 'unit', columns: 'id, parent_id, code, name, english_name, kind, founded_on, position', rows: rows() };
}

/** The number of the room in which somebody works: the first rooms are the largest. */
export function roomOf(person: number, { bodies, roomsPerBody }: ProvinceSize): number {
  const rooms = bodies * roomsPerBody;
  const one = between(1, rooms, person, 'room');
  const other = between(1, rooms, person, 'other room');
  // The smaller number of two is small more often.
  return bodies + Math.min(one, other);
}
