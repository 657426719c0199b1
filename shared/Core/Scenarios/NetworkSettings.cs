namespace AstroNano.Core;

/// <summary>What the networks differ in, by name: making one, turning what it has.</summary>
public static class NetworkSettings
{
    /// <summary>Makes a network.</summary>
    public static Network Create(NetworkKind kind, int units, int capacity)
    {
        switch (kind)
        {
            case NetworkKind.Astrocyte: return new AstrocyteNetwork(units, capacity);
            case NetworkKind.Hopfield: return new HopfieldNetwork(units, capacity);
            case NetworkKind.Reasoning: return new ReasoningNetwork(units, capacity);
            case NetworkKind.Attention: return new AttentionNetwork(units, capacity);
            case NetworkKind.InputDriven: return new InputDrivenNetwork(units, capacity);
            case NetworkKind.ThreeLayer: return new ThreeLayerNetwork(units, capacity);
            case NetworkKind.Kleinfeld: return new KleinfeldNetwork(units, capacity);
            case NetworkKind.DelayedKleinfeld:
                return new DelayedKleinfeldNetwork(units, capacity);
            default: return new KozachkovNetwork(units, capacity);
        }
    }

    /// <summary>The slow variables, one a memory; null where a network has none.</summary>
    public static float[] Slow(Network network)
    {
        return network is AstrocyteNetwork astrocyte ? astrocyte.Gains
            : network is AttentionNetwork attention ? attention.Gains
            : network is ReasoningNetwork reasoning ? reasoning.Saliencies
            : network is InputDrivenNetwork driven ? driven.Saliencies
            : network is ThreeLayerNetwork layers ? layers.Saliencies
            : network is DelayedKleinfeldNetwork delayed ? delayed.DelayedOverlaps
            : null;
    }

    /// <summary>A second set of them; null where a network has none.</summary>
    public static float[] Slower(Network network) => network is ThreeLayerNetwork layers ? layers.MemoryLayer : null;

    /// <summary>Sets what is called so.</summary>
    /// <returns>False if the network does not have it.</returns>
    public static bool TryTurn(Network network, Setting setting, float value)
    {
        if (setting == Setting.TimeStep)
        {
            network.TimeStep = value;
            return true;
        }

        return (network is TanhNetwork tanh && TryTurnUnits(tanh, setting, value))
            || (network is ClippedNetwork clipped && TryTurnUnits(clipped, setting, value))
            || (network is AstrocyteNetwork astrocyte && TryTurnOf(astrocyte, setting, value))
            || (network is AttentionNetwork attention && TryTurnOf(attention, setting, value))
            || (network is ReasoningNetwork reasoning && TryTurnOf(reasoning, setting, value))
            || (network is ThreeLayerNetwork layers && TryTurnOf(layers, setting, value))
            || (network is InputDrivenNetwork driven && TryTurnOf(driven, setting, value))
            || (network is KleinfeldNetwork kleinfeld && TryTurnOf(kleinfeld, setting, value))
            || (network is DelayedKleinfeldNetwork delayed && TryTurnOf(delayed, setting, value));
    }

    private static bool TryTurnUnits(TanhNetwork network, Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.Steepness: network.Steepness = value; return true;
            case Setting.NeuronTimeConstant: network.NeuronTimeConstant = value; return true;
            default: return false;
        }
    }

    private static bool TryTurnUnits(ClippedNetwork network, Setting setting, float value)
    {
        if (setting != Setting.NeuronTimeConstant)
        {
            return false;
        }

        network.NeuronTimeConstant = value;
        return true;
    }

    private static bool TryTurnOf(AstrocyteNetwork network, Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.Temperature: network.Temperature = value; return true;
            case Setting.AstrocyteTimeConstant:
                network.AstrocyteTimeConstant = value;
                return true;
            case Setting.GainDynamics: network.GainDynamics = Dynamics(value); return true;
            default: return false;
        }
    }

    private static bool TryTurnOf(AttentionNetwork network, Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.Temperature: network.Temperature = value; return true;
            case Setting.AstrocyteTimeConstant:
                network.AstrocyteTimeConstant = value;
                return true;
            case Setting.GainDynamics: network.GainDynamics = Dynamics(value); return true;
            default: return false;
        }
    }

    private static bool TryTurnOf(ReasoningNetwork network, Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.ReasoningGain: network.ReasoningGain = value; return true;
            case Setting.SaliencyTimeConstant:
                network.SaliencyTimeConstant = value;
                return true;
            case Setting.Leak: network.Leak = value; return true;
            case Setting.InitialSaliency: network.InitialSaliency = value; return true;
            default: return false;
        }
    }

    private static bool TryTurnOf(ThreeLayerNetwork network, Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.ReasoningGain: network.ReasoningGain = value; return true;
            case Setting.SaliencyTimeConstant:
                network.SaliencyTimeConstant = value;
                return true;
            case Setting.MemoryTimeConstant: network.MemoryTimeConstant = value; return true;
            case Setting.Leak: network.Leak = value; return true;
            case Setting.InitialSaliency: network.InitialSaliency = value; return true;
            default: return false;
        }
    }

    private static bool TryTurnOf(InputDrivenNetwork network, Setting setting, float value)
    {
        if (setting != Setting.InitialSaliency)
        {
            return false;
        }

        network.SetSaliency(0, value);
        return true;
    }

    private static bool TryTurnOf(KleinfeldNetwork network, Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.TransitionGain: network.TransitionGain = value; return true;
            case Setting.SymmetricGain: network.SymmetricGain = value; return true;
            default: return false;
        }
    }

    private static bool TryTurnOf(DelayedKleinfeldNetwork network, Setting setting, float value)
    {
        switch (setting)
        {
            case Setting.TransitionGain: network.TransitionGain = value; return true;
            case Setting.SynapseTimeConstant: network.SynapseTimeConstant = value; return true;
            default: return false;
        }
    }

    private static GainDynamics Dynamics(float value)
    {
        return value == 1f ? GainDynamics.Instantaneous
            : value == 2f ? GainDynamics.Frozen : GainDynamics.Replicator;
    }
}
