"""The astrocyte-gated recall of the reference trial 0 (N = 64, K = 16, 13 flips) in NumPy float32:
in overlap form, and with the N x N matrix rebuilt in every step.
Prints, for each form, its name, the final signs, microseconds a step."""
import time
import numpy as np

N, K, FLIPS, STEPS = 64, 16, 13, 200
f32 = np.float32


def draw_trial():
    state = 0x9E3779B9 | 1

    def advance():
        nonlocal state
        state ^= state << 13 & 0xFFFFFFFF
        state ^= state >> 17
        state ^= state << 5 & 0xFFFFFFFF
        return state

    for _ in range(16):
        advance()
    xi = np.array([[1 if advance() >> 31 else -1 for _ in range(N)] for _ in range(K)], f32)
    cue, order = xi[0].copy(), list(range(N))
    for j in range(FLIPS):
        k = j + advance() % (N - j)
        order[j], order[k] = order[k], order[j]
        cue[order[j]] *= -1
    return xi, cue


def recall(xi, cue, dense):
    dt, sigma, temperature = f32(0.05), f32(5), f32(0.01)
    decay = np.exp(-dt * temperature)
    growth = (1 - decay) / temperature * f32(N / 2)
    x, l, p = cue.copy(), np.zeros(K, f32), np.full(K, 1 / K, f32)
    for _ in range(STEPS):
        phi = np.tanh(sigma * x)
        m = xi @ phi / f32(N)
        drive = (xi.T * (p * f32(K / N)) @ xi) @ phi if dense else (f32(K) * p * m) @ xi
        x += dt * (drive - x)
        l = decay * l + growth * m * m
        l -= l.max()
        p = np.exp(np.maximum(l, f32(-87)))
        p /= p.sum()
    return x


xi, cue = draw_trial()
for name, dense in (("loops", False), ("matrix", True)):
    best = float("inf")
    for _ in range(10):
        start = time.perf_counter()
        x = recall(xi, cue, dense)
        best = min(best, (time.perf_counter() - start) * 1e6 / STEPS)
    assert x.dtype == f32
    bits = int("".join("1" if v > 0 else "0" for v in x), 2)
    print(name, f"{bits:016x}", f"{best:.4f}")
