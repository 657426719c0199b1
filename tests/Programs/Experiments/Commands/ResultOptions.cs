namespace AstroNano.Experiments.Commands;

/// <summary>The options of <c>recall</c> for what single trials gave.</summary>
public sealed class ResultOptions
{
    private const string Formats = "npy, csv";

    private readonly Option<string?> _folder = new("--results")
    {
        Description = "write a row per trial and what is needed to repeat them into this folder",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _keep = new("--keep")
    {
        Description = "with --results: arrays that are kept of every trial, separated by commas: "
            + string.Join(", ", ResultArray.All.Select(array => array.Name)),
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = $"of these arrays: {Formats} [npy]",
    };

    private readonly Option<bool> _rest = new("--rest")
    {
        Description = "with --results: a column of the steps after which nothing moves any more",
    };

    /// <summary>All of them, for the command.</summary>
    public Option[] All => [_folder, _keep, _format, _rest];

    /// <summary>Where they go, which is no part of what is repeated.</summary>
    public Option Folder => _folder;

    /// <summary>The folder asked for, if any.</summary>
    public ResultFolder? Of(ParseResult parsed, IReadOnlyList<string> command)
    {
        if (parsed.GetValue(_folder) is not string folder)
        {
            Option? alone = new Option[] { _keep, _format, _rest }.FirstOrDefault(option =>
                parsed.GetResult(option) is OptionResult { Implicit: false });
            return alone is null ? null : throw new Failure($"{alone.Name} needs --results.");
        }

        string format = parsed.GetValue(_format) ?? "npy";
        if (format is not ("npy" or "csv"))
        {
            throw new Failure($"--format must be {Formats} (was '{format}').");
        }

        string[] names = parsed.GetValue(_keep)?.Split(',') ?? [];
        ResultArray[] arrays = [.. names.Select(name =>
            ResultArray.All.FirstOrDefault(array => array.Name == name)
            ?? throw new Failure("--keep must be "
                + $"{string.Join(", ", ResultArray.All.Select(array => array.Name))} "
                + $"(was '{name}')."))];
        Output.CheckDirectory(folder);
        return new ResultFolder(folder, [.. arrays.Distinct()], format == "csv",
            parsed.GetValue(_rest), command);
    }
}
