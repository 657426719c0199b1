using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using AstroNano.Benchmarks.Meter;

namespace AstroNano.Benchmarks.Reports;

/// <summary>
/// The <c>growth</c> command: instructions of a step over K and over N as a figure, the mean of
/// the first 20 steps, in which everything is computed.
/// </summary>
public static class GrowthReport
{
    private const int Width = 360;
    private const int Height = 240;
    private const int Left = 56;
    private const int Top = 34;

    private static readonly string[] Colours = { "#1b6ca8", "#c2571a", "#3c7d3c" };

    public static void Write(string path)
    {
        using var program = new MeteredProgram();
        int[] memories = { 4, 8, 16, 24, 32, 48, 60 };
        int[] units = { 32, 64, 128, 256, 512 };
        using var output = new StreamWriter(path) { NewLine = "\n" };
        output.WriteLine($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{2 * Width + 160}\" "
            + $"height=\"{Height + 90}\" font-family=\"sans-serif\" font-size=\"12\">");
        output.WriteLine("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        Panel(output, program, 0, "memories K, at N = 64", memories, k => $"{k}");
        Panel(output, program, Width + 76, "units N, at K = 16", units, n => $"16/{n}");
        output.WriteLine("</svg>");
    }

    private static void Panel(TextWriter output, MeteredProgram program, int shift, string axis,
        int[] sizes, Func<int, string> name)
    {
        List<double[]> series = Workloads.Networks.Select(network => sizes
            .Select(size => program.Measure(
                program.Start($"{network}/{name(size)}"), InstructionReport.FirstSteps)
                .Instructions / (double)InstructionReport.FirstSteps).ToArray()).ToList();
        double largest = series.Max(values => values.Max());
        double tick = Math.Pow(10, Math.Floor(Math.Log10(largest)));
        double top = Math.Ceiling(largest / tick) * tick;
        double X(double size) => Left + shift + size / sizes[^1] * Width;
        double Y(double value) => Top + Height - value / top * Height;
        for (double value = 0; value <= top; value += tick)
        {
            Line(output, X(0), Y(value), X(sizes[^1]), Y(value), "#ddd");
            Text(output, X(0) - 6, Y(value) + 4, "end", Figure.Count(value));
        }

        foreach (int size in sizes.Skip(1))
        {
            Text(output, X(size), Top + Height + 18, "middle", $"{size}");
        }

        Text(output, X(sizes[^1] / 2.0), Top + Height + 38, "middle", axis);
        Text(output, X(0), Top - 14, "start", "IL instructions a step");
        for (int i = 0; i < series.Count; i++)
        {
            string points = string.Join(" ", sizes.Zip(series[i], (size, value) =>
                FormattableString.Invariant($"{X(size):F1},{Y(value):F1}")));
            output.WriteLine($"<polyline points=\"{points}\" fill=\"none\" "
                + $"stroke=\"{Colours[i]}\" stroke-width=\"2\"/>");
            output.WriteLine($"<text x=\"{(X(0) + 12).ToString(CultureInfo.InvariantCulture)}\" "
                + $"y=\"{Top + 16 + 16 * i}\" fill=\"{Colours[i]}\">{Workloads.Networks[i]}</text>");
        }
    }

    private static void Line(
        TextWriter output, double x, double y, double toX, double toY, string colour) =>
        output.WriteLine(FormattableString.Invariant(
            $"<line x1=\"{x:F1}\" y1=\"{y:F1}\" x2=\"{toX:F1}\" y2=\"{toY:F1}\" stroke=\"{colour}\"/>"));

    private static void Text(TextWriter output, double x, double y, string anchor, string text) =>
        output.WriteLine(FormattableString.Invariant(
            $"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\">{text}</text>"));
}
