using System.Reflection;

namespace AstroNano.Core.Tests;

/// <summary>Whatever public method is given null for a reference refuses it by name.</summary>
public class MissingArgumentTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static
        | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // What may be missing.
    private static readonly string[] Optional =
    [
        "Adjustable.set_Observer(value)", "Adjustable.IndexOf(key)",    // none has it
        "Catalogue.Find(key)",                                          // lists the keys there are
        "Observables.Dominant(overlaps)",                               // it says so: every frame
        "Run.set_Name(value)", "Run.set_Network(value)",                // a player checks it
        "Run.set_Learned(value)", "Run.set_Painted(value)",
        "Setting.WithWords(words)", "Setting.WithLastWord(word)",       // numbers are shown
    ];

    // Arguments that are accepted, by type and where that does not do, by name.
    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(int)] = () => 0,
        [typeof(float)] = () => 1f,
        [typeof(bool)] = () => true,
        [typeof(char)] = () => 'A',
        [typeof(string)] = () => "A",
        [typeof(string[])] = () => new[] { "a", "b" },
        [typeof(float[])] = () => new float[64],
        [typeof(sbyte[])] = () => Enumerable.Repeat((sbyte)1, 64).ToArray(),
        [typeof(Setting[])] = () => new AstrocyteNetwork(64, 8).CreateSettings(),
        [typeof(Setting)] = () => new Setting("a", "a", 0f, 1f, Curve.Linear, 1f, "a"),
        [typeof(RandomStream)] = () => new RandomStream(0, 0),
        [typeof(PatternSums)] = () => new PatternSums(64, 4),
        [typeof(NetworkFactory)] = () => new NetworkFactory(
            (units, memories) => new HopfieldNetwork(units, memories)),
        [typeof(NetworkTheory)] = () => new HopfieldNetwork(64, 8).CreateTheory(),
        [typeof(LearnedPatterns)] = Learned,
        [typeof(PatternSet)] = () => new TestTrial(0, 4, 0).Patterns,
        [typeof(Trial)] = () => new Trial(64, 8),
        [typeof(TransitionGraph)] = () => new TransitionGraph(8),
    };

    private static readonly Dictionary<string, object> Named = new()
    {
        ["units"] = 64,
        ["capacity"] = 8,
        ["memories"] = 4,
        ["count"] = 4,
        ["changes"] = 2,
    };

    public static TheoryData<string> References { get; } = new(
        from method in Methods
        from parameter in method.GetParameters()
        where !parameter.ParameterType.IsValueType
        where !Optional.Contains(Name(method, parameter))
        select Name(method, parameter));

    private static IEnumerable<MethodBase> Methods =>
        from type in typeof(Network).Assembly.GetExportedTypes()
        where !typeof(Delegate).IsAssignableFrom(type) && !type.IsInterface && !type.IsEnum
        from method in type.GetMembers(Declared).OfType<MethodBase>()
        where !method.IsAbstract

        // A span is never missing.
        where !Array.Exists(method.GetParameters(), one => one.ParameterType.IsByRefLike)
        select method;

    [Theory]
    [MemberData(nameof(References))]
    public void Null_is_refused_by_name(string reference) => Assert.All(
        Methods.SelectMany(method => method.GetParameters()
            .Where(parameter => Name(method, parameter) == reference)
            .Select(parameter => (method, parameter))),
        call =>
        {
            object? target = call.method.IsStatic || call.method.IsConstructor ? null
                : Sample(call.method.DeclaringType!);
            object?[] arguments = [.. call.method.GetParameters().Select(parameter =>
                parameter == call.parameter ? null
                : Named.GetValueOrDefault(parameter.Name!) ?? Sample(parameter.ParameterType))];
            Exception refusal = Assert.Throws<TargetInvocationException>(() =>
                call.method is ConstructorInfo constructor ? constructor.Invoke(arguments)
                : call.method.Invoke(target, arguments)).InnerException!;
            Assert.Equal(call.parameter.Name,
                Assert.IsType<ArgumentNullException>(refusal).ParamName);
        });

    [Fact]
    public void Every_parameter_listed_as_optional_exists() => Assert.Equal([], Optional.Except(
        Methods.SelectMany(method => method.GetParameters().Select(
            parameter => Name(method, parameter)))));

    private static string Name(MethodBase method, ParameterInfo parameter) =>
        $"{method.DeclaringType!.Name}.{method.Name}({parameter.Name})";

    private static LearnedPatterns Learned()
    {
        var learned = new LearnedPatterns();
        learned.Add(0, Enumerable.Repeat((sbyte)1, 64).ToArray());
        return learned;
    }

    private static object Sample(Type type)
    {
        if (Samples.TryGetValue(type, out Func<object>? make))
        {
            return make();
        }

        if (type.IsAssignableTo(typeof(Adjustable)))
        {
            Network network = Catalogue.Create().Select(entry => entry.Create(64, 8))
                .First(type.IsInstanceOfType);
            return new TestTrial(0, 4, 0).Start(network);
        }

        return Activator.CreateInstance(type)!;
    }
}
