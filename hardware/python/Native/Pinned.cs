using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AstroNano.Core;

namespace AstroNano.Native;

/// <summary>
/// A network that the other side holds by a handle. Arrays that were asked for stay where they are
/// until it is released, so that the other side sees and changes them without a copy.
/// </summary>
internal sealed unsafe class Pinned
{
    private readonly Dictionary<float[], GCHandle> _pins = new(ReferenceEqualityComparer.Instance);

    private Pinned(Network network)
    {
        Network = network;
        Settings = network.CreateSettings();
    }

    public Network Network { get; }

    public Setting[] Settings { get; }

    public static nint Create(Network network) =>
        GCHandle.ToIntPtr(GCHandle.Alloc(new Pinned(network)));

    public static Pinned Of(nint handle) =>
        Unsafe.As<Pinned>(GCHandle.FromIntPtr(handle).Target!);

    public static void Release(nint handle)
    {
        foreach (GCHandle pin in Of(handle)._pins.Values)
        {
            pin.Free();
        }

        GCHandle.FromIntPtr(handle).Free();
    }

    /// <summary>Where an array is from now on.</summary>
    public float* AddressOf(float[] array)
    {
        if (!_pins.TryGetValue(array, out GCHandle pin))
        {
            pin = GCHandle.Alloc(array, GCHandleType.Pinned);
            _pins.Add(array, pin);
        }

        return (float*)pin.AddrOfPinnedObject();
    }

    public Setting Find(string key)
    {
        int place = Adjustable.IndexOf(Settings, key);
        return place >= 0 ? Settings[place] : throw new ArgumentException(
            $"There is no setting '{key}'; there are "
            + string.Join(", ", Settings.Select(setting => setting.Key)) + ".");
    }
}
