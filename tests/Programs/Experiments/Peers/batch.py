"""The recall command's trials of the astrocyte-gated network in NumPy float32, many at once, in
overlap form. Takes units, memories, flips, the first trial, trials and the size of a batch. Prints
the seconds that the recalls took, without drawing, how many ended without a fault, and the most
kilobytes of memory that were taken."""
import resource
import sys
import time
import numpy as np

STEPS = 200
PARTS = 256  # of the signs of a trial, drawn side by side
f32, u32 = np.float32, np.uint32


def advance(state):
    state ^= state << u32(13)
    state ^= state >> u32(17)
    state ^= state << u32(5)
    return state


def apply(columns, state):
    """A matrix of bits, whose columns are words, times states."""
    result = np.zeros_like(state)
    for bit in range(32):
        result ^= np.where(state >> u32(bit) & u32(1), columns[bit], u32(0))
    return result


def leap(state, steps):
    """Advances so many times at once."""
    columns = advance(u32(1) << np.arange(32, dtype=u32))
    while steps:
        state = apply(columns, state) if steps & 1 else state
        columns, steps = apply(columns, columns), steps >> 1
    return state


def draw(units, memories, flips, first, count):
    trials = np.arange(first + 1, first + count + 1, dtype=np.uint64)
    state = leap((trials * np.uint64(0x9E3779B9)).astype(u32) | u32(1), 16)
    signs = units * memories
    length = -(-signs // PARTS)
    parts = np.stack([leap(state, part * length) for part in range(PARTS)], axis=1)
    xi = np.empty((length, count, PARTS), f32)
    for i in range(length):
        xi[i] = np.where(advance(parts) >> u32(31), f32(1), f32(-1))
    xi = np.moveaxis(xi, 0, 2).reshape(count, -1)[:, :signs].reshape(count, memories, units)
    state = leap(state, signs)
    cue, each = xi[:, 0].copy(), np.arange(count)
    order = np.tile(np.arange(units), (count, 1))
    for j in range(flips):
        k = j + advance(state) % u32(units - j)
        chosen = order[each, k]
        order[each, k] = order[:, j]
        cue[each, chosen] *= f32(-1)
    return xi, cue


def recall(xi, cue):
    count, memories, units = xi.shape
    dt, sigma, temperature = f32(0.05), f32(5), f32(0.01)
    decay = np.exp(-dt * temperature)
    growth = (1 - decay) / temperature * f32(units / 2)
    x, l = cue.copy(), np.zeros((count, memories), f32)
    p = np.full((count, memories), 1 / memories, f32)
    for _ in range(STEPS):
        phi = np.tanh(sigma * x)
        m = (xi @ phi[:, :, None])[:, :, 0] / f32(units)
        drive = ((f32(memories) * p * m)[:, None, :] @ xi)[:, 0, :]
        x += dt * (drive - x)
        l = decay * l + growth * m * m
        l -= l.max(axis=1, keepdims=True)
        p = np.exp(np.maximum(l, f32(-87)))
        p /= p.sum(axis=1, keepdims=True)
    return x


units, memories, flips, first, trials, batch = map(int, sys.argv[1:])
seconds, exact = 0.0, 0
# Drawn at once, because drawing is what is slow in small batches.
many = max(batch, min(64 * batch, 2 ** 26 // (units * memories)))
for begin in range(first, first + trials, many):
    patterns, cues = draw(units, memories, flips, begin, min(many, first + trials - begin))
    for each in range(0, len(cues), batch):
        xi, cue = patterns[each:each + batch], cues[each:each + batch]
        start = time.perf_counter()
        x = recall(xi, cue)
        seconds += time.perf_counter() - start
        assert x.dtype == f32
        exact += int(((x > 0) == (xi[:, 0] > 0)).all(axis=1).sum())
print(f"{seconds:.6f} {exact} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
