using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using AstroNano.Core;
using AstroNano.Replay;

namespace AstroNano.Determinism.Commands;

/// <summary>Scenarios by name and files that are there or must not be.</summary>
internal static class Arguments
{
    private static string[] Names =>
        [.. Enumerable.Range(0, Scenarios.Count).Select(number => Scenarios.Create(number).Name)];

    public static Argument<string> Scenario() => new("scenario")
    {
        Description = "Its name, in quotes if of two words: " + string.Join(", ", Names),
    };

    public static Run Find(string name)
    {
        int number = Array.IndexOf(Names, name);
        return number >= 0 ? Scenarios.Create(number) : throw new ReplayException(
            $"There is no scenario '{name}'; there are {string.Join(", ", Names)}.");
    }

    public static FileStream Open(string file) => With(file, "read", FileMode.Open);

    /// <summary>Never overwrites.</summary>
    public static FileStream CreateNew(string file) => File.Exists(file)
        ? throw new ReplayException($"{file} exists already; it is left as it is.")
        : With(file, "written", FileMode.CreateNew);

    private static FileStream With(string file, string verb, FileMode mode)
    {
        try
        {
            return new FileStream(
                file, mode, mode == FileMode.Open ? FileAccess.Read : FileAccess.Write);
        }
        catch (Exception exception) when (exception
            is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string name = file.Trim() == "" ? "A file without a name" : file;
            throw new ReplayException(
                $"{name} cannot be {verb}: {exception.Message.Split(" (Parameter")[0]}");
        }
    }
}
