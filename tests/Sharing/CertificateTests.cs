namespace AstroNano.Sharing.Tests;

/// <summary>A certificate is the run that was played, bit for bit.</summary>
public class CertificateTests
{
    private static readonly int Networks = Catalogue.Create().Length;

    [Fact]
    public void Every_setting_that_knobs_can_reach_fits_and_replays()
    {
        for (int i = 0; i < 53 * Networks; i++)
        {
            var issued = new Issued(i, i);
            Certification certification = issued.Instrument.Page.Certification;
            Assert.Null(certification.Trouble);
            Assert.True(certification.IsReady);
            Verdict verdict = Capsule.Replay(certification.Link);
            Assert.True(verdict.Matches, verdict.ToString());
            Assert.Equal(certification.Digest, verdict.Expected);
        }
    }

    [Fact]
    public void Every_value_of_a_knob_has_a_number_and_comes_back_bit_for_bit()
    {
        foreach (Setting setting in Settings())
        {
            for (int counts = 0; counts <= KnobReader.MostCounts; counts++)
            {
                float value = setting.ValueAt(counts / (float)KnobReader.MostCounts);
                int number = KnobValues.NumberOf(setting, value);
                Assert.True(number >= 0, $"{setting.Key} {value} has no number");
                Assert.InRange(number, 0, KnobValues.CountOf(setting) - 1);
                Assert.Equal(BitConverter.SingleToInt32Bits(value),
                    BitConverter.SingleToInt32Bits(KnobValues.ValueOf(setting, number)));
            }
        }
    }

    [Fact]
    public void Numbers_of_values_are_one_to_one()
    {
        foreach (Setting setting in Settings())
        {
            for (int number = 0; number < KnobValues.CountOf(setting); number++)
            {
                int again = KnobValues.NumberOf(setting, KnobValues.ValueOf(setting, number));
                Assert.True(again == number || again == KnobValues.None,
                    $"{setting.Key}: {number} leads to {again}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(PupilStream.MostPupils)]
    public void The_largest_numbers_of_every_network_fit(int pupil)
    {
        foreach (NetworkEntry entry in Catalogue.Create())
        {
            Run run = Whole(entry.Key);
            run.Stream = PupilStream.Of(pupil);
            foreach (Setting setting in Table(entry))
            {
                run.With(setting.Key, setting.High);
            }

            var digits = new Digits();
            Assert.Null(Written(run, digits));
            digits.Close(-1);
            Run read = Certificate.Read(digits.ToString()).Run!;
            Assert.Equal(-1, read.Digest);
            Assert.Equal(
                (run.Network, run.Memories, run.TrialNumber, run.Stream, run.Flips, run.CueNumber),
                (read.Network, read.Memories, read.TrialNumber, read.Stream, read.Flips,
                    read.CueNumber));
        }
    }

    [Fact]
    public void A_certificate_says_whose_run_it_is()
    {
        var links = new HashSet<int>();
        foreach (int pupil in new[] { 0, 1, 2, 30, PupilStream.MostPupils })
        {
            Run read = Certificate.Read(new Issued(0, 1, pupil).Link).Run!;
            Assert.Equal(pupil, Math.Max(0, PupilStream.PupilOf(read.Stream)));
            links.Add(read.Digest);
        }

        Assert.Equal(5, links.Count);
    }

    [Theory]
    [InlineData("temperature", 0.012345f, "temperature")]
    [InlineData("temperature", 5000f, "temperature")]
    [InlineData("steepness", 2.0000002f, "steepness")]
    public void A_value_that_no_knob_gives_does_not_fit(string key, float value, string words) =>
        Assert.Equal(words, Written(
            Whole("astrocyte").With(key, value), new Digits()));

    [Fact]
    public void Only_a_run_from_the_first_cue_fits()
    {
        Run turned = Whole("astrocyte").Change(3, "temperature", 5f);
        Assert.Equal("changes since the cue", Written(turned, new Digits()));
        Run later = Whole("astrocyte");
        later.Generator = 5;
        Assert.Equal("changes since the cue", Written(later, new Digits()));
        Run other = Whole("astrocyte");
        other.TrialNumber = 100;
        Assert.Equal("this pattern set", Written(other, new Digits()));
        Run pupil = Whole("astrocyte");
        pupil.Stream = PupilStream.Of(PupilStream.MostPupils + 1);
        Assert.Equal("this pattern set", Written(pupil, new Digits()));
        Run learned = Whole("astrocyte");
        learned.Learned = new LearnedPatterns();
        Assert.Equal("your own memories", Written(learned, new Digits()));
    }

    private static string? Written(Run run, Digits digits) => CertificateWriter.Write(
        run, Catalogue.Find(run.Network).Create(Engine.Units, 1).CreateSettings(), digits);

    private static Run Whole(string network) => new Run
    {
        Network = network,
        Memories = Engine.Capacity,
        CueNumber = Engine.Capacity,
        Steps = CertificateForm.Steps,
        OfLastState = true,
    }.From(PatternKind.Glyphs, 99, 1, Engine.Units);

    private static Setting[] Table(NetworkEntry entry) =>
        entry.Create(Engine.Units, Engine.Capacity).CreateSettings();

    private static IEnumerable<Setting> Settings() => Catalogue.Create().SelectMany(Table);
}
