/* The recall command's trials of the dense network with F(z) = z^3, one unit after the other, in C:
   plain loops over one trial at a time, for the compiler to vectorise. Votes of the memories are
   tabulated and kept, as one would; doubles hold all sums exactly.

   cc -O3 -march=native -ffast-math -o dense dense.c -lm
   ./dense N K FLIPS TRIALS STOP    prints seconds of processor time and how many are exact */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST_UNITS 1024
#define MOST_MEMORIES 256
#define SWEEPS 10

/* Unit by unit, as fields are summed. */
static double xi[MOST_UNITS][MOST_MEMORIES], x[MOST_UNITS], vote[MOST_MEMORIES];
static double vote_of[2 * MOST_UNITS + 1], self_of[2 * MOST_UNITS + 1];
static int c[MOST_MEMORIES];
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
            xi[i][mu] = next() >> 31 ? 1 : -1;
    for (int i = 0; i < n; i++) {
        x[i] = xi[i][0];
        order[i] = i;
    }
    for (int j = 0; j < flips; j++) {
        int chosen = j + (int)(next() % (uint32_t)(n - j)), unit = order[chosen];
        order[chosen] = order[j];
        order[j] = unit;
        x[unit] = -x[unit];
    }
}

static double cube(double z)
{
    return z * z * z;
}

static void tabulate(int n)
{
    for (int z = -n; z <= n; z++) {
        vote_of[z + n] = (cube(z + 2) - cube(z - 2)) / 2;
        self_of[z + n] = (2 * cube(z) - cube(z + 2) - cube(z - 2)) / 2;
    }
}

static int recall(int n, int k, int stop)
{
    double self = 0;
    int still = 0;
    for (int mu = 0; mu < k; mu++) {
        c[mu] = 0;
        for (int i = 0; i < n; i++)
            c[mu] += (int)(xi[i][mu] * x[i]);
        vote[mu] = vote_of[c[mu] + n];
        self += self_of[c[mu] + n];
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++)
        for (int i = 0; i < n; i++) {
            double field = 0;
            if (stop && still == n)
                goto end;
            for (int mu = 0; mu < k; mu++)
                field += xi[i][mu] * vote[mu];
            still++;
            if (field * x[i] + self >= 0)
                continue;
            x[i] = -x[i];
            self = 0;
            still = 0;
            for (int mu = 0; mu < k; mu++) {
                c[mu] += (int)(2 * xi[i][mu] * x[i]);
                vote[mu] = vote_of[c[mu] + n];
                self += self_of[c[mu] + n];
            }
        }
end:
    for (int i = 0; i < n; i++)
        if (x[i] != xi[i][0])
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
    tabulate(n);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    for (int trial = 0; trial < trials; trial++) {
        draw(n, k, flips, trial);
        exact += recall(n, k, stop);
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    printf("%.9f %d\n", to.tv_sec - from.tv_sec + 1e-9 * (to.tv_nsec - from.tv_nsec), exact);
    return 0;
}
