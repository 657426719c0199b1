using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace AstroNano.Commands;

/// <summary>Options that take a number of a range, and refuse another in a sentence.</summary>
public static class NumberOption
{
    /// <summary>A whole number of a range; <paramref name="usual"/> if it is not given.</summary>
    public static Option<T> Whole<T>(string name, string description, T least, T most, T usual)
        where T : struct, IBinaryInteger<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
            CustomParser = given => Whole(given, name, least, most) ?? usual,
        };

    /// <summary>A whole number of a range; null if it is not given.</summary>
    public static Option<T?> Whole<T>(string name, string description, T least, T most)
        where T : struct, IBinaryInteger<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = given => Whole(given, name, least, most),
        };

    /// <summary>A number of a range; <paramref name="usual"/> if it is not given.</summary>
    public static Option<double> Number(
        string name, string description, double least, double most, double usual) => new(name)
        {
            Description = description,
            HelpName = "X",
            DefaultValueFactory = _ => usual,
            CustomParser = given => Read(
                given, $"{name} must be a number", NumberStyles.Float, least, most) ?? usual,
        };

    private static T? Whole<T>(ArgumentResult given, string name, T least, T most)
        where T : struct, IBinaryInteger<T> => Read(given, $"{name} must be a whole number",
            NumberStyles.AllowLeadingSign, least, most);

    private static T? Read<T>(
        ArgumentResult given, string what, NumberStyles style, T least, T most)
        where T : struct, INumber<T>
    {
        string text = given.Tokens[0].Value;
        if (T.TryParse(text, style, CultureInfo.InvariantCulture, out T value)
            && value >= least && value <= most)
        {
            return value;
        }

        given.AddError(FormattableString.Invariant(
            $"{what} from {least} to {most} (was '{text}')."));
        return null;
    }
}
