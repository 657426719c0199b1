namespace AstroNano.Flash.Checking;

/// <summary>The options of <c>listen</c> that check what a board computes.</summary>
public sealed class CheckOptions
{
    private const int Year = 366 * 24 * 3600;

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Compute the same run as the board and compare, bit for bit. "
            + "Exit with 1 if the bits differ or if nothing was compared.",
    };

    private readonly Option<int?> _seconds =
        NumberOption.Whole("--seconds", "With --check, end after N seconds.", 1, Year);

    private readonly Option<int?> _cues = NumberOption.Whole(
        "--cues", "With --check, end after N runs that were compared.", 1, int.MaxValue);

    private readonly Option<string?> _json = new("--json")
    {
        Description = "With --check, also write each event as a line of JSON to FILE.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _from = new("--from")
    {
        Description = "With --check, read recorded output from FILE instead of a port.",
        HelpName = "FILE",
    };

    /// <summary>Adds them to a command that has an option for ports.</summary>
    public void AddTo(Command command, Option<string[]> ports)
    {
        Option[] all = [_check, _seconds, _cues, _json, _from];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(given =>
        {
            Option? alone = all.FirstOrDefault(option => given.GetResult(option) is not null);
            if (given.GetResult(_check) is null && alone is not null)
            {
                given.AddError($"{alone.Name} needs --check.");
            }
            else if (given.GetResult(_check) is null && given.GetResult(ports)?.Tokens.Count > 1)
            {
                given.AddError("--port must be given once, unless with --check.");
            }
        });
    }

    /// <summary>Is a check asked for?</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_check);

    /// <summary>Checks.</summary>
    public int Run(ParseResult parsed, string[] ports)
    {
        string? path = parsed.GetValue(_json);
        if (path is not null)
        {
            Output.CheckFile(path);
        }

        using StreamWriter? json = path is null ? null : new StreamWriter(path);
        var check = new CheckCommand(Console.Out, json)
        {
            MostSeconds = parsed.GetValue(_seconds) ?? 0,
            MostCues = parsed.GetValue(_cues) ?? 0,
        };
        string[] logs = parsed.GetValue(_from) ?? [];
        foreach (string log in logs)
        {
            check.ReadLog(log);
        }

        if (ports.Length > 0)
        {
            check.Listen(ports.Select(Writer.Open));
        }
        else if (logs.Length == 0)
        {
            check.Listen([Writer.Open(null)]);
        }

        return check.End();
    }
}
