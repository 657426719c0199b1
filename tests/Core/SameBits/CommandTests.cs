using System;
using System.Diagnostics;
using System.IO;

namespace AstroNano.Core.Tests;

/// <summary>The command of the determinism tools where it is not used as it should be.</summary>
public class CommandTests
{
    [Theory]
    [InlineData("", "A command is missing; there are precision, table, record, compare, ")]
    [InlineData("dance", "There is no command 'dance'; there are precision, table, ")]
    [InlineData("compare one", "Required argument 'right' missing for command: 'compare'; it is: ")]
    [InlineData("precision --evry 8", "Unrecognized command or argument '--evry'; it is: ")]
    [InlineData("record dance new.trace", "There is no scenario 'dance'; there are ")]
    [InlineData("replay /no/such/capsule", "/no/such/capsule cannot be read: ")]
    [InlineData("replay \"\"", "A file without a name cannot be read: ")]
    [InlineData("replay 12345", "The certificate is cut short: it has 5 characters instead of 52")]
    public void A_wrong_command_is_answered_with_one_sentence_and_1(
        string arguments, string sentence)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "AstroNano.Determinism.dll");
        using Process process = Process.Start(new ProcessStartInfo(
            "dotnet", $"\"{program}\" {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(1, process.ExitCode);
        Assert.Empty(output);
        Assert.StartsWith(sentence, error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
