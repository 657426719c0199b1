namespace AstroNano.Breaking.Guards;

/// <summary>A copy from which a guard is removed.</summary>
public sealed class GuardlessProgram(Guard guard)
    : ChangedProgram($"without {guard.Type}.{guard.Method}")
{
    protected override bool Changes(string assembly) => assembly == guard.Assembly;

    protected override void Change(ModuleDefinition module)
    {
        MethodDefinition[] methods = [.. module.GetTypes().Single(type => type.Name == guard.Type)
            .Methods.Where(method => method.Name == guard.Method)];
        if (methods.Length == 0)
        {
            throw new MissingMethodException(guard.Type, guard.Method);
        }

        foreach (MethodDefinition method in methods)
        {
            guard.Remove(method);
        }
    }
}
