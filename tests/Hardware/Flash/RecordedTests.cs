namespace AstroNano.Hardware.Tests.Flash;

/// <summary>
/// The model answers what it answered when Espressif's own esptool wrote a file to it: the bytes of
/// that run, from its reset to its last verification.
/// </summary>
public sealed class RecordedTests
{
    private const int Length = 6000;

    [Theory]
    [InlineData("esp32", 4)]
    [InlineData("esp32-s3", 8)]
    public void Esptool_gets_the_same_answers_as_when_it_was_recorded(string name, int megabytes)
    {
        List<byte> answered = [];
        Chip chip = new(name == "esp32" ? ChipKind.Esp32 : ChipKind.Esp32S3, megabytes)
        {
            Send = (bytes, _) => answered.AddRange(bytes),
        };
        List<byte> expected = [];
        string recorded = Repository.Read($"tests/Programs/Chip/Recorded/{name}.txt");
        foreach (string line in recorded.Split('\n'))
        {
            switch (line.Split(' '))
            {
                case [">", string sent]:
                    chip.Receive(Convert.FromHexString(sent));
                    break;
                case ["<", string answer]:
                    expected.AddRange(Convert.FromHexString(answer));
                    break;
                case ["lines", string dtr, string rts]:
                    chip.SetLines(dtr == "1", rts == "1");
                    break;
            }
        }

        Assert.Equal(
            Enumerable.Range(0, Length).Select(i => (byte)(i * i >> 5)),
            chip.Flash.Content[..Length]);
        // The last start, out of the loader, was not waited for.
        Assert.Equal(expected, answered.Take(expected.Count));
        Assert.Equal(2, chip.Resets.All);
    }
}
