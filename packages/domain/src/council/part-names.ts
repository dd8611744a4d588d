import type { Text } from '../text';
import type { CouncilBody, SeatPart } from './council';

/** What the parts in a council are called inside a sentence. */
export const PART_NAMES: Readonly<Record<SeatPart, Text>> = {
  CHAIR: { vi: 'Chủ tịch', en: 'chair' },
  VICE_CHAIR: { vi: 'Phó Chủ tịch', en: 'vice-chair' },
  STANDING_MEMBER: { vi: 'Ủy viên thường trực', en: 'standing member' },
  MEMBER: { vi: 'Ủy viên', en: 'member' },
  SECRETARY: { vi: 'Thư ký', en: 'secretary' },
};

export const BODY_NAMES: Readonly<Record<CouncilBody, Text>> = {
  COUNCIL: { vi: 'Hội đồng Thi đua – Khen thưởng', en: 'Council for Emulation and Commendation' },
  INITIATIVE_COUNCIL: { vi: 'Hội đồng Sáng kiến', en: 'Council on Initiatives' },
  UNIT_COUNCIL: { vi: 'Hội đồng cơ sở (của đơn vị)', en: 'Council of a unit' },
};
