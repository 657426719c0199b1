using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AstroNano.Commands;

/// <summary>Options that take a number of a range, and say so when they are given another.</summary>
public static class NumberOption
{
    /// <summary>A whole number of a range; <paramref name="usual"/> if it is not given.</summary>
    public static Option<int> Whole(
        string name, string description, int least, int most, int usual) => new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
            CustomParser = given => Whole(given, name, least, most) ?? 0,
        };

    /// <summary>A whole number of a range; null if it is not given.</summary>
    public static Option<int?> Whole(string name, string description, int least, int most) =>
        new(name)
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
            CustomParser = given => Number(given, name, least, most) ?? 0,
        };

    private static int? Whole(ArgumentResult given, string name, int least, int most)
    {
        string text = given.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out int value) && value >= least && value <= most)
        {
            return value;
        }

        given.AddError($"{name} must be a whole number from {least} to {most} (was '{text}').");
        return null;
    }

    private static double? Number(ArgumentResult given, string name, double least, double most)
    {
        string text = given.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture,
            out double value) && value >= least && value <= most)
        {
            return value;
        }

        given.AddError(FormattableString.Invariant(
            $"{name} must be a number from {least} to {most} (was '{text}')."));
        return null;
    }
}
