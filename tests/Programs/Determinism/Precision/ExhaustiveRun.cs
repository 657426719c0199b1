using AstroNano.Core;

namespace AstroNano.Determinism.Precision;

/// <summary>Walks over all finite floats, or every so many, on all cores.</summary>
public static class ExhaustiveRun
{
    /// <summary>Every so many floats make the sample, which takes part of a second.</summary>
    public const int SampleStride = 4096;

    private const int Chunk = 1 << 21;
    private const long First = -Measurement.Last;

    /// <summary>Measures a function.</summary>
    /// <param name="function">Which.</param>
    /// <param name="every">1 for all floats; a power of two.</param>
    /// <param name="progress">Told from time to time which part is done, 0 to 1.</param>
    public static Measurement Measure(
        FloatFunction function, int every = 1, Action<double>? progress = null)
    {
        var total = new Measurement(function);
        int chunks = (int)((Measurement.Last - First) / Chunk + 1);
        int done = 0;
        Parallel.For(0, chunks, chunk =>
        {
            long first = First + (long)chunk * Chunk;
            var part = new Measurement(function);
            part.Walk(first, Math.Min(first + Chunk - 1, Measurement.Last), every);
            int finished = Interlocked.Increment(ref done);
            lock (total)
            {
                total.Add(part);
                progress?.Invoke((double)finished / chunks);
            }
        });
        total.Look(-0f);
        return total;
    }

    /// <summary>A digest of the results over the sample.</summary>
    public static int DigestOfSample(FloatFunction function)
    {
        var digest = new Digest();
        for (long number = First; number <= Measurement.Last; number += SampleStride)
        {
            digest.Add(function.Single(Measurement.ArgumentOf((int)number)));
        }

        return digest.Value;
    }
}
