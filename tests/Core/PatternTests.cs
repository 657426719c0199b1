namespace AstroNano.Core.Tests;

public class PatternTests
{
    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 3)]
    [InlineData(64, 32)]
    [InlineData(1024, 256)]
    public void Added_patterns_can_be_read_back(int units, int count)
    {
        var random = new RandomStream(9, 0);
        var set = new PatternSet(units, count);
        var added = new List<sbyte[]>();
        for (int pattern = 0; pattern < count; pattern++)
        {
            sbyte[] signs = Enumerable.Range(0, units).Select(_ => random.NextSign()).ToArray();
            added.Add(signs);
            set.Add(signs);
        }

        var read = new sbyte[units];
        for (int pattern = 0; pattern < count; pattern++)
        {
            set.CopyTo(pattern, read);
            Assert.Equal(added[pattern], read);
        }
    }

    [Fact]
    public void A_cleared_set_keeps_nothing_of_its_old_patterns()
    {
        var set = new PatternSet(64, 8);
        var row = new sbyte[64];
        PatternSource.FillRandom(set, 8, new RandomStream(0, 0), row);
        PatternSource.FillWalsh(set, 3, row);
        var fresh = new PatternSet(64, 8);
        PatternSource.FillWalsh(fresh, 3, row);
        Assert.Equal(fresh.UnitCodes, set.UnitCodes);
        Assert.Equal(fresh.MemoryCodes, set.MemoryCodes);
    }

    [Fact]
    public void Walsh_patterns_are_orthogonal_and_balanced()
    {
        sbyte[][] patterns = All(64, 63, (set, row) => PatternSource.FillWalsh(set, 63, row));
        for (int a = 0; a < patterns.Length; a++)
        {
            Assert.Equal(0, patterns[a].Sum(sign => sign));
            for (int b = 0; b < a; b++)
            {
                Assert.Equal(0, patterns[a].Zip(patterns[b], (x, y) => x * y).Sum());
            }
        }
    }

    [Fact]
    public void Letters_differ_from_each_other_in_at_least_six_pixels()
    {
        int count = Glyphs.Letters.Length;
        Assert.Equal("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", Glyphs.Letters);
        Assert.Equal(Glyphs.Letters,
            string.Concat(Enumerable.Range(0, count).Select(Glyphs.LetterAt)));
        Assert.Equal(Glyphs.Count, count);
        sbyte[][] letters = All(64, count, (set, row) => PatternSource.FillGlyphs(set, count, row));
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b < a; b++)
            {
                int overlap = letters[a].Zip(letters[b], (x, y) => x * y).Sum();
                Assert.True(Math.Abs(overlap) <= 52, $"{Glyphs.Letters[a]} {Glyphs.Letters[b]}");
            }
        }
    }

    [Fact]
    public void A_letter_has_its_usual_shape()
    {
        var signs = new sbyte[64];
        Glyphs.Draw('R', signs);
        var picture = new StringBuilder();
        for (int row = 0; row < 8; row++)
        {
            picture.Append(string.Concat(signs.Skip(8 * row).Take(8)
                .Select(sign => sign > 0 ? '#' : '.'))).Append('\n');
        }

        Assert.Equal("""
            #######.
            ########
            ##....##
            ########
            ######..
            ##.###..
            ##..###.
            ##...###

            """, picture.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(64)]
    public void Corruption_flips_exactly_n_entries(int flips)
    {
        var trial = new TestTrial(4, 4, flips);
        int flipped = trial.Target.Zip(trial.Cue, (x, y) => x == y ? 0 : 1).Sum();
        Assert.Equal(flips, flipped);
    }

    private static sbyte[][] All(int units, int count, Action<PatternSet, sbyte[]> fill)
    {
        var set = new PatternSet(units, count);
        fill(set, new sbyte[units]);
        return Enumerable.Range(0, count).Select(pattern =>
        {
            var signs = new sbyte[units];
            set.CopyTo(pattern, signs);
            return signs;
        }).ToArray();
    }
}
