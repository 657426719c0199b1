using System.Globalization;
using System.Text;

namespace AstroNano.Determinism.Precision;

/// <summary>A line of the table.</summary>
/// <param name="Name">The function.</param>
/// <param name="Bound">The largest error, rounded up to a thousandth.</param>
/// <param name="Argument">The bits of the argument where it occurs.</param>
/// <param name="Digest">The digest of the results over the sample.</param>
public sealed record PrecisionRow(string Name, double Bound, int Argument, int Digest);

/// <summary>The checked table of bounds, shared/Core/Numerics/PRECISION.md.</summary>
public static class PrecisionTable
{
    /// <summary>Where it is.</summary>
    public static string Path { get; } = SourceTree.PathOf("shared/Core/Numerics/PRECISION.md");

    /// <summary>A measured error as the table gives it.</summary>
    public static double Rounded(double error) => Math.Ceiling(error * 1000) / 1000;

    /// <summary>The table of a run.</summary>
    public static string Write(IEnumerable<(FloatFunction Function, Measurement Found)> results)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # How exact the functions are

            `FloatMath` over all finite floats, 4 278 190 080 arguments, against double precision.
            Written by
            `dotnet run -c Release --project tests/Programs/Determinism -- precision --write`;
            a test holds each bound to be neither looser nor tighter than what is measured.
            The unit of the errors is the last place of a float of the exact result's size (ULP).

            | function | largest error | at | bits | digest of a sample |
            |---|---|---|---|---|

            """);
        foreach ((FloatFunction function, Measurement found) in results)
        {
            float argument = found.ErrorArgument;
            text.Append(CultureInfo.InvariantCulture,
                $"| `{function.Name}` | {Rounded(found.Error):F3} | {argument:R} | "
                + $"{BitConverter.SingleToInt32Bits(argument):X8} | "
                + $"{ExhaustiveRun.DigestOfSample(function):X8} |\n");
        }

        text.Append("\nEach is monotone, finite for every finite argument, and never a denormal "
            + "(`Tanh` of one is).\n\n");
        foreach ((FloatFunction function, _) in results)
        {
            text.Append(Saturation(function));
        }

        return text.ToString();
    }

    /// <summary>Reads the table that is checked in.</summary>
    public static IReadOnlyList<PrecisionRow> Read() =>
        [.. File.ReadLines(Path).Where(line => line.StartsWith("| `")).Select(ReadRow)];

    private static PrecisionRow ReadRow(string line)
    {
        string[] cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return new PrecisionRow(cells[0].Trim('`'),
            double.Parse(cells[1], CultureInfo.InvariantCulture),
            int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            int.Parse(cells[4], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    private static string Saturation(FloatFunction function)
    {
        string below = $"- `{function.Name}` is {function.ValueBelow:R} "
            + $"below {function.LeastArgument:R}";
        string above = function.GreatestArgument == float.MaxValue
            ? ""
            : $" and {function.ValueAbove:R} above {function.GreatestArgument:R}";
        return below + above + (function.IsOdd ? "; it is odd, but the sign of 0.\n" : ".\n");
    }
}
