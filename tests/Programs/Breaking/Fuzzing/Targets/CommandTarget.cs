namespace AstroNano.Breaking.Fuzzing.Targets;

/// <summary>A command line, its arguments a line each.</summary>
internal abstract class CommandTarget(string name, int share) : Target(name, share)
{
    // The parser of command lines allocates much that it releases at once.
    public override long MostBytes => 16 << 20;

    public override void Read(string input) => Read(input.Split('\n'));

    /// <summary>Parses it and checks it as the command does; nothing long is run.</summary>
    protected abstract void Read(string[] arguments);

    // A command line of the system has no longer ones, nor so many.
    protected override string Change(string text, Dice dice)
    {
        string changed = base.Change(text, dice);
        string[] arguments = [.. changed.Split('\n').Take(200)
            .Select(argument => argument[..Math.Min(argument.Length, 2_000)])];
        return string.Join('\n', arguments);
    }
}
