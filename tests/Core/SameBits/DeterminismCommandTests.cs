namespace AstroNano.Core.Tests;

/// <summary>The command of the determinism tools where it is not used as it should be.</summary>
public class DeterminismCommandTests
{
    [Theory]
    [InlineData("", "A command is missing; allowed: precision, table, record, compare, ")]
    [InlineData("dance", "There is no command 'dance'; allowed: precision, table, ")]
    [InlineData("compare one", "<right> is missing; the command is: compare <left> <right>.")]
    [InlineData("precision --evry 8", "There is no option '--evry'; allowed: --every, --write.")]
    [InlineData("record dance new.trace", "There is no scenario 'dance'; allowed: ")]
    [InlineData("replay /no/such/capsule", "The file '/no/such/capsule' cannot be read: ")]
    [InlineData("replay \"\"", "A file or folder must have a name (was '').")]
    [InlineData("precision --every 3", "--every must be a power of two (was 3).")]
    [InlineData("record @list new.trace", "There is no scenario '@list'; allowed: ")]
    [InlineData("replay 12345", "The certificate is cut short: it has 5 characters instead of 52")]
    public void A_wrong_command_is_answered_with_one_sentence_and_2(
        string arguments, string sentence)
    {
        (int code, string output, string error) = InThisProcess.Run("AstroNano.Determinism",
            arguments == "" ? [] : [.. arguments.Split(' ').Select(word => word.Trim('"'))]);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith(sentence, error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
