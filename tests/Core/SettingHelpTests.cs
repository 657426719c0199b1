namespace AstroNano.Core.Tests;

/// <summary>Tests of what all settings share: no others run beside them.</summary>
[CollectionDefinition(nameof(SettingHelpTests), DisableParallelization = true)]
[Collection(nameof(SettingHelpTests))]
public class SettingHelpTests
{
    [Fact]
    public void Settings_keep_their_help_unless_it_is_switched_off()
    {
        Assert.All(new AstrocyteNetwork(64, 4).CreateSettings(),
            setting => Assert.NotEmpty(setting.Help));
        try
        {
            Setting.KeepsHelp = false;
            Assert.All(new AstrocyteNetwork(64, 4).CreateSettings(),
                setting => Assert.Null(setting.Help));
        }
        finally
        {
            Setting.KeepsHelp = true;
        }
    }
}
