namespace AstroNano.Core;

/// <summary>Is notified when a setting is set, by its property, its place or a knob.</summary>
public interface ISettingObserver
{
    /// <summary>A setting was set; its owner has already taken the value.</summary>
    /// <param name="place">Its place in the owner's table.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="word">The word that stands for the value, or null.</param>
    void OnSet(int place, string key, float value, string? word);
}
