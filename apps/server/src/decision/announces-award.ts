/** Whether, in SQL, a line of a decision announces an award to its nominee. The decision is called `d` and the line `line`. */
export const ANNOUNCES_AWARD = `
  d.announced_at IS NOT NULL AND d.kind IN ('AWARD', 'UPPER_AWARD') AND NOT line.is_correction AND line.granted IS NOT FALSE`;
