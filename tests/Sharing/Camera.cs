namespace AstroNano.Sharing.Tests;

/// <summary>A grey picture, a byte a pixel.</summary>
internal sealed record Photograph(int Width, int Height, byte[] Grey);

/// <summary>
/// Photographs the display as a phone does: its pixels are lit squares with dark lines between
/// them, a little turned, out of focus, with a reflected light and the sensor's noise; all
/// around is dark.
/// </summary>
internal sealed class Camera
{
    private const int Around = 8;
    private const int Samples = 3;

    private readonly Random _random;

    public Camera(int seed)
    {
        _random = new Random(seed);
        Scale = Between(3, 8);
        Degrees = Between(-6, 6);
        Gap = Between(0.1, 0.25);
        Blur = Between(0.4, 0.6);
        Glare = Between(0, 60);
        Noise = Between(0, 8);
    }

    /// <summary>Pixels of the camera per pixel of the display.</summary>
    public double Scale { get; init; }

    /// <summary>By how much it is turned.</summary>
    public double Degrees { get; init; }

    /// <summary>The dark part between two pixels of the display.</summary>
    public double Gap { get; init; }

    /// <summary>How far a point is spread, in pixels of the display.</summary>
    public double Blur { get; init; }

    /// <summary>The mirrored light at its brightest, of 255.</summary>
    public double Glare { get; init; }

    /// <summary>The sensor's noise, of 255.</summary>
    public double Noise { get; init; }

    public Photograph Take(Func<int, int, bool> isLit)
    {
        int width = (int)((Screen.Width + 2 * Around) * Scale);
        int height = (int)((Screen.Height + 2 * Around) * Scale);
        float[] light = Blurred(Sampled(isLit, width, height), width, height);
        (double x, double y) = (Between(0, width), Between(0, height));
        double size = Between(0.2, 0.5) * width;
        var grey = new byte[light.Length];
        for (int i = 0; i < grey.Length; i++)
        {
            double away = Math.Pow(i % width - x, 2) + Math.Pow(i / width - y, 2);
            double level = 15 + 180 * light[i] + Glare * Math.Exp(-away / (size * size))
                + Noise * (_random.NextDouble() + _random.NextDouble() - 1);
            grey[i] = (byte)Math.Clamp(level, 0, 255);
        }

        return new Photograph(width, height, grey);
    }

    private float[] Sampled(Func<int, int, bool> isLit, int width, int height)
    {
        double cosine = Math.Cos(Degrees * Math.PI / 180) / Scale;
        double sine = Math.Sin(Degrees * Math.PI / 180) / Scale;
        var light = new float[width * height];
        for (int i = 0; i < light.Length; i++)
        {
            int lit = 0;
            for (int sample = 0; sample < Samples * Samples; sample++)
            {
                double x = i % width + (sample % Samples + 0.5) / Samples - width / 2.0;
                double y = i / width + (sample / Samples + 0.5) / Samples - height / 2.0;
                lit += IsLitAt(isLit, cosine * x - sine * y + Screen.Width / 2.0,
                    sine * x + cosine * y + Screen.Height / 2.0) ? 1 : 0;
            }

            light[i] = lit / (float)(Samples * Samples);
        }

        return light;
    }

    private bool IsLitAt(Func<int, int, bool> isLit, double x, double y) =>
        x >= 0 && x < Screen.Width && y >= 0 && y < Screen.Height
            && x % 1 >= Gap && y % 1 >= Gap && isLit((int)x, (int)y);

    // Rows, then columns: a bell is the same both ways.
    private float[] Blurred(float[] light, int width, int height)
    {
        double sigma = Blur * Scale;
        int reach = (int)(3 * sigma);
        float[] bell = [.. Enumerable.Range(-reach, 2 * reach + 1)
            .Select(i => (float)Math.Exp(-i * i / (2 * sigma * sigma)))];
        float sum = bell.Sum();
        for (int i = 0; i < bell.Length; i++)
        {
            bell[i] /= sum;
        }

        float[] rows = Spread(light, bell, width, height, 1, width);
        return Spread(rows, bell, height, width, width, 1);
    }

    private static float[] Spread(
        float[] light, float[] bell, int along, int across, int step, int next)
    {
        int reach = bell.Length / 2;
        var spread = new float[light.Length];
        for (int line = 0; line < across; line++)
        {
            for (int i = 0; i < along; i++)
            {
                float sum = 0f;
                int first = Math.Max(0, i - reach), last = Math.Min(along - 1, i + reach);
                for (int j = first; j <= last; j++)
                {
                    sum += light[line * next + j * step] * bell[j - i + reach];
                }

                spread[line * next + i * step] = sum;
            }
        }

        return spread;
    }

    private double Between(double least, double most) =>
        least + _random.NextDouble() * (most - least);
}
