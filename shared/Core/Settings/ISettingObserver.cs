namespace AstroNano.Core;

/// <summary>Is told when a setting is set: by its property, its place or a knob.</summary>
public interface ISettingObserver
{
    /// <summary>A setting was set; its owner has already taken the value.</summary>
    void OnSet(Setting setting);
}
