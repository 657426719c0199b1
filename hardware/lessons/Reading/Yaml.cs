using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AstroNano.Lessons.Reading;

/// <summary>YAML as authors write it; what is wrong with it is said with its line.</summary>
internal static class Yaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Reads a text, which so many lines of its file stand before.</summary>
    public static T Read<T>(string text, string file, int linesBefore = 0)
    {
        try
        {
            return Reader.Deserialize<T>(text);
        }
        catch (YamlException exception)
        {
            string why = exception.InnerException?.Message ?? exception.Message;
            throw new Failure($"{file}, line {exception.Start.Line + linesBefore}: {why}");
        }
    }
}
