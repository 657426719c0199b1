namespace AstroNano.Core.Tests;

/// <summary>What a user's call can be refused with stands in its documentation.</summary>
public class ExceptionDocumentTests
{
    private static readonly ModuleDefinition Core = ModuleDefinition.ReadModule(
        Path.Combine(AppContext.BaseDirectory, "AstroNano.Core.dll"));

    private static readonly Dictionary<string, XElement> Documents = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "AstroNano.Core.xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    [Fact]
    public void A_member_that_refuses_names_the_exception_and_its_condition()
    {
        string[] silent = [.. Visible().Where(method => Refuses(method) && !IsDocumented(method))
            .Select(NameOf).Distinct().Order()];
        Assert.True(silent.Length == 0, string.Join('\n', silent));
    }

    [Fact]
    public void Many_members_refuse() => Assert.InRange(Visible().Count(Refuses), 100, 500);

    private static IEnumerable<MethodDefinition> Visible() =>
        from type in Core.Types
        where type.IsPublic && type.BaseType?.Name != "MulticastDelegate"
        from method in type.Methods
        where method.HasBody && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
        select method;

    // By itself, by a setting that it sets, or by what only its own type calls.
    private static bool Refuses(MethodDefinition method) => method.Body.Instructions.Any(
        instruction => instruction.OpCode.Code == Code.Throw
            || instruction.Operand is MethodReference called && (called.FullName.Contains(
                "Core.Refusal::Throw") || called.FullName.Contains("Core.Setting::Set(")
            || called.Resolve() is { IsPrivate: true, HasBody: true } own && own != method
                && own.DeclaringType == method.DeclaringType && Refuses(own)));

    // An inherited document is the one of what is overridden or referred to.
    private static bool IsDocumented(MethodDefinition method) =>
        Documents.TryGetValue(NameOf(method), out XElement? document)
        && (document.Element("exception") is { } exception
            ? exception.Value.Trim().Length > 0
            : document.Element("inheritdoc") is not null);

    private static string NameOf(MethodDefinition method)
    {
        string type = method.DeclaringType.FullName;
        if (method.IsGetter || method.IsSetter)
        {
            return $"P:{type}.{method.Name[4..]}";
        }

        string parameters = string.Join(",", method.Parameters.Select(parameter =>
            parameter.ParameterType.FullName.Replace("`1<", "{").Replace('>', '}')));
        string name = method.IsConstructor ? "#ctor" : method.Name;
        return $"M:{type}.{name}" + (parameters == "" ? "" : $"({parameters})");
    }
}
