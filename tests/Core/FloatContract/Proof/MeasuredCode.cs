using System.Reflection;
using System.Runtime.Loader;

namespace AstroNano.Core.Tests.FloatContract.Proof;

/// <summary>
/// A second copy of Core and Instrument, rewritten to report each divisor and each number that is
/// converted, with <see cref="Drive"/> of this assembly on top of it.
/// </summary>
public sealed class MeasuredCode : AssemblyLoadContext
{
    private static readonly string[] Rewritten = ["AstroNano.Core", "AstroNano.Instrument"];

    private readonly List<Violation> _sites = [];
    private readonly Assembly _tests;

    private MeasuredCode()
        : base("measured", isCollectible: true)
    {
        foreach (string assembly in Rewritten)
        {
            LoadFromAssemblyName(new AssemblyName(assembly));
        }

        _tests = LoadFromAssemblyName(typeof(MeasuredCode).Assembly.GetName());
    }

    /// <summary>Drives the copy and tells what came by.</summary>
    public static IReadOnlyList<Site> Run()
    {
        var code = new MeasuredCode();
        code.Find(typeof(Drive), nameof(Drive.RunAll)).Invoke(null, null);
        MethodInfo rangeOf = code.Find(typeof(Ranges), nameof(Ranges.Of));
        var sites = code._sites.Select((site, number) =>
        {
            var range = (double[])rangeOf.Invoke(null, [number])!;
            return new Site(site.Rule, site.Method, site.Detail, range[0], range[1]);
        }).ToArray();
        code.Unload();
        return sites;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        if (name.Name == typeof(MeasuredCode).Assembly.GetName().Name)
        {
            using FileStream own = File.OpenRead(path);
            return LoadFromStream(own);
        }

        return Rewritten.Contains(name.Name) ? Rewrite(path) : null;
    }

    private MethodInfo Find(Type type, string method) =>
        _tests.GetType(type.FullName!)!.GetMethod(method)!;

    private Assembly Rewrite(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods)
            .Where(method => method.HasBody).ToArray())
        {
            Rewrite(method);
        }

        using var image = new MemoryStream();
        module.Write(image);
        image.Position = 0;
        return LoadFromStream(image);
    }

    private void Rewrite(MethodDefinition method)
    {
        Violation[] found =
        [
            .. new Contract().Check(method).Where(violation =>
                violation.Rule is Contract.Denominator or Contract.Conversion),
        ];
        if (found.Length == 0)
        {
            return;
        }

        var kinds = new StackKinds(method);
        ILProcessor code = method.Body.GetILProcessor();
        var byText = method.Body.Instructions.ToDictionary(
            instruction => instruction.ToString(), instruction => instruction);
        foreach (Violation violation in found)
        {
            Instruction place = byText[violation.Detail];
            string recorder = RecorderOf(violation.Rule, kinds.Operands(place)[^1]);
            MethodReference reference = method.Module.ImportReference(
                typeof(Ranges).GetMethod(recorder));

            // The place itself becomes the copy, so that a branch to it comes by here as well.
            Instruction original = code.Create(OpCodes.Nop);
            (original.OpCode, original.Operand) = (place.OpCode, place.Operand);
            (place.OpCode, place.Operand) = (OpCodes.Dup, null);
            code.InsertAfter(place, original);
            code.InsertAfter(place, code.Create(OpCodes.Call, reference));
            code.InsertAfter(place, code.Create(OpCodes.Ldc_I4, _sites.Count));
            _sites.Add(violation);
        }

        method.Body.OptimizeMacros();
    }

    private static string RecorderOf(string rule, Kind operand) => (rule, operand) switch
    {
        (Contract.Conversion, Kind.Float) => nameof(Ranges.Convert),
        (Contract.Denominator, Kind.Float) => nameof(Ranges.Divide),
        (Contract.Denominator, Kind.Int) => nameof(Ranges.DivideWhole),
        (Contract.Denominator, Kind.Long) => nameof(Ranges.DivideLong),
        _ => throw new NotSupportedException($"{rule} of {operand}"),
    };
}
