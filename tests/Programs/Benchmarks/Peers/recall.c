/* The astrocyte-gated recall of the reference trial 0 (N = 64, K = 16, 13 flips) in C: plain
   overlap loops, and the N x N form whose matrix is rebuilt in every step. Single precision.
   Prints, for each form, its name, the final signs, microseconds a step. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { N = 64, K = 16, FLIPS = 13, STEPS = 200 };

static float xi[K][N], cue[N], x[N], phi[N], m[K], l[K], p[K], W[N][N];

static uint32_t state;

static uint32_t next(void)
{
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

static void draw_trial(void)
{
    int order[N];
    state = 0x9E3779B9u | 1;
    for (int i = 0; i < 16; i++) next();
    for (int mu = 0; mu < K; mu++)
        for (int i = 0; i < N; i++) xi[mu][i] = next() >> 31 ? 1.0f : -1.0f;
    memcpy(cue, xi[0], sizeof cue);
    for (int i = 0; i < N; i++) order[i] = i;
    for (int j = 0; j < FLIPS; j++) {
        int k = j + next() % (N - j), chosen = order[k];
        order[k] = order[j];
        order[j] = chosen;
        cue[chosen] = -cue[chosen];
    }
}

static void recall(int dense)
{
    const float dt = 0.05f, sigma = 5.0f, T = 0.01f;
    const float decay = expf(-dt * T), growth = (1 - decay) / T * 0.5f * N;
    for (int i = 0; i < N; i++) x[i] = cue[i];
    for (int mu = 0; mu < K; mu++) l[mu] = 0, p[mu] = 1.0f / K;
    for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < N; i++) phi[i] = tanhf(sigma * x[i]);
        for (int mu = 0; mu < K; mu++) {
            float sum = 0;
            for (int i = 0; i < N; i++) sum += xi[mu][i] * phi[i];
            m[mu] = sum / N;
        }
        float drive[N] = {0};
        if (dense) {
            memset(W, 0, sizeof W);
            for (int mu = 0; mu < K; mu++)
                for (int i = 0; i < N; i++) {
                    float w = (float)K / N * p[mu] * xi[mu][i];
                    for (int j = 0; j < N; j++) W[i][j] += w * xi[mu][j];
                }
            for (int i = 0; i < N; i++)
                for (int j = 0; j < N; j++) drive[i] += W[i][j] * phi[j];
        } else {
            for (int mu = 0; mu < K; mu++) {
                float g = K * p[mu] * m[mu];
                for (int i = 0; i < N; i++) drive[i] += xi[mu][i] * g;
            }
        }
        for (int i = 0; i < N; i++) x[i] += dt * (drive[i] - x[i]);
        float largest = -INFINITY, sum = 0;
        for (int mu = 0; mu < K; mu++) {
            l[mu] = decay * l[mu] + growth * m[mu] * m[mu];
            if (l[mu] > largest) largest = l[mu];
        }
        for (int mu = 0; mu < K; mu++) {
            l[mu] -= largest;
            sum += p[mu] = expf(l[mu] > -87 ? l[mu] : -87);
        }
        for (int mu = 0; mu < K; mu++) p[mu] /= sum;
    }
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e6 + t.tv_nsec * 1e-3;
}

int main(void)
{
    draw_trial();
    for (int dense = 0; dense < 2; dense++) {
        int times = dense ? 50 : 500;
        double best = 1e30;
        for (int round = 0; round < 5; round++) {
            double start = now();
            for (int i = 0; i < times; i++) recall(dense);
            double each = (now() - start) / times / STEPS;
            if (each < best) best = each;
        }
        uint64_t bits = 0;
        for (int i = 0; i < N; i++) bits = bits << 1 | (x[i] > 0);
        printf("%s %016llx %.4f\n", dense ? "matrix" : "loops", (unsigned long long)bits, best);
    }
}
