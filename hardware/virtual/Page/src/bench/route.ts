// A wire as a path with rounded corners.

export interface Point { x: number; y: number; }

const radius = 8;

/** Through all points; corners in between are rounded as far as their sides allow. */
export function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  let path = `M${first.x} ${first.y}`;
  rest.forEach((corner, i) => {
    const before = i === 0 ? first : rest[i - 1]!;
    const after = rest[i + 1];
    if (!after) {
      path += `L${corner.x} ${corner.y}`;
      return;
    }
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const a = towards(corner, before, r);
    const b = towards(corner, after, r);
    path += `L${a.x} ${a.y}Q${corner.x} ${corner.y} ${b.x} ${b.y}`;
  });
  return path;
}

function distance(a: Point, b: Point): number { return Math.hypot(a.x - b.x, a.y - b.y); }

function towards(from: Point, to: Point, way: number): Point {
  const part = way / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
