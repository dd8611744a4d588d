interface UnitLine {
  readonly code: string;
  /** Code of the unit above. */
  readonly parent?: string;
  readonly kind: 'DEPARTMENT' | 'LEADERSHIP' | 'OFFICE' | 'ROOM' | 'SUBORDINATE_BODY' | 'PUBLIC_SERVICE_UNIT';
  readonly name: string;
  readonly englishName: string;
}

export const DEPARTMENT = 'SKHCN';

/**
 * The units of the Department in 2017. The Office, the Sub-Department and the two centres are named in documents of the time; the
 * other rooms follow the usual structure of such a department and are an assumption.
 */
export const UNITS: readonly UnitLine[] = [
  {
    code: DEPARTMENT,
    kind: 'DEPARTMENT',
    name: 'Sở Khoa học và Công nghệ tỉnh Tây Ninh',
    englishName: 'Department of Science and Technology of Tây Ninh',
  },
  { code: 'BGD', parent: DEPARTMENT, kind: 'LEADERSHIP', name: 'Ban Giám đốc', englishName: 'Directorate' },
  { code: 'VPS', parent: DEPARTMENT, kind: 'OFFICE', name: 'Văn phòng Sở', englishName: 'Department Office' },
  { code: 'TTRA', parent: DEPARTMENT, kind: 'OFFICE', name: 'Thanh tra Sở', englishName: 'Inspectorate' },
  { code: 'KHTC', parent: DEPARTMENT, kind: 'ROOM', name: 'Phòng Kế hoạch – Tài chính', englishName: 'Planning and Finance Division' },
  { code: 'QLKH', parent: DEPARTMENT, kind: 'ROOM', name: 'Phòng Quản lý Khoa học', englishName: 'Science Management Division' },
  { code: 'QLCN', parent: DEPARTMENT, kind: 'ROOM', name: 'Phòng Quản lý Chuyên ngành', englishName: 'Specialised Management Division' },
  {
    code: 'KHCNCS',
    parent: DEPARTMENT,
    kind: 'ROOM',
    name: 'Phòng Quản lý Khoa học và Công nghệ cơ sở',
    englishName: 'Grassroots Science and Technology Division',
  },
  {
    code: 'CCTDC',
    parent: DEPARTMENT,
    kind: 'SUBORDINATE_BODY',
    name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
    englishName: 'Sub-Department of Standards, Metrology and Quality',
  },
  {
    code: 'HCTH',
    parent: 'CCTDC',
    kind: 'ROOM',
    name: 'Phòng Hành chính – Tổng hợp (Chi cục)',
    englishName: 'Administration Division (Sub-Department)',
  },
  {
    code: 'QLTC',
    parent: 'CCTDC',
    kind: 'ROOM',
    name: 'Phòng Quản lý Tiêu chuẩn Chất lượng (Chi cục)',
    englishName: 'Standards and Quality Division (Sub-Department)',
  },
  {
    code: 'QLDL',
    parent: 'CCTDC',
    kind: 'ROOM',
    name: 'Phòng Quản lý Đo lường (Chi cục)',
    englishName: 'Metrology Division (Sub-Department)',
  },
  {
    code: 'TTUD',
    parent: DEPARTMENT,
    kind: 'PUBLIC_SERVICE_UNIT',
    name: 'Trung tâm Thông tin, Ứng dụng tiến bộ Khoa học và Công nghệ',
    englishName: 'Information and Technology Application Centre',
  },
  {
    code: 'TTKT',
    parent: DEPARTMENT,
    kind: 'PUBLIC_SERVICE_UNIT',
    name: 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng',
    englishName: 'Technical Centre for Standards, Metrology and Quality',
  },
];

/** Codes of the units that pledge and are nominated as collectives. */
export const COLLECTIVES: readonly string[] = UNITS.filter(({ kind }) => kind !== 'DEPARTMENT' && kind !== 'LEADERSHIP').map(
  ({ code }) => code,
);
