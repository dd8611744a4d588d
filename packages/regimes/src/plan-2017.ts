import type { PlanBody, PlanTask } from '@vinh-danh/domain/plan/plan';

/** How the plan of 2017 is called. Its number was left open before the stroke, as it is here. */
export const plan2017 = {
  year: 2017,
  number: 'Số: /KH-KHCN',
  title: 'Kế hoạch Công tác thi đua, khen thưởng năm 2017',
  englishTitle: 'Plan of emulation and commendation work for 2017',
  issuedOn: '2017-03-15',
} as const;

/**
 * The plan of 15 March 2017 of the Department of Science and Technology of Tây Ninh. The Vietnamese is the document's,
 * word for word; the English is a summary of each paragraph and no translation to rely on.
 */
export const plan2017Body: PlanBody = {
  authority: { vi: 'Sở Khoa học và Công nghệ tỉnh Tây Ninh', en: 'Department of Science and Technology of Tây Ninh province' },
  place: { vi: 'Tây Ninh', en: 'Tây Ninh' },
  legalBases: [
    {
      vi: 'Căn cứ Chỉ thị số 01/CT-UBND ngày 09/02/2017 của Chủ tịch UBND tỉnh về việc phát động phong trào thi đua yêu nước năm 2017;',
      en: "Directive 01/CT-UBND of 9 February 2017 of the Chairman of the provincial People's Committee, launching the patriotic emulation movement of 2017.",
    },
    {
      vi: 'Căn cứ Kế hoạch số 41/KH-HĐTĐ ngày 27/02/2017 của Hội đồng Thi đua, Khen thưởng tỉnh về Công tác thi đua, khen thưởng năm 2017;',
      en: 'Plan 41/KH-HĐTĐ of 27 February 2017 of the provincial Council for Emulation and Commendation on the work of 2017.',
    },
    {
      vi: 'Căn cứ Kế hoạch tổ chức thực hiện Phong trào thi đua “Tây Ninh chung sức xây dựng nông thôn mới” giai đoạn 2016-2020 (Theo Quyết định số 3467/QĐ-UBND ngày 31/12/2016);',
      en: 'The plan for the movement “Tây Ninh joins forces to build the new countryside”, 2016–2020 (Decision 3467/QĐ-UBND of 31 December 2016).',
    },
    {
      vi: 'Căn cứ Kế hoạch số 02/KH-KHCN ngày 10/01/2017 của Sở Khoa học và Công nghệ về việc Phát động phong trào thi đua năm 2017.',
      en: 'Plan 02/KH-KHCN of 10 January 2017 of the Department of Science and Technology, launching the emulation movement of 2017.',
    },
  ],
  preamble: {
    vi: 'Để thực hiện thắng lợi các chỉ tiêu phát triển kinh tế - xã hội năm 2017, phấn đấu hoàn thành Kế hoạch đề ra. Sở Khoa học và Công nghệ xây dựng kế hoạch công tác thi đua, khen thưởng năm 2017 như sau:',
    en: 'To meet the goals of socio-economic development for 2017, the Department of Science and Technology plans its emulation and commendation work as follows.',
  },
  sections: [
    {
      number: 'I',
      title: { vi: 'Mục đích, yêu cầu', en: 'Purpose and requirements' },
      paragraphs: [
        {
          anchor: 'I.1',
          text: {
            vi: 'Tạo phong trào thi đua sôi nổi, phát huy sáng tạo, đoàn kết, gương mẫu, tinh thần trách nhiệm, nâng cao hiệu quả thực hiện nhiệm vụ của đội ngũ công chức, viên chức và người lao động (CC,VC và NLĐ) để hoàn thành xuất sắc nhiệm vụ, chỉ tiêu công tác năm 2017.',
            en: 'Create a lively movement, bring out creativity, unity, example and responsibility, and work more effectively, so that the tasks and targets of 2017 are met excellently.',
          },
        },
        {
          anchor: 'I.2',
          text: {
            vi: 'Phát hiện kịp thời các tập thể, cá nhân điển hình tiên tiến, những cách làm mới, làm hay có hiệu quả để nhân rộng trong toàn ngành.',
            en: 'Find exemplary collectives and people and new, good and effective ways of working in time, and spread them through the sector.',
          },
        },
      ],
    },
    {
      number: 'II',
      title: { vi: 'Nội dung thi đua', en: 'What people emulate in' },
      paragraphs: [
        {
          anchor: 'II.1',
          text: {
            vi: 'Tiếp tục tuyên truyền, quán triệt tư tưởng của Chủ tịch Hồ Chí Minh về thi đua yêu nước, Chỉ thị số 34-CT/TW ngày 7/4/2014 của Bộ Chính trị về “Tiếp tục đổi mới công tác thi đua, khen thưởng”, Chỉ thị số 18/CT-TTg ngày 19/5/2016 của Thủ tướng Chính phủ về việc phát động thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm 2016 và kế hoạch 05 năm (2016-2020) theo Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng; Quyết định số 3467/QĐ-UBND ngày 31/12/2016 của UBND tỉnh ban hành Kế hoạch tổ chức thực hiện Phong trào thi đua “Tây Ninh chung sức xây dựng nông thôn mới” giai đoạn 2016-2020; Chỉ thị số 01/CT-UBND ngày 09/02/2017 của Chủ tịch UBND tỉnh về việc phát động phong trào thi đua yêu nước năm 2017.',
            en: 'Go on making known the thought of President Hồ Chí Minh on patriotic emulation and the directives and decisions of the Party, the Prime Minister and the province on emulation.',
          },
        },
        {
          anchor: 'II.2',
          text: {
            vi: 'Phát động phong trào thi đua yêu nước, thi đua hoàn thành xuất sắc nhiệm vụ phát triển kinh tế - xã hội nhằm thực hiện thắng lợi Nghị quyết của Tỉnh ủy, HĐND tỉnh năm 2017, thi đua thực hiện nhiệm vụ gắn với việc “Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh” theo tinh thần Chỉ thị 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, thi đua thực hiện thắng lợi các chương trình mục tiêu Quốc gia về khoa học và công nghệ. Đẩy mạnh thi đua trong phong trào quần chúng bảo vệ an ninh Tổ quốc, trật tự an toàn xã hội.',
            en: "Launch the movement to meet the province's resolutions for 2017, tied to studying and following Hồ Chí Minh's thought, morals and style and to the national programmes of science and technology; and the mass movement for security and public order.",
          },
        },
        {
          anchor: 'II.3',
          text: {
            vi: 'Đổi mới công tác quản lý, điều hành, nâng cao chất lượng hiệu quả công việc, đặc biệt tập trung thực hiện tốt công tác cải cách thủ tục hành chính, phục vụ tốt người dân và doanh nghiệp.',
            en: 'Renew management, raise the quality of work, above all in administrative reform and in serving citizens and enterprises.',
          },
        },
        {
          anchor: 'II.4',
          text: {
            vi: 'Nâng cao chất lượng công tác thi đua, khen thưởng; thực hiện cải cách hành chính, ứng dụng công nghệ thông tin trong công tác thi đua, khen thưởng.',
            en: 'Raise the quality of emulation and commendation work; reform its procedures and use information technology in it.',
          },
        },
        {
          anchor: 'II.5',
          text: {
            vi: 'Đẩy mạnh công tác tuyên truyền, phát hiện, biểu dương, nhân rộng các điển hình tiên tiến trong toàn ngành.',
            en: 'Make known, praise and spread exemplary people and ways of working throughout the sector.',
          },
        },
      ],
    },
    {
      number: 'III',
      title: { vi: 'Các giải pháp thực hiện', en: 'How it is done' },
      paragraphs: [
        {
          anchor: 'III.1',
          text: {
            vi: 'Các phòng, đơn vị tiếp tục tuyên truyền vận động CC,VC và NLĐ tham gia các phong trào thi đua yêu nước do Hội đồng thi đua khen thưởng phát động; đăng ký thực hiện nhiệm vụ gắn với việc “Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”, đồng thời gắn với việc thực hiện Nghị quyết số 04-NQ/TW ngày 30/10/2016 của BCH Trung ương Đảng (Khóa XII) về tăng cường xây dựng, chỉnh đốn Đảng, ngăn chặn, đẩy lùi sự suy thoái về tư tưởng chính trị, đạo đức, lối sống, những biểu hiện “tự diễn biến”, “tự chuyển hóa” trong nội bộ đến toàn thể công chức viên chức và người lao động nhằm nâng cao nhận thức của cán bộ, đảng viên và các tầng lớp nhân dân về vị trí, vai trò của công tác thi đua, khen thưởng trong sự nghiệp xây dựng và bảo vệ Tổ quốc đảm bảo 100% tập thể, cá nhân hưởng ứng, đăng ký thi đua và thực hiện đạt hiệu quả các nội dung thi đua.',
            en: 'Divisions and units move everybody to take part in the patriotic emulation movements and to register, so that 100% of collectives and individuals respond, pledge and carry out what they pledged.',
          },
        },
        {
          anchor: 'III.2',
          text: {
            vi: 'Bổ sung và hoàn thiện các quy định, nội dung, tiêu chuẩn khen thưởng, quy định xét sáng kiến của Sở theo quy định và phù hợp với hoạt động thực tiễn của đơn vị, làm cơ sở bình xét phân loại, đánh giá chính xác công chức, viên chức và người lao động; gắn việc thực hiện nhiệm vụ, cải cách hành chính, quốc phòng an ninh, trật tự an toàn giao thông, đẩy mạnh phòng, chống tham nhũng, lãng phí vào công tác thi đua, khen thưởng.',
            en: "Supplement and complete the Department's rules, contents and criteria of commendation and its rules on recognising initiatives, as the basis for rating people rightly; tie emulation to tasks, reform, security, traffic safety and the fight against corruption and waste.",
          },
        },
        {
          anchor: 'III.3',
          text: {
            vi: 'Thực hiện nghiêm túc các quy trình, thủ tục công nhận danh hiệu thi đua; quy trình, thủ tục khen thưởng; tỷ lệ, tiêu chuẩn khen thưởng.',
            en: 'Follow strictly the procedures for recognising emulation titles and for commendation, and the shares and criteria that apply.',
          },
        },
        {
          anchor: 'III.4',
          text: {
            vi: 'Nâng cao hiệu quả công tác tiếp công dân và giải quyết khiếu nại tố cáo, xử lý các hành vi vi phạm thuộc các lĩnh vực do cơ quan, đơn vị quản lý.',
            en: 'Receive citizens, settle complaints and denunciations, and deal with violations in the fields managed, more effectively.',
          },
        },
        {
          anchor: 'III.5',
          text: {
            vi: 'Tiếp tục thực hiện rà soát đơn giản hóa thủ tục hành chính về lĩnh vực khoa học và công nghệ; kiện toàn tổ chức bộ máy và nâng cao năng lực quản lý nhà nước của đội ngũ CC,VC và NLĐ.',
            en: 'Go on reviewing and simplifying administrative procedures in science and technology; strengthen the organisation and the ability of its people.',
          },
        },
        {
          anchor: 'III.6',
          text: {
            vi: 'Thường xuyên triển khai các văn bản thi đua mới, tổ chức thực hiện kiểm tra, giám sát 01 đơn vị trực thuộc Sở về công tác thi đua, khen thưởng; tổ chức sơ tổng kết công tác thi đua khen thưởng năm 2017, kịp thời phát huy những mặt tích cực nhằm phấn đấu thực hiện tốt mục tiêu công tác thi đua; phát hiện, biểu dương các gương điển hình tiên tiến nhân rộng trong toàn ngành, kịp thời đề xuất khen thưởng các tập thể, cá nhân có thành tích xuất sắc.',
            en: 'Put new emulation documents into effect; inspect emulation and commendation work in one subordinate unit; hold a mid-year and a year-end review; find and spread examples and propose commendation in time.',
          },
        },
      ],
    },
    {
      number: 'IV',
      title: { vi: 'Tổ chức thực hiện', en: 'Who does what' },
      paragraphs: [
        {
          anchor: 'IV.1',
          text: {
            vi: 'Các phòng, đơn vị trực thuộc Sở căn cứ Kế hoạch này triển khai thực hiện, tổ chức cho CC,VC và NLĐ đăng ký thi đua.',
            en: 'Divisions and units put this plan into effect and let their people register their pledges.',
          },
        },
        {
          anchor: 'IV.2',
          text: {
            vi: 'Văn phòng Sở chủ trì phối hợp với các phòng, đơn vị triển khai thực hiện Kế hoạch; phát động và tổ chức các phong trào thi đua; theo dõi, bình xét danh hiệu thi đua, hình thức khen thưởng và gương điển hình tiên tiến; tổ chức kiểm tra, giám sát việc thực hiện công tác thi đua khen thưởng đối với đơn vị trực thuộc Sở - Chi cục Tiêu chuẩn Đo lường chất lượng (vào tháng 6/2017), thực hiện báo cáo công tác thi đua, khen thưởng 6 tháng, năm theo quy định.',
            en: 'The Department Office leads: launches and organises the movements, follows and reviews titles, forms of commendation and examples; inspects the Sub-Department of Standards, Metrology and Quality in June 2017; reports for six months and for the year.',
          },
        },
        {
          anchor: 'IV.3',
          text: {
            vi: 'Chi cục Tiêu chuẩn Đo lường chất lượng chuẩn bị hồ sơ gồm: hồ sơ công tác TĐKT tại đơn vị và hồ sơ lưu của cá nhân về TĐKT.',
            en: 'The Sub-Department of Standards, Metrology and Quality prepares its dossiers: those of its emulation and commendation work, and the files kept on each person.',
          },
        },
        {
          anchor: 'IV.4',
          text: {
            vi: 'Các phòng, đơn vị thuộc Sở theo dõi, vận động CC,VC và NLĐ thuộc phạm vi quản lý thực hiện kế hoạch; đề nghị xét tặng các danh hiệu thi đua, hình thức khen thưởng và gương điển hình tiêu biểu của phòng, đơn vị (nếu có) về Văn phòng Sở tổng hợp theo quy định.',
            en: 'Divisions and units follow and move their people to carry out the plan, and send nominations for titles, forms of commendation and examples, if any, to the Department Office.',
          },
        },
      ],
    },
  ],
  closing: {
    vi: 'Trên đây là kế hoạch công tác thi đua, khen thưởng năm 2017 của Sở Khoa học và Công nghệ./.',
    en: 'This is the plan of emulation and commendation work for 2017 of the Department of Science and Technology.',
  },
  recipients: [
    { vi: 'Ban Thi đua – Khen thưởng tỉnh;', en: 'The provincial Board for Emulation and Commendation;' },
    { vi: 'Các phòng, đơn vị (th/hiện);', en: 'Divisions and units (to carry out);' },
    { vi: 'Lưu: VT, VP.', en: 'Records: clerical office, Department Office.' },
  ],
  signatory: { vi: 'Giám đốc', en: 'The Director' },
};

/** What the plan asks for, each with the unit that answers for it (by code) and the paragraph. Where it names no date, none is made up. */
export const plan2017Tasks: readonly PlanTask[] = [
  {
    title: {
      vi: 'Tổ chức cho công chức, viên chức và người lao động đăng ký thi đua; bảo đảm 100% tập thể, cá nhân hưởng ứng, đăng ký',
      en: 'Let everybody register a pledge: 100% of collectives and individuals respond and register',
    },
    dueFrom: '2017-03-15',
    dueTo: '2017-03-31',
    due: { vi: 'Theo thời hạn đăng ký (ví dụ: đến hết ngày 31/03/2017)', en: 'By the end of registration (example: 31 March 2017)' },
    paragraph: 'III.1',
  },
  {
    title: { vi: 'Triển khai Kế hoạch trong phạm vi quản lý', en: 'Put the plan into effect in each unit' },
    due: { vi: 'Kế hoạch không nêu ngày', en: 'The plan names no date' },
    paragraph: 'IV.1',
  },
  {
    title: {
      vi: 'Bổ sung, hoàn thiện quy định, nội dung, tiêu chuẩn khen thưởng và quy định xét sáng kiến của Sở',
      en: "Supplement and complete the Department's criteria of commendation and its rules on initiatives",
    },
    ownerCode: 'VPS',
    due: { vi: 'Trong năm; Kế hoạch không nêu ngày', en: 'In the year; the plan names no date' },
    paragraph: 'III.2',
  },
  {
    title: { vi: 'Phát động và tổ chức các phong trào thi đua', en: 'Launch and organise the emulation movements' },
    ownerCode: 'VPS',
    due: { vi: 'Trong năm; Kế hoạch không nêu ngày', en: 'In the year; the plan names no date' },
    paragraph: 'IV.2',
  },
  {
    title: {
      vi: 'Thường xuyên triển khai các văn bản thi đua mới; phát hiện, biểu dương, nhân rộng gương điển hình tiên tiến',
      en: 'Put new emulation documents into effect; find, praise and spread examples',
    },
    ownerCode: 'VPS',
    due: { vi: 'Thường xuyên trong năm', en: 'Throughout the year' },
    paragraph: 'III.6',
  },
  {
    title: {
      vi: 'Chuẩn bị hồ sơ công tác thi đua, khen thưởng của đơn vị và hồ sơ lưu của cá nhân để kiểm tra',
      en: "Prepare the unit's dossiers and the files kept on each person for the inspection",
    },
    ownerCode: 'CCTDC',
    dueTo: '2017-06-30',
    due: { vi: 'Trước khi kiểm tra (tháng 6/2017)', en: 'Before the inspection (June 2017)' },
    paragraph: 'IV.3',
  },
  {
    title: {
      vi: 'Kiểm tra, giám sát công tác thi đua, khen thưởng tại Chi cục Tiêu chuẩn Đo lường Chất lượng',
      en: 'Inspect emulation and commendation work at the Sub-Department of Standards, Metrology and Quality',
    },
    ownerCode: 'VPS',
    dueFrom: '2017-06-01',
    dueTo: '2017-06-30',
    due: { vi: 'Tháng 6/2017', en: 'June 2017' },
    paragraph: 'IV.2',
  },
  {
    title: { vi: 'Sơ kết và báo cáo công tác thi đua, khen thưởng 6 tháng', en: 'Mid-year review and six-month report' },
    ownerCode: 'VPS',
    dueFrom: '2017-06-01',
    dueTo: '2017-06-30',
    due: { vi: '6 tháng, theo quy định', en: 'At six months, as the regulations say' },
    paragraph: 'IV.2',
  },
  {
    title: {
      vi: 'Gửi đề nghị xét tặng danh hiệu thi đua, hình thức khen thưởng, gương điển hình về Văn phòng Sở',
      en: 'Send nominations for titles, forms of commendation and examples to the Department Office',
    },
    dueFrom: '2017-11-01',
    dueTo: '2017-12-04',
    due: {
      vi: 'Theo thời hạn đề nghị (ví dụ: trước ngày 05/12/2017)',
      en: 'By the date for nominations (example: before 5 December 2017)',
    },
    paragraph: 'IV.4',
  },
  {
    title: {
      vi: 'Bình xét danh hiệu thi đua, hình thức khen thưởng và gương điển hình tiên tiến',
      en: 'Review titles, forms of commendation and examples',
    },
    ownerCode: 'VPS',
    dueFrom: '2017-12-11',
    dueTo: '2017-12-20',
    due: { vi: 'Theo lịch họp Hội đồng (ví dụ: 11–20/12/2017)', en: 'As the council meets (example: 11–20 December 2017)' },
    paragraph: 'IV.2',
  },
  {
    title: { vi: 'Tổng kết và báo cáo công tác thi đua, khen thưởng năm 2017', en: 'Year-end review and report for 2017' },
    ownerCode: 'VPS',
    dueFrom: '2017-12-01',
    dueTo: '2017-12-31',
    due: { vi: 'Cuối năm, theo quy định', en: 'At the end of the year, as the regulations say' },
    paragraph: 'IV.2',
  },
];
