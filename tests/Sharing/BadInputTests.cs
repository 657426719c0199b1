namespace AstroNano.Sharing.Tests;

/// <summary>
/// A link or certificate that is cut, changed, of another version, or nothing of the kind, is
/// refused in one sentence; a changed one never matches. ASTRONANO_MUTATIONS=1000000 in the
/// environment tries so many random changes.
/// </summary>
public class BadInputTests(ITestOutputHelper output)
{
    private const string Few = "20000";

    private static readonly string Link = new Issued(3, 1, pupil: 0).Link;
    private static readonly string Text = DigitsOf(Link);

    // One without a pupil and one of a pupil's run, which is two digits longer.
    public static TheoryData<string> Texts =>
        [Text, DigitsOf(new Issued(3, 1, pupil: 9999).Link)];

    [Fact]
    public void A_complete_certificate_matches_as_link_text_and_between_blanks() => Assert.All(
        new[] { Link, Text, "#" + Text, $"  {Link}\r\n" },
        text => Assert.True(Capsule.Replay(text).Matches));

    [Theory]
    [InlineData("", "This is not a capsule")]
    [InlineData("hello", "This is not a capsule")]
    [InlineData("0", "The certificate is cut short: it has 1 characters instead of 52.")]
    [InlineData("12345", "The certificate is cut short: it has 5 characters instead of 52.")]
    [InlineData("https://astronano.github.io/#123", "The certificate is cut short: it has 3 ")]
    [InlineData("#12x45", "The certificate is damaged: its character 3 is not a digit.")]
    [InlineData("temperature=5", "This is not a capsule")]
    [InlineData("٣٣٣٣", "This is not a capsule")]
    public void A_text_that_is_not_a_certificate_is_refused_in_a_sentence(string text, string told)
    {
        string message = Assert.Throws<ReplayException>(() => Capsule.Replay(text)).Message;
        Assert.StartsWith(told, message);
        Assert.EndsWith(".", message);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_other_length_is_refused(string whole)
    {
        for (int length = 1; length < 200; length++)
        {
            string text = string.Concat(Enumerable.Repeat(whole, 4))[..length];
            Assert.True(length == whole.Length || Refused(text).Contains(
                length < whole.Length ? "is cut short" : "is too long"));
        }

        Assert.Contains("too long", Refused(new string('1', 1_000_000)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_single_changed_character_is_detected(string whole)
    {
        int tried = 0;
        for (int place = 0; place < whole.Length; place++)
        {
            foreach (char letter in "0123456789 -xO\0é")
            {
                if (letter != whole[place])
                {
                    string changed = whole[..place] + letter + whole[(place + 1)..];
                    Assert.Matches("damaged", Refused(changed));
                    tried++;
                }
            }
        }

        output.WriteLine($"{tried} changes of one character, all noticed.");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_swap_of_two_neighbours_is_detected(string whole)
    {
        for (int place = 1; place < whole.Length; place++)
        {
            string changed = whole[..(place - 1)] + whole[place] + whole[place - 1]
                + whole[(place + 1)..];
            Assert.True(changed == whole || Refused(changed).Contains("damaged"));
        }
    }

    [Fact]
    public void Random_changes_never_match_and_nothing_is_thrown()
    {
        int tries = int.Parse(Environment.GetEnvironmentVariable("ASTRONANO_MUTATIONS") ?? Few);
        var random = new Random(1);
        int judged = 0;
        for (int i = 0; i < tries; i++)
        {
            string changed = Changed(random);
            Certificate certificate = Certificate.Read(changed);
            if (changed == Text || certificate.Run == null)
            {
                Assert.True(changed == Text || certificate.Trouble!.Text.EndsWith('.'));
                continue;
            }

            judged++;
            Assert.False(Capsule.Replay(changed).Matches, changed);
        }

        output.WriteLine($"{tries} random changes: {judged} came through the check and diverged.");
    }

    // Digits put whole, so that nothing but the meaning of the fields can be wrong.
    [Fact]
    public void Whole_digits_without_a_meaning_are_refused_or_diverge()
    {
        var random = new Random(2);
        int foreign = 0;
        for (int i = 0; i < 2_000; i++)
        {
            var digits = new Digits { Version = CertificateForm.Version };
            for (int place = 1; place < Digits.Count; place++)
            {
                digits[place] = random.Next(10);
            }

            digits.Close(random.Next());
            var certificate = Certificate.Read(digits.ToString());
            foreign += certificate.IsForeign ? 1 : 0;
            Assert.True(certificate.Run == null || !Capsule.Replay(digits.ToString()).Matches);
        }

        Assert.InRange(foreign, 1_950, 2_000);
    }

    [Fact]
    public void Fields_beyond_their_range_are_named()
    {
        Assert.Contains("the digest has an impossible value", Refused(WithNines()));
        Assert.Contains("time-step has an impossible value", Refused(WithoutAKnob()));
    }

    private static string DigitsOf(string link) => link[(link.IndexOf('#') + 1)..];

    private static string Refused(string text)
    {
        Certificate certificate = Certificate.Read(text);
        Assert.Null(certificate.Run);
        Assert.EndsWith(".", certificate.Trouble!.Text);
        return certificate.Trouble.ToString();
    }

    // The ten digits of the digest exceed 32 bits, with the checksum corrected.
    private static string WithNines() => Enumerable.Range(0, 10_000)
        .Select(check => Text[..38] + new string('9', 10) + $"{check:D4}")
        .First(text => !Certificate.Read(text).Trouble!.Text.Contains("checksum"));

    // The largest number of a setting is a value of the right decade, but beyond the knob's end.
    private static string WithoutAKnob()
    {
        NetworkEntry entry = Catalogue.Find("hopfield");
        Setting[] settings = entry.Create(Engine.Units, 1).CreateSettings();
        var digits = new Digits { Version = CertificateForm.Version };
        foreach (Setting setting in settings.Reverse())
        {
            int count = KnobValues.CountOf(setting);
            digits.Append(setting.Key == "time-step" ? count - 1 : 0, count);
        }

        digits.Append(0, Engine.Capacity * (Engine.Units + 1));
        digits.Append(0, Engine.Capacity * 2 * 100 * 3);
        digits.Append(entry.Version, CertificateForm.Tables);
        digits.Append(entry.Number, CertificateForm.Networks);
        digits.Close(0);
        return digits.ToString();
    }

    // Digits replaced or swapped, or a piece reversed.
    private static string Changed(Random random)
    {
        char[] letters = Text.ToCharArray();
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int place = random.Next(letters.Length);
            int other = random.Next(letters.Length);
            switch (random.Next(4))
            {
                case 0:
                    (letters[place], letters[other]) = (letters[other], letters[place]);
                    break;
                case 1:
                    Array.Reverse(letters, Math.Min(place, other), Math.Abs(place - other));
                    break;
                default:
                    letters[place] = (char)('0' + random.Next(10));
                    break;
            }
        }

        return new string(letters);
    }
}
