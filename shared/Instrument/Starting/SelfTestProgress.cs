namespace AstroNano.Instruments;

/// <summary>Is notified of the progress of a self-test, which may take most of a minute.</summary>
public abstract class SelfTestProgress
{
    /// <summary>
    /// So many of <see cref="SelfTest.Parts"/> are done, maybe as many as before.
    /// </summary>
    public abstract void Report(int parts);
}
