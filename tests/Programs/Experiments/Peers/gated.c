/* The recall command's trials of the astrocyte-gated network in C: plain loops over one trial at a
   time, for the compiler to vectorise; the same generator, equations, steps and stopping rule.

   cc -O3 -march=native -ffast-math -o gated gated.c -lm
   ./gated N K FLIPS TRIALS STOP    prints seconds of processor time and how many are exact */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST_UNITS 1024
#define MOST_MEMORIES 256
#define STEPS 200

static const float sigma = 5, dt = 0.05f, temperature = 0.01f;

static float xi[MOST_MEMORIES][MOST_UNITS], x[MOST_UNITS], phi[MOST_UNITS], drive[MOST_UNITS];
static float m[MOST_MEMORIES], p[MOST_MEMORIES], l[MOST_MEMORIES], g[MOST_MEMORIES];
static uint32_t s;

static uint32_t next(void)
{
    s ^= s << 13;
    s ^= s >> 17;
    s ^= s << 5;
    return s;
}

static void draw(int n, int k, int flips, uint32_t trial)
{
    static int order[MOST_UNITS];
    s = 0x9E3779B9u * (trial + 1) | 1;
    for (int i = 0; i < 16; i++)
        next();
    for (int mu = 0; mu < k; mu++)
        for (int i = 0; i < n; i++)
            xi[mu][i] = next() >> 31 ? 1.0f : -1.0f;
    for (int i = 0; i < n; i++) {
        x[i] = xi[0][i];
        order[i] = i;
    }
    for (int j = 0; j < flips; j++) {
        int chosen = j + (int)(next() % (uint32_t)(n - j)), unit = order[chosen];
        order[chosen] = order[j];
        order[j] = unit;
        x[unit] = -x[unit];
    }
}

static void overlaps(int n, int k)
{
    for (int mu = 0; mu < k; mu++) {
        float sum = 0;
        for (int i = 0; i < n; i++)
            sum += xi[mu][i] * phi[i];
        m[mu] = sum / n;
    }
}

/* Whether nothing but states and vanished gains can change any more. */
static int settled(int n, int k, float decay, float growth)
{
    const float high = 9.0109f / sigma;
    float largest = -INFINITY;
    int moving = 0;
    for (int i = 0; i < n; i++) {
        int out = (x[i] >= high && drive[i] >= high) || (x[i] <= -high && drive[i] <= -high);
        moving |= !out && x[i] + dt * (drive[i] - x[i]) != x[i];
    }
    if (moving)
        return 0;
    for (int mu = 0; mu < k; mu++)
        largest = fmaxf(largest, decay * l[mu] + growth * m[mu] * m[mu]);
    for (int mu = 0; mu < k; mu++) {
        float to = decay * l[mu] + growth * m[mu] * m[mu] - largest;
        moving |= to != l[mu] && !(l[mu] <= -60 && to <= -60);
    }
    return !moving;
}

static int recall(int n, int k, int stop)
{
    const float decay = expf(-dt * temperature);
    const float growth = (1 - decay) / temperature * 0.5f * n;
    int same = 0;
    for (int i = 0; i < n; i++)
        phi[i] = tanhf(sigma * x[i]);
    overlaps(n, k);
    for (int mu = 0; mu < k; mu++) {
        l[mu] = 0;
        p[mu] = 1.0f / k;
        g[mu] = k * p[mu] * m[mu];
    }
    for (int step = 0; step < STEPS; step++) {
        float largest = -INFINITY, sum = 0;
        if (stop && same && settled(n, k, decay, growth))
            break;
        for (int i = 0; i < n; i++)
            drive[i] = 0;
        for (int mu = 0; mu < k; mu++)
            for (int i = 0; i < n; i++)
                drive[i] += xi[mu][i] * g[mu];
        for (int mu = 0; mu < k; mu++) {
            l[mu] = decay * l[mu] + growth * m[mu] * m[mu];
            largest = fmaxf(largest, l[mu]);
        }
        for (int mu = 0; mu < k; mu++) {
            l[mu] -= largest;
            p[mu] = l[mu] > -60 ? expf(l[mu]) : 0;
            sum += p[mu];
        }
        for (int i = 0; i < n; i++) {
            x[i] += dt * (drive[i] - x[i]);
            phi[i] = tanhf(sigma * x[i]);
        }
        overlaps(n, k);
        same = 1;
        for (int mu = 0; mu < k; mu++) {
            float to;
            p[mu] /= sum;
            to = k * p[mu] * m[mu];
            same &= to == g[mu];
            g[mu] = to;
        }
    }
    for (int i = 0; i < n; i++)
        if ((x[i] > 0) != (xi[0][i] > 0))
            return 0;
    return 1;
}

int main(int count, char **argument)
{
    if (count != 6)
        return 2;
    int n = atoi(argument[1]), k = atoi(argument[2]), flips = atoi(argument[3]);
    int trials = atoi(argument[4]), stop = atoi(argument[5]), exact = 0;
    struct timespec from, to;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    for (int trial = 0; trial < trials; trial++) {
        draw(n, k, flips, trial);
        exact += recall(n, k, stop);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    printf("%.9f %d\n", to.tv_sec - from.tv_sec + 1e-9 * (to.tv_nsec - from.tv_nsec), exact);
    return 0;
}
