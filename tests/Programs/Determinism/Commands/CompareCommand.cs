namespace AstroNano.Determinism.Commands;

/// <summary>Names the first place where two traces part.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var left = new Argument<string>("left") { Description = "A trace." };
        var right = new Argument<string>("right") { Description = "A trace of the same run." };
        var command = new Command("compare",
            "Print step, field and index of the first difference of two traces.")
        {
            left, right,
        };
        command.SetAction(parsed => Run(parsed.GetValue(left)!, parsed.GetValue(right)!));
        return command;
    }

    private static int Run(string left, string right)
    {
        using var first = new TraceReader(Input.Open(left), left);
        using var second = new TraceReader(Input.Open(right), right);
        Divergence? divergence = Divergence.First(first, second);
        Console.WriteLine(divergence?.ToString()
            ?? $"The same bits in all {first.Steps} steps of '{first.Run}', "
                + $"digest {first.Digest:X8}");
        return divergence is null ? ExitCode.Done : ExitCode.Negative;
    }
}
