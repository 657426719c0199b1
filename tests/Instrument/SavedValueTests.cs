namespace AstroNano.Instruments.Tests;

/// <summary>
/// What was saved means the same after choices are added: a choice is saved by its word.
/// </summary>
public class SavedValueTests
{
    // Never to be changed, only to be continued: links and saved settings name pages so.
    private static readonly string[] Pages =
    [
        "overlaps", "neurons", "trace", "parameters", "further", "run", "pupil", "theory",
        "networks", "draw", "share", "calibrate", "about",
    ];

    [Fact]
    public void A_page_keeps_its_key()
    {
        var instrument = new Instrument();
        string[] keys = [.. Enumerable.Range(0, instrument.PageCount)
            .Select(page => instrument.PageAt(page).Key)];
        Assert.Equal(Pages.Order(), keys.Order());
    }

    [Fact]
    public void Every_value_of_every_setting_comes_back()
    {
        foreach (Setting setting in All())
        {
            foreach (float value in new[] { setting.Minimum, setting.Start, setting.Maximum }
                .Concat(Worded(setting)))
            {
                setting.Value = value;
                Assert.Equal(value, SavedValue.Read(setting, Saved(setting), -2e6f));
            }
        }
    }

    [Fact]
    public void A_choice_is_found_again_when_others_were_added_in_between()
    {
        var before = new Setting("order", "i", 1, "", "index", "random", "all");
        var after = new Setting("order", "i", 0, "", "new", "index", "newer", "random", "all");
        Assert.Equal(3f, SavedValue.Read(after, Saved(before), -1f));
        before.Value = 2f;
        Assert.Equal(4f, SavedValue.Read(after, Saved(before), -1f));
    }

    [Fact]
    public void The_word_of_the_largest_value_is_found_again_when_the_range_grew()
    {
        var before = new Setting("power", "n", 2f, 7f, Curve.Integer, 7f, "").WithLastWord("exp");
        var after = new Setting("power", "n", 2f, 9f, Curve.Integer, 2f, "").WithLastWord("exp");
        Assert.Equal(9f, SavedValue.Read(after, Saved(before), -1f));
    }

    [Fact]
    public void A_choice_that_was_saved_as_a_number_is_loaded() => Assert.Equal(
        2f, SavedValue.Read(new Setting("order", "i", 0, "", "index", "random", "all"), 2f, -1f));

    [Fact]
    public void A_removed_choice_is_not_loaded()
    {
        var before = new Setting("order", "i", 0, "", "index", "random");
        var after = new Setting("order", "i", 0, "", "random", "all");
        Assert.Equal(-1f, SavedValue.Read(after, Saved(before), -1f));
    }

    [Fact]
    public void Choices_are_saved_as_hashes_beyond_the_values_of_their_setting()
    {
        foreach (Setting setting in All())
        {
            float[] saved = [.. Worded(setting).Select(value =>
            {
                setting.Value = value;
                return Saved(setting);
            })];
            Assert.Equal(saved.Length, saved.Distinct().Count());
            Assert.All(saved, hash => Assert.True(hash > setting.Maximum, setting.Key));
        }
    }

    [Fact]
    public void All_keys_of_all_networks_can_be_remembered()
    {
        string[] keys = [.. Catalogue.Create()
            .SelectMany(entry => entry.Create(Engine.Units, 1).CreateSettings())
            .Select(setting => setting.Key).Distinct()];
        var remembered = new Remembered();
        remembered.MakeRoom(keys.Length);
        Array.ForEach(keys, key => remembered.Set(key, 1f));
        Assert.Equal(keys.Length, remembered.Count);
    }

    private static float Saved(Setting setting) =>
        SavedValue.Of(setting.Value, setting.ValueWord);

    private static Setting[] All() => [.. Catalogue.Create()
        .SelectMany(entry => entry.Create(Engine.Units, 1).CreateSettings())
        .Concat(new RunSettings().Table)];

    private static float[] Worded(Setting setting) => [.. Enumerable
        .Range((int)setting.Minimum, setting.Curve == Curve.Integer
            ? (int)(setting.Maximum - setting.Minimum) + 1 : 1)
        .Select(value => (float)value).Append(setting.Maximum)
        .Where(value => setting.WordFor(value) is not null).Distinct()];
}
