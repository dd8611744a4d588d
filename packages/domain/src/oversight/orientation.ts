/** Where the tag says how the camera was held: after the marker, the length and `Exif\0\0`. */
const TIFF_AT = 10;
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;
/** 1 is upright; from 5 on the picture lies on its side. */
const MOST = 8;
const FIRST_ON_ITS_SIDE = 5;

/** How the camera was held, as an EXIF segment of a JPEG says it: 2 to 8. Undefined where that is upright, unsaid, or cannot be read. */
export function orientationIn(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(4, TIFF_AT)) !== 'Exif\0\0' || segment.length < TIFF_AT + 8) return undefined;
  const tiff = new DataView(segment.buffer, segment.byteOffset + TIFF_AT, segment.byteLength - TIFF_AT);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return undefined;
  const entries = tiff.getUint16(directory, isLittle);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.byteLength) return undefined;
    if (tiff.getUint16(at, isLittle) !== ORIENTATION || tiff.getUint16(at + 2, isLittle) !== SHORT) continue;
    const value = tiff.getUint16(at + 8, isLittle);
    return value > 1 && value <= MOST ? value : undefined;
  }
  return undefined;
}

/** An EXIF segment that says how the camera was held, and nothing else. */
export function orientationSegment(orientation: number): Uint8Array {
  const segment = Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
  return segment;
}

/** Whether width and height change places when the picture is turned upright. */
export function liesOnItsSide(orientation: number | undefined): boolean {
  return orientation !== undefined && orientation >= FIRST_ON_ITS_SIDE;
}
