using AstroNano.Core;

namespace AstroNano.Instrument;

/// <summary>The one list of engines. A new network is its file and a line here.</summary>
public static class Engines
{
    /// <summary>
    /// Builds one of each, in the order MODE goes through them. Only one runs at a time, so they
    /// share one workspace: eight kilobytes less.
    /// </summary>
    public static Engine[] Create()
    {
        var workspace = new Workspace(Engine.Units, Engine.Capacity);
        var astrocyte = new AstrocyteEngine(workspace);
        var reasoning = new ReasoningEngine(workspace);
        return new Engine[]
        {
            astrocyte,
            new HopfieldEngine(workspace, astrocyte),
            reasoning,
            new AttentionEngine(workspace, astrocyte),
            new KleinfeldEngine(workspace, reasoning),
        };
    }
}
