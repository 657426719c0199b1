// One recall of the astrocyte-gated memory in single precision: 64 neurons and K memories with
// gains. Every operation is rounded to a float, in the order of AstroNano's core, so its bits are
// the core's; a test of the project compares them. Source: Vivet and Arenas 2026, eqs. (4)-(8).

const f = Math.fround;
const units = 64;

// Arguments about one eighth apart whose hyperbolic tangents are floats, and these.
const nodes = Float32Array.of(
  0, 0.124991022, 0.249994338, 0.375047326, 0.499970794, 0.625029325, 0.750048041, 0.875141978,
  1.0001992, 1.1251353, 1.24976945, 1.37474239, 1.49983716, 1.62498569, 1.74977708, 1.87500703,
  2.00014687, 2.1244576, 2.2501092, 2.37446523, 2.49971724, 2.62489772, 2.74926591, 2.87559199,
  3.0001297, 3.12478685, 3.24937725, 3.37530947, 3.49993134, 3.62488627, 3.75008559, 3.87510729,
  4.00019932, 4.12443495, 4.2482357, 4.37464619, 4.49812365, 4.62479258, 4.74988508, 4.87447119,
  4.99977016, 5.12599516, 5.24996996, 5.37470341, 5.50036287, 5.62551212, 5.74986172, 5.87447119,
  6.00039816, 6.12363577, 6.25018024, 6.37698221, 6.49897289, 6.62556887, 6.75001621, 6.87258244,
  6.99824047, 7.11882257, 7.24773836, 7.3818574, 7.5130372, 7.62463093, 7.76844358, 7.8596406,
  7.97121716, 8.11506653, 8.31000042, 8.31781578, 8.56000042, 8.66423988, 8.68999958, 8.81499958,
  8.93999958,
);
const tangents = Float32Array.of(
  0, 0.124344163, 0.24491334, 0.358398646, 0.462094188, 0.554620028, 0.635177612, 0.703977227,
  0.761677802, 0.809347749, 0.848218977, 0.879768491, 0.905118823, 0.925344169, 0.941350162,
  0.954045892, 0.964037955, 0.971842647, 0.97803086, 0.982826829, 0.986606777, 0.989557624,
  0.991847813, 0.993662119, 0.995056033, 0.996144891, 0.996993899, 0.997662425, 0.998177648,
  0.998580337, 0.998894632, 0.999139071, 0.999329567, 0.999477029, 0.999591708, 0.999682903,
  0.999752283, 0.999807715, 0.999850273, 0.999883294, 0.999909163, 0.999929428, 0.999944925,
  0.999957085, 0.999966621, 0.999974012, 0.999979734, 0.999984205, 0.999987721, 0.999990404,
  0.999992549, 0.999994218, 0.99999547, 0.999996483, 0.999997258, 0.999997854, 0.999998331,
  0.999998689, 0.999998987, 0.999999225, 0.999999404, 0.999999523, 0.999999642, 0.999999702,
  0.999999762, 0.999999821, 0.999999881, 0.999999881, 0.99999994, 0.99999994, 0.99999994,
  0.99999994, 0.99999994,
);

/** A float of many roundings: from the left to the right, each result is rounded. */
const product = (...factors) => factors.reduce((so, factor) => f(so * factor));
const sum = (...terms) => terms.reduce((so, term) => f(so + term));

/** c0 + x (c1 + x (c2 + ...)). */
const polynomial = (x, ...c) => c.reduceRight((so, one) => sum(f(one), product(x, so)));

function exp(x) {
  if (x < f(-87.33654)) return 0;
  const shifted = Math.trunc(sum(product(x, f(1.44269502)), 126.5));
  const n = shifted - 126;
  const high = sum(x, -product(n, f(0.693359375)));
  const low = product(n, f(2.1219444e-4));
  const r = sum(high, low);
  const tail = product(r, r, polynomial(
    r, 0.5, 0.166665757, 0.0416665524, 0.00836335029, f(0.00139263971)));
  const y = sum(1, sum(high, sum(low, tail)));
  return product(y, 2 ** (shifted & 15), 2 ** (16 * (shifted >> 4) - 126));
}

function tanh(x) {
  const a = Math.abs(x);
  if (a >= f(9.0109)) return Math.sign(x);
  if (a < f(1e-25)) return 0;
  let y;
  if (a < f(0.1875)) {
    const s = product(a, a);
    const inner = sum(f(0.333333343),
      -product(s, sum(f(0.13333334), -product(s, f(0.0539682545)))));
    y = sum(a, -product(a, product(s, inner)));
  } else {
    const node = Math.trunc(sum(product(a, 8), 0.5));
    const t = tangents[node];
    const d = sum(a, -nodes[node]);
    const s = product(d, d);
    const e = sum(d, -product(d, product(s, sum(f(0.333333343), -product(s, f(0.13333334))))));
    const rest = sum(1, -product(t, t));
    y = sum(t, f(product(e, rest) / sum(1, product(t, e))));
  }
  return x < 0 ? -y : y;
}

/** A sum of signed terms, four at a time. */
function signedSum(count, term) {
  let so = 0;
  for (let i = 0; i < count; i += 4) {
    const of = (place) => place < count ? term(place) : 0;
    const group = sum(sum(of(i), of(i + 1)), sum(of(i + 2), of(i + 3)));
    so = i === 0 ? group : sum(so, group);
  }
  return so;
}

/** FNV-1a over the bits of floats, lowest byte first. */
function digestOf(floats, digest = 2166136261) {
  const bytes = new DataView(new ArrayBuffer(4));
  for (const float of floats) {
    bytes.setFloat32(0, float, true);
    for (let i = 0; i < 4; i++) digest = Math.imul(digest ^ bytes.getUint8(i), 16777619);
  }
  return digest;
}

/** Eight hexadecimal digits. */
const digits = (digest) => (digest >>> 0).toString(16).toUpperCase().padStart(8, "0");

/** The signs of a picture of 16 hexadecimal digits, row by row, the highest bit on the left. */
const signsOf = (picture) => [...picture].flatMap((digit) =>
  [8, 4, 2, 1].map((bit) => (parseInt(digit, 16) & bit) !== 0 ? 1 : -1));

/** How the gains' logarithms l go on: l <- a l + b m^2. */
function ratesOf({ temperature, timeStep, astrocyteTime }) {
  const h = f(timeStep / astrocyteTime);
  const y = product(h, temperature);
  const a = exp(-y);
  const part = (n, inner) => sum(1, -product(f(y / n), inner));
  const b = y < f(0.1) ? product(h, part(2, part(3, part(4, sum(1, -f(y / 5))))))
    : f(sum(1, -a) / temperature);
  return { a, b: product(b, units / 2) };
}

/** All numbers that determine what comes next, after so many steps from a cue. */
function recall(memories, cue, values, steps) {
  const settings = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, f(value)]));
  const patterns = memories.map(signsOf);
  const K = patterns.length;
  const { a, b } = ratesOf(settings);
  const rate = Math.min(1, f(settings.timeStep / settings.neuronTime));
  const state = Float32Array.from(signsOf(cue));
  const logGains = new Float32Array(K);
  let gains = new Float32Array(K).fill(1);
  let partition = K;
  let overlaps, coefficients;
  const look = () => {
    const activations = state.map((x, i) => {
      const y = tanh(product(settings.steepness, x));
      if (y === 0) state[i] = 0;
      return y;
    });
    overlaps = patterns.map((signs) =>
      sum(product(signedSum(units, (i) => signs[i] * activations[i]), 1 / units), 0));
    const scale = f(1 / partition);
    coefficients = overlaps.map((m, mu) => product(K, product(product(gains[mu], scale), m)));
  };
  const compete = () => {
    overlaps.forEach((m, mu) => {
      const score = Math.abs(m) > f(1e-15) ? product(m, m) : 0;
      logGains[mu] = sum(product(logGains[mu], a), product(b, score));
    });
    const largest = Math.max(...logGains);
    gains = logGains.map((l, mu) => {
      const less = sum(l, -largest);
      logGains[mu] = less > f(-1e-20) ? 0 : less;
      return less > f(-1e-20) ? 1 : less > -60 ? exp(less) : 0;
    });
    partition = sum(0, ...gains);
  };
  look();
  for (let step = 0; step < steps; step++) {
    const drive = state.map((_, i) => signedSum(K, (mu) => patterns[mu][i] * coefficients[mu]));
    compete();
    drive.forEach((h, i) => {
      state[i] = sum(state[i], product(rate, sum(h, -state[i])));
    });
    look();
  }
  return { state, logGains };
}
