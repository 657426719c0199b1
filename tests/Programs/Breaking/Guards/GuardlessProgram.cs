namespace AstroNano.Breaking.Guards;

/// <summary>A copy from which a guard is removed.</summary>
public sealed class GuardlessProgram : ChangedProgram
{
    private readonly Guard _guard;

    /// <summary>Copies everything but the guard.</summary>
    public GuardlessProgram(Guard guard)
        : base($"without {guard.Type}.{guard.Method}")
    {
        _guard = guard;
    }

    /// <inheritdoc/>
    protected override bool Changes(string assembly) => assembly == _guard.Assembly;

    /// <inheritdoc/>
    protected override void Change(ModuleDefinition module)
    {
        MethodDefinition[] methods = [.. module.GetTypes().Single(type => type.Name == _guard.Type)
            .Methods.Where(method => method.Name == _guard.Method)];
        if (methods.Length == 0)
        {
            throw new MissingMethodException(_guard.Type, _guard.Method);
        }

        foreach (MethodDefinition method in methods)
        {
            _guard.Remove(method);
        }
    }
}
