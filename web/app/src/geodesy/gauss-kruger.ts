/** A transverse Mercator zone on the ellipsoid of CGCS2000, scale 1 on its meridian. */
export interface Zone {
  readonly epsg: number;
  readonly meridian: number;
  readonly falseEasting: number;
}

/** 3-degree zone 37, whose eastings begin with the zone's number. */
export const EPSG_4525: Zone = { epsg: 4525, meridian: 111, falseEasting: 37_500_000 };
/** The same zone without its number. */
export const EPSG_4546: Zone = { epsg: 4546, meridian: 111, falseEasting: 500_000 };

const A = 6_378_137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const E = Math.sqrt(F * (2 - F));
/** Radius of the circle that is as long as a meridian. */
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);

// Krüger 1912, formulas 39 and 41, to the fourth power of n: better than a tenth of a millimetre within a zone.
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
];

export interface Grid {
  readonly easting: number;
  readonly northing: number;
}

/** Degrees to metres of a zone. */
export function toGrid(lon: number, lat: number, { meridian, falseEasting }: Zone): Grid {
  const [phi, lambda] = [radians(lat), radians(lon - meridian)];
  const conformal = Math.sinh(Math.atanh(Math.sin(phi)) - E * Math.atanh(E * Math.sin(phi)));
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, conformal));
  let [x, y] = [xi, eta];
  ALPHA.forEach((a, i) => {
    const k = 2 * (i + 1);
    x += a * Math.sin(k * xi) * Math.cosh(k * eta);
    y += a * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return { easting: falseEasting + RADIUS * y, northing: RADIUS * x };
}

/** Metres of a zone to degrees. */
export function fromGrid({ easting, northing }: Grid, { meridian, falseEasting }: Zone): { lon: number; lat: number } {
  const [x, y] = [northing / RADIUS, (easting - falseEasting) / RADIUS];
  let [xi, eta] = [x, y];
  BETA.forEach((b, i) => {
    const k = 2 * (i + 1);
    xi -= b * Math.sin(k * x) * Math.cosh(k * y);
    eta -= b * Math.cos(k * x) * Math.sinh(k * y);
  });
  const wanted = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
  let tan = wanted;
  // From the conformal latitude to the geographic one, by Newton; two rounds reach the last digit.
  for (let i = 0; i < 3; i += 1) {
    const sigma = Math.sinh(E * Math.atanh((E * tan) / Math.hypot(1, tan)));
    const conformal = tan * Math.hypot(1, sigma) - sigma * Math.hypot(1, tan);
    const slope = ((1 - E * E) * Math.hypot(1, conformal) * Math.hypot(1, tan)) / (1 + (1 - E * E) * tan * tan);
    tan += (wanted - conformal) / slope;
  }
  const lambda = Math.atan2(Math.sinh(eta), Math.cos(xi));
  return { lon: meridian + degrees(lambda), lat: degrees(Math.atan(tan)) };
}

function radians(value: number): number {
  return (value * Math.PI) / 180;
}

function degrees(value: number): number {
  return (value * 180) / Math.PI;
}
