"""The recall command's trials of the astrocyte-gated network in NumPy float32, many at once, in
overlap form. Takes units, memories, flips, the first trial, trials and the size of a batch. Prints
the seconds that the recalls took, without drawing, and how many ended without a fault."""
import sys
import time
import numpy as np

STEPS = 200
f32, u32 = np.float32, np.uint32


def advance(state):
    state ^= state << u32(13)
    state ^= state >> u32(17)
    state ^= state << u32(5)
    return state


def draw(units, memories, flips, first, count):
    trials = np.arange(first + 1, first + count + 1, dtype=np.uint64)
    state = (trials * np.uint64(0x9E3779B9)).astype(u32) | u32(1)
    for _ in range(16):
        advance(state)
    xi = np.empty((count, memories, units), f32)
    for memory in range(memories):
        for i in range(units):
            xi[:, memory, i] = np.where(advance(state) >> u32(31), f32(1), f32(-1))
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
many = 64 * batch  # drawn at once, because drawing is what is slow in small batches
for begin in range(first, first + trials, many):
    patterns, cues = draw(units, memories, flips, begin, min(many, first + trials - begin))
    for each in range(0, len(cues), batch):
        xi, cue = patterns[each:each + batch], cues[each:each + batch]
        start = time.perf_counter()
        x = recall(xi, cue)
        seconds += time.perf_counter() - start
        assert x.dtype == f32
        exact += int(((x > 0) == (xi[:, 0] > 0)).all(axis=1).sum())
print(f"{seconds:.6f} {exact}")
